package curvewise.cli.explain;

import java.util.Locale;

/** A made-up fragment of a detector's log: the end of one epoch, its evaluation, and the beginning of the next; each number can be another. */
final class FragmentOfADetector {
    private double ap = .31;
    private double ap50 = .702;
    private double ap75 = .115;
    private double boxLoss = .1904;
    private double waiting = .2;

    FragmentOfADetector ap50(double value) {
        ap50 = value;
        return this;
    }

    FragmentOfADetector ap75(double value) {
        ap75 = value;
        return this;
    }

    FragmentOfADetector boxLoss(double value) {
        boxLoss = value;
        return this;
    }

    FragmentOfADetector waiting(double seconds) {
        waiting = seconds;
        return this;
    }

    String text() {
        StringBuilder log = new StringBuilder();
        double[] jitter = {.004, -.003, .002, -.004, .003, -.001, .002, -.002};
        for (int i = 0; i < jitter.length; i++) {
            log.append(train(4, 10 * i + 9, jitter[i]));
        }
        log.append("Epoch: [4] Total time: 0:01:04 (0.8000 s / it)\n");
        log.append(
                "Test:  [ 0/40]  eta: 0:00:10  model_time: 0.1000 (0.1000)  evaluator_time: 0.0300 (0.0300)  time: 0.2000  data: 0.0500  max mem: 4000\n");
        log.append(
                "Test:  [39/40]  eta: 0:00:00  model_time: 0.1000 (0.1000)  evaluator_time: 0.0300 (0.0300)  time: 0.2000  data: 0.0500  max mem: 4000\n");
        log.append("Test: Total time: 0:00:08 (0.2000 s / it)\n");
        coco(log);
        log.append(train(5, 0, .01));
        return log.toString();
    }

    private String train(int epoch, int i, double jitter) {
        double cls = .12 + jitter / 4;
        double objectness = .035;
        double rpnBox = .05;
        double total = cls + boxLoss + objectness + rpnBox;
        return String.format(
                Locale.ROOT,
                "Epoch: [%d]  [%2d/80]  eta: 0:01:00  lr: 0.005000  loss: %.4f (%.4f)  loss_classifier: %.4f (%.4f)  loss_box_reg: %.4f (%.4f)"
                        + "  loss_objectness: %.4f (%.4f)  loss_rpn_box_reg: %.4f (%.4f)  time: 0.8000  data: %.4f  max mem: 4000%n",
                epoch,
                i,
                total,
                total,
                cls,
                cls,
                boxLoss,
                boxLoss,
                objectness,
                objectness,
                rpnBox,
                rpnBox,
                waiting);
    }

    private void coco(StringBuilder log) {
        log.append("IoU metric: bbox\n");
        precision(log, "0.50:0.95", "   all", ap);
        precision(log, "0.50     ", "   all", ap50);
        precision(log, "0.75     ", "   all", ap75);
        precision(log, "0.50:0.95", " small", -1);
        precision(log, "0.50:0.95", "medium", ap);
        precision(log, "0.50:0.95", " large", -1);
        recall(log, "   all", 1, .25);
        recall(log, "   all", 10, .40);
        recall(log, "   all", 100, .42);
        recall(log, " small", 100, -1);
        recall(log, "medium", 100, .42);
        recall(log, " large", 100, -1);
    }

    private static void precision(StringBuilder log, String iou, String area, double value) {
        log.append(String.format(
                Locale.ROOT,
                " Average Precision  (AP) @[ IoU=%s | area=%s | maxDets=100 ] = %.3f%n",
                iou,
                area,
                value));
    }

    private static void recall(StringBuilder log, String area, int boxes, double value) {
        log.append(String.format(
                Locale.ROOT,
                " Average Recall     (AR) @[ IoU=0.50:0.95 | area=%s | maxDets=%3d ] = %.3f%n",
                area,
                boxes,
                value));
    }
}
