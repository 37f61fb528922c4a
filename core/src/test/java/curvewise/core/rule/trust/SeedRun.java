package curvewise.core.rule.trust;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.run.Extent;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;

/** The log of a question about Faster R-CNN: the end of epoch 6, one evaluation, and the beginning of epoch 7. */
final class SeedRun {
    private static final long[] ITERATIONS = {10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 118, 119, 129, 139};
    private static final double[] TOTAL = {
        .4104, .4302, .4228, .4205, .4123, .4109, .4085, .4113, .4107, .4135, .4117, .4113, .3851, .4045, .4219
    };
    private static final double[] CLASSIFIER = {
        .1263, .1290, .1277, .1265, .1248, .1248, .1242, .1246, .1238, .1235, .1233, .1227, .1334, .1259, .1262
    };
    private static final double[] BOX = {
        .2059, .2136, .2093, .2085, .2039, .2030, .2024, .2036, .2021, .2034, .2024, .2028, .1845, .2023, .2101
    };
    private static final double[] OBJECTNESS = {
        .0309, .0385, .0374, .0376, .0366, .0365, .0354, .0364, .0381, .0397, .0394, .0391, .0287, .0303, .0373
    };
    private static final double[] PROPOSALS = {
        .0473, .0491, .0484, .0479, .0470, .0467, .0464, .0468, .0466, .0469, .0466, .0466, .0385, .0459, .0484
    };

    private SeedRun() {}

    static Evidence evidence() {
        return log().evidence();
    }

    static SampleRun log() {
        SampleRun run = SampleRun.of("metriclogger")
                .firstEpoch(6)
                .extent(new Extent(119L, null, 59L, 80.444, 14.03))
                .ended(RunStatus.UNFINISHED, "ends inside epoch 7, after iteration 21 of 119");
        losses(run, "loss (avg)", "det.loss", TOTAL);
        losses(run, "loss_classifier (avg)", "det.loss_cls", CLASSIFIER);
        losses(run, "loss_box_reg (avg)", "det.loss_box", BOX);
        losses(run, "loss_objectness (avg)", "det.loss_rpn_cls", OBJECTNESS);
        losses(run, "loss_rpn_box_reg (avg)", "det.loss_rpn_box", PROPOSALS);
        return run.coco(.21, .643, .079, -1, .21, -1, .011, .096, .333, -1, .333, -1);
    }

    private static void losses(SampleRun run, String name, String metric, double[] values) {
        long[] steps = new long[values.length];
        double[] epochs = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            steps[i] = 6 * 119 + ITERATIONS[i];
            epochs[i] = ITERATIONS[i] < 119 ? 6 : 7;
        }
        run.log(name, metric, Split.TRAIN, steps, epochs, values);
    }
}
