package curvewise.core.rule.curve;

import static org.junit.jupiter.api.Assertions.assertFalse;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.generalisation.GeneralisationRules;
import curvewise.core.run.Extent;
import curvewise.core.run.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;

class HostileRunsTest {
    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void whateverALogHoldsEveryRuleAnswersInFiniteWords() {
        List<Rule> rules = new ArrayList<>(CurveRules.ALL);
        rules.addAll(GeneralisationRules.ALL);
        for (int i = 0; i < 2000; i++) {
            var run = any().evidence();
            for (Rule rule : rules) {
                String said = String.valueOf(words(rule.judge(run)));
                assertFalse(said.contains("NaN") || said.contains("inf "), said);
            }
        }
    }

    private static String words(Outcome outcome) {
        return outcome instanceof Outcome.Fired fired
                ? fired.finding().summary() + " " + fired.finding().explanation()
                : "";
    }

    private SampleRun any() {
        String[] formats = {"csv", "metriclogger", "ultralytics", "tensorboard"};
        SampleRun run = SampleRun.of(formats[random.nextInt(formats.length)])
                .extent(new Extent(random.nextBoolean() ? 10L : null, null, null, null, null));
        if (random.nextBoolean()) {
            run.param("epochs", "20").param("close_mosaic", "10");
        }
        add(run, "AP", "det.ap", Split.VAL);
        add(run, "val_loss", "det.loss", Split.VAL);
        add(run, "lr", "opt.lr", Split.TRAIN);
        add(run, random.nextBoolean() ? "loss (avg)" : "loss", "det.loss", Split.TRAIN);
        add(run, "loss_box (avg)", "det.loss_box", Split.TRAIN);
        add(run, "loss_cls (avg)", "det.loss_cls", Split.TRAIN);
        return run;
    }

    private void add(SampleRun run, String name, String metric, Split split) {
        int n = random.nextInt(5) == 0 ? 0 : random.nextInt(random.nextInt(20) == 0 ? 700 : 40);
        if (n == 0) {
            return;
        }
        long[] steps = new long[n];
        double[] epochs = new double[n];
        double[] values = new double[n];
        DoubleSupplier shape = shape();
        boolean isPerEpoch = random.nextBoolean();
        boolean hasEpochs = random.nextInt(4) > 0;
        boolean hasSteps = random.nextInt(6) > 0;
        for (int i = 0; i < n; i++) {
            int at = random.nextInt(60) == 0 ? i / 2 : i;
            steps[i] = hasSteps ? (isPerEpoch ? at : 3L * at + 2) : Long.MIN_VALUE;
            epochs[i] = hasEpochs ? (isPerEpoch ? at : (3 * at + 2) / 10) : Double.NaN;
            values[i] = shape.getAsDouble();
        }
        run.log(name, metric, split, steps, epochs, values);
    }

    private DoubleSupplier shape() {
        double level = random.nextDouble() * Math.pow(10, random.nextInt(-6, 7));
        double[] state = {level};
        return switch (random.nextInt(7)) {
            case 0 -> () -> level;
            case 1 -> () -> Double.NaN;
            case 2 -> () -> 0;
            case 3 -> () -> state[0] *= .9;
            case 4 -> () -> random.nextInt(10) == 0 ? Double.POSITIVE_INFINITY : level * random.nextDouble();
            case 5 -> () -> level * (random.nextDouble() - .5);
            default -> () -> state[0] += level * (random.nextDouble() - .45);
        };
    }
}
