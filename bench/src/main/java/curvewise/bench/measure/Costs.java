package curvewise.bench.measure;

import curvewise.core.statistics.Median;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What the same thing cost in several rounds, at least one. */
public record Costs(List<Cost> rounds) {
    /** Takes a copy. */
    public Costs {
        rounds = List.copyOf(rounds);
    }

    /** The median of what is known; NaN where nothing is. */
    public double median(ToDoubleFunction<Cost> of) {
        return Median.of(known(of));
    }

    /** The least of what is known. */
    public double least(ToDoubleFunction<Cost> of) {
        return Arrays.stream(known(of)).min().orElse(Double.NaN);
    }

    /** The most of what is known. */
    public double most(ToDoubleFunction<Cost> of) {
        return Arrays.stream(known(of)).max().orElse(Double.NaN);
    }

    private double[] known(ToDoubleFunction<Cost> of) {
        return rounds.stream()
                .mapToDouble(of)
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }
}
