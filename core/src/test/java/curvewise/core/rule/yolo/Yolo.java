package curvewise.core.rule.yolo;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.run.Split;

/** Runs as Ultralytics logs them, for rules to look at. */
final class Yolo {
    private Yolo() {}

    /** A detection run whose rows begin with epoch 1. */
    static SampleRun run() {
        return SampleRun.of("ultralytics").firstEpoch(1);
    }

    /** A run of one evaluation with this precision and recall. */
    static Evidence at(double precision, double recall) {
        return run().log("metrics/precision(B)", "det.precision", Split.VAL, precision)
                .log("metrics/recall(B)", "det.recall", Split.VAL, recall)
                .log("metrics/mAP50(B)", "det.ap50", Split.VAL, .5)
                .log("metrics/mAP50-95(B)", "det.ap", Split.VAL, .3)
                .evidence();
    }

    /** A curve that goes from one value towards another, nearly there at its end, with an alternating jitter. */
    static double[] decay(int n, double from, double to, double jitter) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            values[i] = to + (from - to) * Math.exp(-4.0 * i / n) + (i % 2 == 0 ? jitter : -jitter);
        }
        return values;
    }

    /** The same run in another format. */
    static Evidence elsewhere() {
        return SampleRun.of("csv").log("AP", "det.ap", Split.VAL, .3).evidence();
    }
}
