package curvewise.bench.generate;

import java.util.Random;

/** How one made-up training goes: losses that fall with noise, an AP that rises, a learning rate that warms up and drops. */
final class Curves {
    private static final double[] RATES = {0.02, 0.01, 0.005, 0.0025};
    /** In how many epochs a loss falls to a third, and an AP comes two thirds of its way. */
    private static final double TIME = 3;

    private static final int WARM_UP = 1000;
    private static final double NOISE = 0.12;

    private final Random random;
    private final double skill;
    private final double rate;
    private final int epochs;

    Curves(Random random, int epochs) {
        this.random = random;
        this.epochs = epochs;
        rate = RATES[random.nextInt(RATES.length)];
        skill = 0.85 + 0.3 * random.nextDouble();
    }

    /** The learning rate that the run was started with. */
    double rate() {
        return rate;
    }

    /** The learning rate of an iteration: a linear warm-up in the first epoch, a tenth after two thirds of the epochs, a hundredth after five sixths. */
    double rate(int epoch, int iteration) {
        if (epoch == 0 && iteration < WARM_UP) {
            return rate * (0.001 + 0.999 * iteration / WARM_UP);
        }
        double drops = (3 * epoch >= 2 * epochs ? 1 : 0) + (6 * epoch >= 5 * epochs ? 1 : 0);
        return rate * Math.pow(10, -drops);
    }

    /** A loss that starts at {@code start} and ends near a quarter of it, after so many epochs. */
    double loss(double start, double epoch) {
        double expected = start * (0.25 / skill + 0.75 * Math.exp(-epoch / TIME));
        return expected * Math.exp(NOISE * random.nextGaussian());
    }

    /** A score from 0 to 1 that tends to {@code best}, after so many epochs. */
    double score(double best, double epoch) {
        double expected = best * skill * (1 - 0.8 * Math.exp(-epoch / TIME));
        return Math.min(0.999, Math.max(0, expected + 0.004 * random.nextGaussian()));
    }

    /** A duration in seconds that is mostly near {@code typical}. */
    double duration(double typical) {
        return typical * Math.exp(0.1 * random.nextGaussian());
    }
}
