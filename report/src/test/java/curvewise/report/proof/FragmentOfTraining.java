package curvewise.report.proof;

import curvewise.core.run.Split;
import curvewise.report.SampleLog;
import java.util.Arrays;

/** A log that begins in epoch 6 of 120 iterations and ends inside epoch 7: running means that hide a flat loss, at a rate far below the recipe's. */
final class FragmentOfTraining {
    static final double[] BLOCKS = {.41, .43, .40, .42, .39, .42, .41, .43, .40, .42, .41, .40};
    private static final int LENGTH = 10;
    private static final int ITERATIONS = 120;

    private FragmentOfTraining() {}

    static SampleLog log() {
        SampleLog log = SampleLog.of("metriclogger").iterations(ITERATIONS, 59L);
        add(log, "loss (avg)", 1);
        add(log, "loss_classifier (avg)", .3);
        add(log, "loss_box_reg (avg)", .5);
        add(log, "loss_objectness (avg)", .12);
        add(log, "loss_rpn_box_reg (avg)", .08);
        constant(log, "lr", 0.00005);
        constant(log, "time", 0.5);
        constant(log, "data", 0.125);
        constant(log, "max mem", 3105);
        return log;
    }

    private static int lines() {
        return BLOCKS.length + 2;
    }

    private static void constant(SampleLog log, String name, double value) {
        double[] values = new double[lines()];
        Arrays.fill(values, value);
        log.log(name, Split.TRAIN, steps(), epochs(), values);
    }

    private static void add(SampleLog log, String name, double share) {
        double[] means = new double[lines()];
        double sum = 0;
        for (int i = 0; i < BLOCKS.length; i++) {
            sum += BLOCKS[i];
            means[i] = rounded(share * sum / (i + 1));
        }
        means[BLOCKS.length] = rounded(share * .42);
        means[BLOCKS.length + 1] = rounded(share * .41);
        log.log(name, Split.TRAIN, steps(), epochs(), means);
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e4) / 1e4;
    }

    private static double[] steps() {
        double[] steps = new double[lines()];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = 6 * ITERATIONS + LENGTH * (i + 1) - 1;
        }
        return steps;
    }

    private static double[] epochs() {
        double[] epochs = new double[lines()];
        for (int i = 0; i < epochs.length; i++) {
            epochs[i] = i < BLOCKS.length ? 6 : 7;
        }
        return epochs;
    }
}
