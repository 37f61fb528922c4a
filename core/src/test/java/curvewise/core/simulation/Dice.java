package curvewise.core.simulation;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Chance that comes out the same in every test run. Not safe for several threads. */
final class Dice {
    private final RandomGenerator random;

    private Dice(RandomGenerator random) {
        this.random = random;
    }

    /** The chance of the n-th run of a kind, independent of all other runs. */
    static Dice of(String kind, int run) {
        return new Dice(RandomGeneratorFactory.of("L64X128MixRandom").create(31L * kind.hashCode() + run));
    }

    /** Evenly between two numbers. */
    double between(double low, double high) {
        return low + (high - low) * random.nextDouble();
    }

    /** Between two positive numbers, evenly on a logarithmic scale. */
    double scale(double low, double high) {
        return Math.exp(between(Math.log(low), Math.log(high)));
    }

    /** One of the integers from {@code low} to {@code high}. */
    int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** A normal deviate of mean 0 and variance 1. */
    double normal() {
        return random.nextGaussian();
    }

    /** True with this probability. */
    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** One of them, each as likely. */
    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
