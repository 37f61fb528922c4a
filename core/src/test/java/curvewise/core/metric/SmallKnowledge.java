package curvewise.core.metric;

import curvewise.core.run.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A knowledge base of a few metrics, to be changed by tests before it is built. */
public final class SmallKnowledge {
    final List<Metric> metrics = new ArrayList<>();
    final List<Alias> aliases = new ArrayList<>();
    final List<Task> tasks = new ArrayList<>();
    final List<LogFamily> families = new ArrayList<>();

    /** Detection, classification, language and reinforcement learning, each with a handful of names. */
    public SmallKnowledge() {
        boxes();
        classes();
        others();
        tasks.add(new Task(
                "detection",
                List.of("boxes", "common"),
                List.of("bbox ap*", "loss_bbox", "loss_ce", "coco_eval_bbox*"),
                List.of(),
                List.of("det.ap", "det.ap50"),
                List.of(),
                "det.loss"));
        tasks.add(new Task(
                "reinforcement",
                List.of("reinforcement", "common"),
                List.of("*reward*"),
                List.of(),
                List.of("rl.return"),
                List.of(),
                null));
        tasks.add(new Task(
                "classification",
                List.of("classes", "common"),
                List.of("acc", "accuracy"),
                List.of("f1"),
                List.of("cls.top1", "cls.f1"),
                List.of("cls.f1", "cls.top1"),
                "cls.loss"));
        tasks.add(new Task(
                "language",
                List.of("language", "common"),
                List.of("ppl"),
                List.of(),
                List.of("lm.eval_loss", "lm.ppl"),
                List.of(),
                null));
        tasks.add(new Task(
                "unknown", List.of("general", "common"), List.of(), List.of(), List.of(), List.of(), "gen.loss"));
        families.add(new LogFamily(
                "yolo",
                List.of("ultralytics"),
                "detection",
                LogFamily.Unmarked.UNKNOWN,
                List.of("metrics/*"),
                List.of()));
        families.add(
                new LogFamily("trainer", List.of("hf"), "language", LogFamily.Unmarked.TRAINING, List.of(), List.of()));
        families.add(new LogFamily(
                "percent",
                List.of("detectron2"),
                "detection",
                LogFamily.Unmarked.UNKNOWN,
                List.of(),
                List.of("det.ap*")));
    }

    private void boxes() {
        metric("det.ap", "boxes", Role.H1, Direction.MAX, Sentinel.COCO, Trait.HELD_OUT);
        metric("det.ap50", "boxes", Role.H2, Direction.MAX, Sentinel.COCO, Trait.HELD_OUT);
        metric("det.ap_s", "boxes", Role.DIAGNOSTIC, Direction.MAX, Sentinel.COCO, Trait.HELD_OUT);
        metric("det.loss", "boxes", Role.LOSS, Direction.MIN, Sentinel.NONE);
        metric("det.loss_cls", "boxes", Role.LOSS, Direction.MIN, Sentinel.NONE, Trait.PER_LAYER);
        metric("det.loss_box", "boxes", Role.LOSS, Direction.MIN, Sentinel.NONE, Trait.PER_LAYER);
        names("det.ap", "bbox AP", "coco_eval_bbox[0]", "mAP50-95(B)", "map");
        names("det.ap50", "bbox AP50", "coco_eval_bbox[1]", "mAP50(B)");
        names("det.ap_s", "bbox APs", "coco_eval_bbox[3]");
        names("det.loss", "loss");
        names("det.loss_cls", "loss_ce", "cls_loss");
        names("det.loss_box", "loss_bbox", "box_loss");
    }

    private void classes() {
        metric("cls.top1", "classes", Role.H1, Direction.MAX, Sentinel.NONE);
        metric("cls.f1", "classes", Role.H2, Direction.MAX, Sentinel.NONE);
        metric("cls.f1_class", "classes", Role.DIAGNOSTIC, Direction.MAX, Sentinel.NONE, Trait.PER_CLASS);
        metric("cls.loss", "classes", Role.LOSS, Direction.MIN, Sentinel.NONE);
        names("cls.top1", "acc", "accuracy", "Acc@1");
        names("cls.f1", "f1");
        names("cls.f1_class", "f1/class_*");
        names("cls.loss", "loss");
    }

    private void others() {
        metric("lm.eval_loss", "language", Role.H1, Direction.MIN, Sentinel.NONE);
        metric("lm.train_loss", "language", Role.LOSS, Direction.MIN, Sentinel.NONE);
        metric("lm.ppl", "language", Role.H1, Direction.MIN, Sentinel.NONE);
        aliases.add(new Alias("lm.eval_loss", "loss", null, Alias.Part.HELD_OUT));
        aliases.add(new Alias("lm.train_loss", "loss", null, Alias.Part.TRAINING));
        names("lm.ppl", "ppl");
        metric("rl.return", "reinforcement", Role.H1, Direction.MAX, Sentinel.NONE, Trait.ANY_SPLIT);
        names("rl.return", "episode_reward");
        metric("gen.loss", "general", Role.LOSS, Direction.MIN, Sentinel.NONE);
        names("gen.loss", "loss");
        metric("opt.lr", "common", Role.MONITOR, null, Sentinel.NONE);
        names("opt.lr", "lr", "learning_rate", "lr/*");
        metric("opt.step", "common", Role.MONITOR, null, Sentinel.NONE);
        names("opt.step", "global_step");
        metric("sys.time", "common", Role.MONITOR, null, Sentinel.NONE);
        names("sys.time", "time");
        metric("sys.elapsed", "common", Role.MONITOR, null, Sentinel.NONE);
        aliases.add(new Alias("sys.elapsed", "time", "yolo", Alias.Part.ANY));
    }

    void metric(
            String name,
            String vocabulary,
            Role role,
            @Nullable Direction direction,
            Sentinel sentinel,
            Trait... traits) {
        Range range = role.isHeadline() && direction == Direction.MAX && !name.startsWith("rl.")
                ? new Range(0, 1)
                : Range.ANY;
        metrics.add(new Metric(
                name,
                vocabulary,
                role,
                direction,
                range,
                null,
                sentinel,
                Set.of(traits),
                "What " + name + " says.",
                ""));
    }

    void names(String metric, String... names) {
        for (String name : names) {
            aliases.add(new Alias(metric, name, null, Alias.Part.ANY));
        }
    }

    /** Builds it. */
    public KnowledgeBase build() {
        NameParts parts = new NameParts(
                Map.of(
                        Split.TRAIN,
                        List.of("train", "training"),
                        Split.VAL,
                        List.of("val", "validation", "eval"),
                        Split.TEST,
                        List.of("test")),
                List.of("metrics", "main"),
                Map.of(Weights.AVERAGED, List.of("ema"), Weights.TEACHER, List.of("teacher")),
                Map.of(
                        Direction.MIN, new NameParts.Words(List.of("err", "time"), List.of("loss")),
                        Direction.MAX, new NameParts.Words(List.of("acc", "map", "f1", "r2"), List.of("accurac"))));
        return KnowledgeBase.of(new KnowledgeBase.Content(metrics, aliases, tasks, families, parts));
    }
}
