package curvewise.core.simulation;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What happens to trainings of Ultralytics. */
final class YoloDefects {
    private static final int CLOSING = 10;

    static final List<Planted> ALL = List.of(
            new Planted(
                    "YOLO-01",
                    Family.ULTRALYTICS.title(),
                    "best in epoch 4 of 54, stopped by a patience of 50",
                    Courses.of(54),
                    (dice, course) -> new YoloLog(dice, course, false).log(300),
                    YoloDefects::saturated),
            yolo("YOLO-02", "precision of 0.01 and recall of 0.9", Courses.ANY, (log, dice) -> constant(log, .01, .9)),
            yolo("YOLO-03", "precision of 0.9 and recall of 0.5", Courses.ANY, (log, dice) -> constant(log, .9, .5)),
            yolo(
                    "YOLO-04",
                    "all metrics are 0",
                    Courses.ANY,
                    (log, dice) -> log.qualities().forEach(quality -> quality.set(i -> 0))),
            yolo(
                    "YOLO-05",
                    "the box loss of validation rises by half of its progress over the last half while the training loss falls, noise 2 %",
                    Courses.noisy(.02, 30, 60, 100),
                    YoloDefects::overfitting),
            yolo(
                    "YOLO-06",
                    "the training loss steps down by 15 % where mosaics end, noise 1 %",
                    Courses.noisy(.01, 30, 60, 100),
                    YoloDefects::closing),
            yolo("YOLO-07", "the task is segmentation", Courses.ANY, (log, dice) -> log.param("task", "segment")),
            yolo("YOLO-08", "mAP50 of 0.7, mAP50-95 of 0.25", Courses.ANY, YoloDefects::loose));

    private YoloDefects() {}

    private static Planted yolo(
            String rule, String size, Function<Dice, Course> course, BiConsumer<SimulatedLog, Dice> defect) {
        return Planted.in(Family.ULTRALYTICS, rule, size, course, defect);
    }

    private static void saturated(SimulatedLog log, Dice dice) {
        log.param("patience", "50");
        for (Column quality : log.qualities()) {
            double top = quality.value(quality.size() - 1) * 1.15;
            quality.set(i -> i == 3 ? Math.min(.99, top) : quality.value(i));
        }
    }

    private static void constant(SimulatedLog log, double precision, double recall) {
        log.first("det.precision", false).set(i -> precision + .001 * dice(i));
        log.first("det.recall", false).set(i -> recall + .001 * dice(i));
    }

    /** A jitter that needs no chance. */
    private static double dice(int i) {
        return Math.sin(1.7 * i);
    }

    private static void overfitting(SimulatedLog log, Dice dice) {
        log.named("val/box_loss").worsen(.5, .5);
        log.named("train/box_loss").worsen(.4, -.3);
        log.named("train/cls_loss").worsen(.4, -.1);
    }

    private static void closing(SimulatedLog log, Dice dice) {
        for (Column loss : log.trainingLosses()) {
            int first = loss.size() - CLOSING;
            double drop = .15 * loss.value(first - 1);
            loss.add(i -> i < first ? 0 : -drop);
        }
    }

    private static void loose(SimulatedLog log, Dice dice) {
        Column found = log.first("det.ap50", false);
        double end = found.value(found.size() - 1);
        found.set(i -> found.value(i) * .7 / end);
        log.first("det.ap", false).set(i -> .36 * found.value(i));
    }
}
