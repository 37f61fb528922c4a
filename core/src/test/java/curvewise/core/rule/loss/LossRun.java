package curvewise.core.rule.loss;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.run.Split;

/** Runs with the losses of an R-CNN, one value an epoch. */
final class LossRun {
    private LossRun() {}

    /** Two epochs that end with these parts. */
    static Evidence ending(double classifier, double boxes, double objectness, double anchors) {
        return losses(SampleRun.of("metriclogger"), classifier, boxes, objectness, anchors)
                .evidence();
    }

    /** Adds two epochs that end with these parts. */
    static SampleRun losses(SampleRun run, double classifier, double boxes, double objectness, double anchors) {
        return run.log("loss_classifier", "det.loss_cls", Split.TRAIN, 1, classifier)
                .log("loss_box_reg", "det.loss_box", Split.TRAIN, 1, boxes)
                .log("loss_objectness", "det.loss_rpn_cls", Split.TRAIN, 1, objectness).log(
                "loss_rpn_box_reg", "det.loss_rpn_box", Split.TRAIN, 1, anchors);
    }
}
