package curvewise.core.ranking;

import static curvewise.core.statistics.Numbers.atLeast;
import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.statistics.Median;
import curvewise.core.text.Figures;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** How long several runs trained, and up to where they can be compared. */
final class Budgets {
    /** Trainings whose lengths differ by no more are equally long. */
    static final double EQUAL = 1.1;
    /** A shorter one says little of the others: as a share of the median. */
    static final double LONG_ENOUGH = .5;

    private final List<Candidate> runs;
    private final MetricKey key;

    Budgets(List<Candidate> runs, MetricKey key) {
        this.runs = runs;
        this.key = key;
    }

    /** Whether all are equally long, or nobody knows. */
    boolean areEqual() {
        ProgressUnit unit = unit();
        if (unit == null) {
            return true;
        }
        double most = amounts(runs, unit).max().orElse(0);
        double least = amounts(runs, unit).min().orElse(0);
        return least == most || (least > 0 && !exceeds(most / least, EQUAL));
    }

    /** Whether a run is at least half as long as the median; always true where lengths are unknown. */
    Predicate<Candidate> isLongEnough() {
        ProgressUnit unit = unit();
        if (unit == null) {
            return run -> true;
        }
        double least = LONG_ENOUGH * Median.of(amounts(runs, unit).toArray());
        return run -> atLeast(amount(run, unit), least);
    }

    /** The last step at which all are known; {@code null} when a log does not tell at which step its values stand. */
    @Nullable
    CommonStep common() {
        ProgressUnit unit = unitOfValues();
        if (unit == null) {
            return null;
        }
        double at = runs.stream()
                .mapToDouble(run -> Objects.requireNonNull(end(run, unit)))
                .min()
                .orElse(0);
        return new CommonStep(unit, at);
    }

    /** The lengths as sentences print them: {@code 12 to 24 epochs}; empty where they are unknown. */
    String words() {
        ProgressUnit unit = unit();
        if (unit == null) {
            return "";
        }
        long least = (long) amounts(runs, unit).min().orElse(0);
        long most = (long) amounts(runs, unit).max().orElse(0);
        return Figures.count(least) + " to " + Figures.count(most)
                + (unit == ProgressUnit.EPOCH ? " epochs" : " steps");
    }

    private @Nullable ProgressUnit unit() {
        for (ProgressUnit unit : ProgressUnit.values()) {
            if (runs.stream().allMatch(run -> run.budget().in(unit) != null)) {
                return unit;
            }
        }
        return null;
    }

    private @Nullable ProgressUnit unitOfValues() {
        for (ProgressUnit unit : ProgressUnit.values()) {
            if (runs.stream().allMatch(run -> end(run, unit) != null)) {
                return unit;
            }
        }
        return null;
    }

    private @Nullable Double end(Candidate run, ProgressUnit unit) {
        Measure measure = run.measure(key);
        return measure == null ? null : measure.end(unit);
    }

    private static DoubleStream amounts(List<Candidate> runs, ProgressUnit unit) {
        return runs.stream().mapToDouble(run -> amount(run, unit));
    }

    private static double amount(Candidate run, ProgressUnit unit) {
        return (double) Objects.requireNonNull(run.budget().in(unit));
    }
}
