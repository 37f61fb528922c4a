package curvewise.core.evidence;

import curvewise.core.metric.Alias;
import curvewise.core.metric.Direction;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.metric.LogFamily;
import curvewise.core.metric.Metric;
import curvewise.core.metric.NameParts;
import curvewise.core.metric.Range;
import curvewise.core.metric.Role;
import curvewise.core.metric.Sentinel;
import curvewise.core.metric.Task;
import curvewise.core.metric.Trait;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The metrics that tests of rules log, by canonical name, as the shipped knowledge base describes them. */
public final class SampleKnowledge {
    private static final Range FRACTION = new Range(0, 1);
    private static final NameParts.Words NO_WORDS = new NameParts.Words(List.of(), List.of());
    private static final NameParts PARTS =
            new NameParts(Map.of(), List.of(), Map.of(), Map.of(Direction.MIN, NO_WORDS, Direction.MAX, NO_WORDS));

    private final Map<String, Metric> metrics = new LinkedHashMap<>();

    /** All of them. */
    public SampleKnowledge() {
        for (String name : List.of("det.ap", "det.ap50", "det.ap75")) {
            coco(name, "boxes", List.of("det.ap", "det.ap50", "det.ap75").indexOf(name));
        }
        for (String name : List.of(
                "det.ap_s",
                "det.ap_m",
                "det.ap_l",
                "det.ar1",
                "det.ar10",
                "det.ar100",
                "det.ar300",
                "det.ar1000",
                "det.ar_s",
                "det.ar_m",
                "det.ar_l")) {
            coco(name, "boxes", -1);
        }
        add(
                "det.ap_class",
                "boxes",
                Role.DIAGNOSTIC,
                Direction.MAX,
                FRACTION,
                Sentinel.COCO,
                Trait.HELD_OUT,
                Trait.PER_CLASS);
        coco("seg.ap", "masks", 0);
        coco("seg.ap50", "masks", 1);
        coco("kp.ap", "keypoints", 0);
        for (String name : List.of("det.precision", "det.recall", "det.f1")) {
            add(name, "boxes", Role.DIAGNOSTIC, Direction.MAX, FRACTION, Sentinel.NONE, Trait.HELD_OUT);
        }
        add("det.fitness", "boxes", Role.DIAGNOSTIC, Direction.MAX, new Range(0, 2), Sentinel.NONE, Trait.HELD_OUT);
        add("det.class_error", "boxes", Role.DIAGNOSTIC, Direction.MIN, new Range(0, 100), Sentinel.NONE);
        losses("boxes", "det.loss", "det.loss_cls", "det.loss_box", "det.loss_giou", "det.loss_dfl", "det.loss_obj");
        losses("boxes", "det.loss_l1", "det.loss_rpn_cls", "det.loss_rpn_box");
        losses("masks", "seg.loss_mask");
        losses("keypoints", "kp.loss");
        add("cls.top1", "classes", Role.H1, Direction.MAX, FRACTION, Sentinel.NONE);
        losses("classes", "cls.logloss");
        losses("general", "gen.loss");
        losses("language", "lm.train_loss");
        add("lm.eval_loss", "language", Role.H1, Direction.MIN, new Range(0, Double.POSITIVE_INFINITY), Sentinel.NONE);
        add("seq.bleu", "language", Role.H1, Direction.MAX, Range.ANY, Sentinel.NONE, Trait.HELD_OUT);
        add(
                "reg.r2",
                "general",
                Role.H1,
                Direction.MAX,
                new Range(Double.NEGATIVE_INFINITY, 1),
                Sentinel.NONE,
                Trait.HELD_OUT);
        add("rl.ep_rew_mean", "agents", Role.H2, Direction.MAX, Range.ANY, Sentinel.NONE, Trait.ANY_SPLIT);
        for (String name : List.of(
                "opt.lr",
                "sys.iter_time",
                "sys.data_time",
                "sys.model_time",
                "sys.evaluator_time",
                "sys.max_mem",
                "sys.throughput",
                "sys.runtime",
                "opt.grad_norm")) {
            add(name, "common", Role.MONITOR, null, Range.ANY, Sentinel.NONE);
        }
    }

    /** The metric of a canonical name, {@code null} for one that stands for an unknown name. */
    public @Nullable Metric metric(String name) {
        return metrics.get(name);
    }

    /** A knowledge base of these metrics for detection, instance segmentation, keypoints, classification, reinforcement and unknown tasks. */
    public KnowledgeBase build() {
        List<Task> tasks = List.of(
                task(
                        "detection",
                        List.of("boxes", "masks", "keypoints", "common"),
                        List.of("det.ap", "det.ap50", "det.fitness"),
                        "det.loss"),
                task(
                        "instance segmentation",
                        List.of("masks", "boxes", "keypoints", "common"),
                        List.of("seg.ap", "det.ap"),
                        "det.loss"),
                task(
                        "keypoints",
                        List.of("keypoints", "boxes", "masks", "common"),
                        List.of("kp.ap", "det.ap"),
                        "det.loss"),
                task("classification", List.of("classes", "common"), List.of("cls.top1"), "cls.logloss"),
                task("reinforcement", List.of("agents", "common"), List.of("rl.ep_rew_mean"), "gen.loss"),
                task("translation", List.of("language", "common"), List.of("seq.bleu", "lm.eval_loss"), null),
                task("unknown", List.of("general", "common"), List.of("reg.r2"), "gen.loss"));
        return KnowledgeBase.of(new KnowledgeBase.Content(
                new ArrayList<>(metrics.values()), aliases(), tasks, List.<LogFamily>of(), PARTS));
    }

    private List<Alias> aliases() {
        return metrics.keySet().stream()
                .map(name -> new Alias(name, name, null, Alias.Part.ANY))
                .toList();
    }

    private static Task task(
            String name, List<String> vocabularies, List<String> headline, @Nullable String lastResort) {
        return new Task(name, vocabularies, List.of(), List.of(), headline, List.of(), lastResort);
    }

    private void coco(String name, String vocabulary, int order) {
        Role role =
                order < 0 ? Role.DIAGNOSTIC : List.of(Role.H1, Role.H2, Role.H3).get(order);
        add(name, vocabulary, role, Direction.MAX, FRACTION, Sentinel.COCO, Trait.HELD_OUT);
    }

    private void losses(String vocabulary, String... names) {
        for (String name : names) {
            boolean isTotal = name.endsWith(".loss") || name.equals("lm.train_loss") || name.equals("cls.logloss");
            Range range = name.equals("gen.loss") ? Range.ANY : new Range(0, Double.POSITIVE_INFINITY);
            add(
                    name,
                    vocabulary,
                    Role.LOSS,
                    Direction.MIN,
                    range,
                    Sentinel.NONE,
                    isTotal ? new Trait[] {Trait.TOTAL} : new Trait[0]);
        }
    }

    private void add(
            String name,
            String vocabulary,
            Role role,
            @Nullable Direction direction,
            Range range,
            Sentinel sentinel,
            Trait... traits) {
        metrics.put(
                name,
                new Metric(
                        name, vocabulary, role, direction, range, null, sentinel, Set.of(traits), "What it says.", ""));
    }
}
