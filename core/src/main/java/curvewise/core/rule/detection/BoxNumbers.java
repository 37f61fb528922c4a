package curvewise.core.rule.detection;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.Evaluations;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Place;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All AP and AR of boxes that a run logged, over all its evaluations. */
final class BoxNumbers {
    private final Evaluations evaluations;
    private final List<BoxMetric> logged;

    private BoxNumbers(Evaluations evaluations, List<BoxMetric> logged) {
        this.evaluations = evaluations;
        this.logged = logged;
    }

    /** Those of a run. */
    static BoxNumbers of(Evidence run) {
        Evaluations evaluations = run.evaluations();
        return new BoxNumbers(
                evaluations,
                Arrays.stream(BoxMetric.values())
                        .filter(metric -> evaluations.isLogged(metric.metric()))
                        .toList());
    }

    /** Whether there is none. */
    boolean isEmpty() {
        return logged.isEmpty() || evaluations.size() == 0;
    }

    /** How many evaluations have a defined one. */
    int definedRows() {
        return (int) IntStream.range(0, evaluations.size())
                .filter(row ->
                        logged.stream().anyMatch(metric -> !Double.isNaN(evaluations.value(metric.metric(), row))))
                .count();
    }

    /** Whether all that are defined are 0. */
    boolean areZero() {
        return logged.stream()
                .flatMapToDouble(metric -> DoubleStream.of(evaluations.column(metric.metric())))
                .noneMatch(value -> value != 0 && !Double.isNaN(value));
    }

    /** Where the first of the last evaluation stands; {@code null} when unknown. */
    @Nullable
    Place lastPlace() {
        return logged.isEmpty() ? null : evaluations.place(logged.get(0).metric(), evaluations.size() - 1);
    }
}
