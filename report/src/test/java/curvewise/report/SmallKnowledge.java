package curvewise.report;

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
import curvewise.core.run.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The few metrics that tests of pages log, under the names of MetricLogger and YOLO. */
final class SmallKnowledge {
    private static final Range FRACTION = new Range(0, 1);
    private static final Range POSITIVE = new Range(0, Double.POSITIVE_INFINITY);
    private static final NameParts.Words NONE = new NameParts.Words(List.of(), List.of());

    private final List<Metric> metrics = new ArrayList<>();
    private final List<Alias> aliases = new ArrayList<>();

    private SmallKnowledge() {
        quality("det.ap", Role.H1, "bbox AP", "metrics/mAP50-95(B)", "mAP50-95", "val/mAP", "ap of *");
        quality("det.ap50", Role.H2, "bbox AP50", "metrics/mAP50(B)");
        quality("det.ap75", Role.H3, "bbox AP75");
        quality("det.ap_s", Role.DIAGNOSTIC, "bbox APs");
        quality("det.ar1", Role.DIAGNOSTIC, "bbox AR1");
        quality("det.ar10", Role.DIAGNOSTIC, "bbox AR10");
        quality("det.ar100", Role.DIAGNOSTIC, "bbox AR100");
        quality("det.precision", Role.DIAGNOSTIC, "metrics/precision(B)");
        quality("det.recall", Role.DIAGNOSTIC, "metrics/recall(B)");
        loss("det.loss", Set.of(Trait.TOTAL), "loss");
        loss("det.loss_box", Set.of(), "box_loss", "giou_loss", "loss_box_reg");
        loss("det.loss_cls", Set.of(), "cls_loss", "loss_classifier");
        loss("det.loss_rpn_cls", Set.of(), "loss_objectness");
        loss("det.loss_rpn_box", Set.of(), "loss_rpn_box_reg");
        monitor("opt.lr", null, "lr", "lr/pg0");
        monitor("sys.iter_time", "s", "time");
        monitor("sys.data_time", "s", "data");
        monitor("sys.max_mem", "MiB", "max mem");
    }

    static KnowledgeBase build() {
        SmallKnowledge small = new SmallKnowledge();
        Task task = new Task(
                "detection",
                List.of("boxes"),
                List.of(),
                List.of(),
                List.of("det.ap", "det.ap50"),
                List.of(),
                "det.loss");
        NameParts parts = new NameParts(
                Map.of(Split.TRAIN, List.of("train"), Split.VAL, List.of("val")),
                List.of(),
                Map.of(),
                Map.of(Direction.MIN, NONE, Direction.MAX, NONE));
        return KnowledgeBase.of(
                new KnowledgeBase.Content(small.metrics, small.aliases, List.of(task), List.<LogFamily>of(), parts));
    }

    private void quality(String name, Role role, String... names) {
        add(name, role, Direction.MAX, FRACTION, null, Sentinel.COCO, Set.of(Trait.HELD_OUT), names);
    }

    private void loss(String name, Set<Trait> traits, String... names) {
        add(name, Role.LOSS, Direction.MIN, POSITIVE, null, Sentinel.NONE, traits, names);
    }

    private void monitor(String name, @Nullable String unit, String... names) {
        add(name, Role.MONITOR, null, Range.ANY, unit, Sentinel.NONE, Set.of(), names);
    }

    private void add(
            String name,
            Role role,
            @Nullable Direction direction,
            Range range,
            @Nullable String unit,
            Sentinel sentinel,
            Set<Trait> traits,
            String... names) {
        metrics.add(new Metric(
                name,
                "boxes",
                role,
                direction,
                range,
                unit,
                sentinel,
                traits,
                "What " + name + " says.",
                "Usual of " + name + "."));
        for (String alias : names) {
            aliases.add(new Alias(name, alias, null, Alias.Part.ANY));
        }
    }
}
