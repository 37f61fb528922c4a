package curvewise.core.simulation;

import curvewise.core.run.Split;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/** The log.txt of DETR: one JSON object an epoch, all digits. */
final class DetrLog {
    private final Dice dice;
    private final Course course;
    private final SimulatedLog log;

    DetrLog(Dice dice, Course course) {
        this.dice = dice;
        this.course = course;
        this.log = new SimulatedLog("detr_jsonl", "detection", course);
    }

    SimulatedLog log() {
        double[] rates = IntStream.range(0, course.epochs())
                .mapToDouble(i -> 1e-4 * course.rate(i))
                .toArray();
        add("train_lr", "opt.lr", Split.TRAIN, rates);
        losses(Split.TRAIN, 1);
        losses(Split.TEST, dice.between(1.02, 1.12));
        int place = 0;
        for (Map.Entry<String, double[]> number :
                new CocoNumbers(dice, course).curves().entrySet()) {
            add("test_coco_eval_bbox[" + place++ + "]", "det." + number.getKey(), Split.TEST, number.getValue());
        }
        return log;
    }

    private void losses(Split split, double level) {
        String prefix = split == Split.TRAIN ? "train_" : "test_";
        add(prefix + "class_error", "det.class_error", split, curve(split, 75, level * 9));
        double[] classes = curve(split, .9, level * .3);
        double[] boxes = curve(split, .12, level * .028);
        double[] overlaps = curve(split, 1.1, level * .32);
        add(prefix + "loss_ce", "det.loss_cls", split, classes);
        add(prefix + "loss_bbox", "det.loss_box", split, SimulatedLog.times(boxes, 5));
        add(prefix + "loss_giou", "det.loss_giou", split, SimulatedLog.times(overlaps, 2));
        add(prefix + "loss_ce_unscaled", "det.loss_cls", split, classes);
        add(prefix + "loss_bbox_unscaled", "det.loss_box", split, boxes);
        add(prefix + "loss_giou_unscaled", "det.loss_giou", split, overlaps);
        double[] total = new double[classes.length];
        // the layers of the decoder have losses of their own, six in all
        Arrays.setAll(total, i -> 6 * (classes[i] + 5 * boxes[i] + 2 * overlaps[i]));
        add(prefix + "loss", "det.loss", split, total);
    }

    private double[] curve(Split split, double from, double to) {
        return split == Split.TRAIN ? course.trained(dice, from, to) : course.evaluated(dice, from, to);
    }

    private void add(String name, String metric, Split split, double... values) {
        log.epochs(name, metric, split, Column.EXACT, 0, values);
    }
}
