package curvewise.bench.generate;

import java.util.Locale;

/** The lines that a MetricLogger prints while the reference evaluates: at the first and the last batch. */
final class TestPass {
    private static final int BATCHES = 50;
    private static final int POINTS_A_LINE = 7;

    private TestPass() {}

    /** Prints a pass; answers how many values it holds. */
    static int appendTo(StringBuilder log, Curves curves) {
        double model = curves.duration(0.09);
        double evaluator = curves.duration(0.006);
        line(log, 0, model * 1.3, model * 1.3, evaluator, curves);
        line(log, BATCHES - 1, model, model * 1.02, evaluator, curves);
        double each = model * 1.2 + evaluator;
        log.append(String.format(Locale.ROOT, "Test: Total time: %s (%.4f s / it)\n", Clock.of(BATCHES * each), each));
        log.append(String.format(
                Locale.ROOT,
                "Averaged stats: model_time: %.4f (%.4f)  evaluator_time: %.4f (%.4f)\n",
                model,
                model * 1.02,
                evaluator,
                evaluator));
        return 2 * POINTS_A_LINE;
    }

    private static void line(
            StringBuilder log, int batch, double model, double meanModel, double evaluator, Curves curves) {
        log.append(String.format(
                Locale.ROOT,
                "Test:  [%2d/%d]  eta: %s  model_time: %.4f (%.4f)  evaluator_time: %.4f (%.4f)"
                        + "  time: %.4f  data: %.4f  max mem: 3311\n",
                batch,
                BATCHES,
                Clock.of((BATCHES - batch) * meanModel),
                model,
                meanModel,
                evaluator,
                evaluator,
                model + evaluator + curves.duration(0.01),
                curves.duration(0.01)));
    }
}
