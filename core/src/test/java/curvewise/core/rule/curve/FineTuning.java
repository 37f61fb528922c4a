package curvewise.core.rule.curve;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.run.Extent;
import curvewise.core.run.Split;
import java.util.Arrays;

/** The training lines of a torchvision detector: epoch 6 from its iteration 10 on, and the beginning of epoch 7, at a rate of 0.00005. */
final class FineTuning {
    private static final long[] STEPS = {724, 734, 744, 754, 764, 774, 784, 794, 804, 814, 824, 832, 833, 843, 853};
    private static final double[] EPOCHS = {6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7};
    private static final double[] LOSS = {
        .4104, .4302, .4228, .4205, .4123, .4109, .4085, .4113, .4107, .4135, .4117, .4113, .3851, .4045, .4219
    };
    private static final double[] CLASSIFIER = {
        .1263, .129, .1277, .1265, .1248, .1248, .1242, .1246, .1238, .1235, .1233, .1227, .1334, .1259, .1262
    };
    private static final double[] BOX = {
        .2059, .2136, .2093, .2085, .2039, .203, .2024, .2036, .2021, .2034, .2024, .2028, .1845, .2023, .2101
    };
    private static final double[] OBJECTNESS = {
        .0309, .0385, .0374, .0376, .0366, .0365, .0354, .0364, .0381, .0397, .0394, .0391, .0287, .0303, .0373
    };
    private static final double[] RPN_BOX = {
        .0473, .0491, .0484, .0479, .047, .0467, .0464, .0468, .0466, .0469, .0466, .0466, .0385, .0459, .0484
    };

    private FineTuning() {}

    /** The log with its one evaluation. */
    static Evidence log() {
        return run(5e-5)
                .coco(.21, .643, .079, -1, .21, -1, .011, .096, .333, -1, .333, -1)
                .evidence();
    }

    /** The training lines with another learning rate. */
    static SampleRun run(double rate) {
        double[] rates = new double[STEPS.length];
        Arrays.fill(rates, rate);
        return run("metriclogger", rates);
    }

    /** The training lines with other learning rates, as another program may print them. */
    static SampleRun run(String format, double... rates) {
        return SampleRun.of(format)
                .extent(new Extent(119L, null, 59L, 80.444, 14.03))
                .log("lr", "opt.lr", Split.TRAIN, STEPS, EPOCHS, rates)
                .log("loss (avg)", "det.loss", Split.TRAIN, STEPS, EPOCHS, LOSS)
                .log("loss_classifier (avg)", "det.loss_cls", Split.TRAIN, STEPS, EPOCHS, CLASSIFIER)
                .log("loss_box_reg (avg)", "det.loss_box", Split.TRAIN, STEPS, EPOCHS, BOX)
                .log("loss_objectness (avg)", "det.loss_rpn_cls", Split.TRAIN, STEPS, EPOCHS, OBJECTNESS)
                .log("loss_rpn_box_reg (avg)", "det.loss_rpn_box", Split.TRAIN, STEPS, EPOCHS, RPN_BOX);
    }
}
