package curvewise.core.simulation;

import curvewise.core.run.Split;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Detectors that make one kind of error, and evaluations that went wrong. */
final class DetectionDefects {
    private static final String[] AP = {"ap", "ap50", "ap75", "ap_s", "ap_m", "ap_l"};

    static final List<Planted> ALL = List.of(
            coco("DET-01", "AP75 is 0.15 of AP50", log -> loose(log, .15, .33)),
            coco("DET-02", "AP75 is 0.5 of AP50", log -> of(log, "ap75", "ap50", .5)),
            Planted.healthy(Family.DETR, "DET-03", "none: AP75 is 0.66 to 0.73 of AP50", Courses.ANY),
            coco("DET-04", "AR@100 is 0.5 of AP50", log -> loose(log, .15, .33)),
            coco("DET-05", "AR@10 is 9 times AR@1", log -> crowd(log, 2.2)),
            coco("DET-06", "AR@100 is 8 times AR@10, which is 9 times AR@1", log -> crowd(log, 8)),
            coco("DET-07", "AR@100 is 2.2 times AR@10, which is 9 times AR@1", log -> crowd(log, 2.2)),
            coco("DET-08", "AP is 0.32 to 0.35 of AR@100", log -> scale(log, .45, AP)),
            coco(
                    "DET-09",
                    "AP is 0.7 to 0.78 of AR@100, which is 0.18 to 0.43",
                    log -> scale(log, .5, CocoNumbers.NAMES)),
            Planted.in(
                    Family.DETR,
                    "DET-10",
                    "AP50 is 0.09 to 0.25, AR@100 0.08 to 0.21, a plateau from the first third on",
                    Courses.plateau(.02, 30, 60, 100),
                    (log, dice) -> scale(log, .25, CocoNumbers.NAMES)),
            coco("DET-11", "AR@100 is 0.5 of AP50", log -> loose(log, .15, .33)),
            coco("DET-12", "small objects have no truth", log -> absent(log, "ap_s", "ar_s")),
            coco("DET-13", "only medium objects have truth", log -> absent(log, "ap_s", "ar_s", "ap_l", "ar_l")),
            coco("DET-14", "AP is -1, all else as it was", log -> absent(log, "ap")),
            coco("DET-15", "all twelve numbers are -1", log -> absent(log, CocoNumbers.NAMES)),
            coco("DET-16", "all twelve numbers are 0", log -> each(log, value -> 0, CocoNumbers.NAMES)),
            coco("DET-17", "AP of small objects is 0.2 of that of medium ones", log -> of(log, "ap_s", "ap_m", .2)),
            coco("DET-18", "AP of large objects is 0.5 of that of medium ones", log -> of(log, "ap_l", "ap_m", .5)),
            coco("DET-19", "AR of small objects is 5 times their AP", log -> of(log, "ap_s", "ar_s", .2)),
            coco("DET-20", "one of five classes has a tenth of the AP of the others", DetectionDefects::unevenClasses),
            coco("DET-21", "AP is 1.3 times AP50", log -> of(log, "ap", "ap50", 1.3)),
            Planted.in(
                    Family.ULTRALYTICS,
                    "DET-22",
                    "before training AP was a third higher than it is at the end, noise 2 %",
                    Courses.noisy(.02, 12, 30, 60, 100),
                    (log, dice) -> wasBetterBefore(log)));

    private DetectionDefects() {}

    private static Planted coco(String rule, String size, java.util.function.Consumer<SimulatedLog> defect) {
        return Planted.in(Family.DETR, rule, size, Courses.ANY, (log, dice) -> defect.accept(log));
    }

    private static Column number(SimulatedLog log, String name) {
        return log.first("det." + name, false);
    }

    private static void each(SimulatedLog log, DoubleUnaryOperator change, String... names) {
        for (String name : names) {
            Column number = number(log, name);
            number.set(i -> change.applyAsDouble(number.value(i)));
        }
    }

    private static void scale(SimulatedLog log, double factor, String... names) {
        each(log, value -> value * factor, names);
    }

    private static void absent(SimulatedLog log, String... names) {
        each(log, value -> -1, names);
    }

    private static void of(SimulatedLog log, String name, String other, double share) {
        Column base = number(log, other);
        number(log, name).set(i -> share * base.value(i));
    }

    /** Boxes that are near, but not tight: precision collapses towards strict overlaps, and so does recall. */
    private static void loose(SimulatedLog log, double strict, double mean) {
        of(log, "ap75", "ap50", strict);
        of(log, "ap", "ap50", mean);
        of(log, "ar100", "ap50", .5);
        of(log, "ar10", "ar100", .93);
        of(log, "ar1", "ar100", .57);
        of(log, "ap_s", "ap", .5);
        of(log, "ap_m", "ap", 1.05);
        of(log, "ap_l", "ap", 1.2);
        of(log, "ar_s", "ar100", .58);
        of(log, "ar_m", "ar100", 1.05);
        of(log, "ar_l", "ar100", 1.2);
    }

    /** Images with many objects: ten boxes find ten times as many as one. */
    private static void crowd(SimulatedLog log, double gainOfHundred) {
        of(log, "ar10", "ar100", 1 / gainOfHundred);
        of(log, "ar1", "ar10", 1 / 9.0);
    }

    private static void unevenClasses(SimulatedLog log) {
        Column ap = number(log, "ap");
        double[] shares = {1.2, 1.1, 1, .9, .1};
        for (int k = 0; k < shares.length; k++) {
            double[] values = new double[ap.size()];
            double share = shares[k];
            Arrays.setAll(values, i -> share * ap.value(i));
            log.add(new Column("test_AP-class" + k, "det.ap_class", Split.TEST, Column.EXACT, ap.rows(), values));
        }
    }

    private static void wasBetterBefore(SimulatedLog log) {
        for (Column quality : log.qualities()) {
            double before = 1.33 * quality.value(quality.size() - 1);
            quality.set(i -> i == 0 ? before : quality.value(i));
            quality.moveEarlier();
        }
    }
}
