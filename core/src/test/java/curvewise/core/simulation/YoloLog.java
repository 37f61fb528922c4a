package curvewise.core.simulation;

import curvewise.core.run.Split;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The results.csv of Ultralytics or of its older YOLOv5, with the arguments. */
final class YoloLog {
    /** Mosaic pictures are switched off for the last epochs. */
    private static final int CLOSING = 10;

    private final Dice dice;
    private final Course course;
    private final boolean isOld;
    private final SimulatedLog log;
    private boolean isClosing;

    YoloLog(Dice dice, Course course, boolean isOld) {
        this.dice = dice;
        this.course = course;
        this.isOld = isOld;
        this.log = new SimulatedLog(isOld ? "yolov5" : "ultralytics", "detection", course);
    }

    SimulatedLog log() {
        return log(course.epochs());
    }

    /** One that was planned for so many epochs: where it stopped before, mosaics were never switched off. */
    SimulatedLog log(int planned) {
        isClosing = planned == course.epochs() && planned > CLOSING && !isOld;
        losses(Split.TRAIN, 1);
        metrics();
        losses(Split.VAL, dice.between(1.02, 1.15));
        rates();
        log.param("task", "detect");
        log.param("epochs", Integer.toString(planned));
        log.param("patience", "100");
        log.param("close_mosaic", Integer.toString(CLOSING));
        log.param("batch", "16");
        return log;
    }

    private void losses(Split split, double level) {
        loss(split, "box", "box", level * (isOld ? .1 : 1.7), level * (isOld ? .035 : .95));
        loss(split, "cls", "cls", level * (isOld ? .03 : 2.8), level * (isOld ? .006 : .65));
        if (isOld) {
            loss(split, "obj", "obj", level * .05, level * .025);
        } else {
            loss(split, "dfl", "dfl", level * 1.6, level * 1.1);
        }
    }

    private void loss(Split split, String name, String metric, double from, double to) {
        boolean isTraining = split == Split.TRAIN;
        double[] values = isTraining ? course.trained(dice, from, to) : course.evaluated(dice, from, to);
        if (isTraining && isClosing) {
            closeMosaic(values, dice.between(.03, .1) * to);
        }
        add(split.label() + "/" + name + "_loss", "det.loss_" + metric, split, values);
    }

    /** Pictures without mosaics are easier. */
    private void closeMosaic(double[] values, double drop) {
        for (int i = values.length - CLOSING; i < values.length; i++) {
            values[i] -= drop;
        }
    }

    private void metrics() {
        double end = dice.between(.25, .55);
        double[] ap = course.evaluated(dice, .03 * end, end);
        double share = 1 / dice.between(.62, .7);
        double precision = dice.between(1, 1.1);
        double recall = dice.between(.9, 1);
        String of = isOld ? "" : "(B)";
        quality("metrics/precision" + of, "det.precision", ap, share * precision);
        quality("metrics/recall" + of, "det.recall", ap, share * recall);
        quality(isOld ? "metrics/mAP_0.5" : "metrics/mAP50(B)", "det.ap50", ap, share);
        quality(isOld ? "metrics/mAP_0.5:0.95" : "metrics/mAP50-95(B)", "det.ap", ap, 1);
    }

    private void quality(String name, String metric, double[] ap, double share) {
        double[] values = IntStream.range(0, ap.length)
                .mapToDouble(i -> Math.min(.99, Math.max(.001, ap[i]) * share * (1 + .005 * dice.normal())))
                .toArray();
        add(name, metric, Split.VAL, values);
    }

    /** Three groups, of which the biases' begins high; three epochs of warm-up. */
    private void rates() {
        double peak = .01;
        double[] rates = IntStream.range(0, course.epochs())
                .mapToDouble(i -> peak * course.rate(i) * Math.min(1, (i + 1) / 3.0))
                .toArray();
        double[] ofBiases = rates.clone();
        ofBiases[0] = .07;
        String name = isOld ? "x/lr" : "lr/pg";
        add(name + 0, "opt.lr", null, isOld ? rates : ofBiases);
        add(name + 1, "opt.lr", null, rates);
        add(name + 2, "opt.lr", null, isOld ? ofBiases : rates);
    }

    private void add(String name, String metric, @Nullable Split split, double... values) {
        log.epochs(name, metric, split, 5, isOld ? 0 : 1, values);
    }
}
