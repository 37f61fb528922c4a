package curvewise.core.comparison;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.HeldOutSeries;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.CommonStep;
import curvewise.core.ranking.Delta;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.MetricDelta;
import curvewise.core.ranking.MetricKey;
import curvewise.core.ranking.ProgressUnit;
import curvewise.core.statistics.RunningMedian;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Lays the curves of one metric of two runs over each other. */
final class OverlayReading {
    private final Side baseline;
    private final Side candidate;
    private final Measure ofBaseline;
    private final Measure ofCandidate;
    private final @Nullable CommonStep step;
    private final @Nullable MetricDelta delta;

    private OverlayReading(Side baseline, Side candidate, MetricKey key, Delta delta) {
        this.baseline = baseline;
        this.candidate = candidate;
        this.ofBaseline = Objects.requireNonNull(baseline.run().measure(key));
        this.ofCandidate = Objects.requireNonNull(candidate.run().measure(key));
        this.step = delta.comparability().step();
        this.delta = delta.metrics().isEmpty() ? null : delta.metrics().get(0);
    }

    /** The overlay of the deciding metric, or of the first one that both have where nothing may be compared; {@code null} where none is shared. */
    static @Nullable Overlay of(Side baseline, Side candidate, Delta delta) {
        MetricKey key = key(baseline.run(), candidate.run(), delta);
        return key == null ? null : new OverlayReading(baseline, candidate, key, delta).overlay();
    }

    private static @Nullable MetricKey key(Candidate baseline, Candidate candidate, Delta delta) {
        if (!delta.metrics().isEmpty()) {
            return delta.metrics().get(0).metric().key();
        }
        return baseline.measures().stream()
                .filter(measure -> candidate.measure(measure.key()) != null)
                .min(Comparator.comparingInt(Measure::order))
                .map(Measure::key)
                .orElse(null);
    }

    private Overlay overlay() {
        Points a = points(baseline.examined().evidence(), ofBaseline);
        Points b = points(candidate.examined().evidence(), ofCandidate);
        ProgressUnit unit = unit(a, b);
        OverlaidCurve curveA = curve(a, ofBaseline, unit);
        OverlaidCurve curveB = curve(b, ofCandidate, unit);
        CurveDifference difference = unit == null
                ? new CurveDifference(new double[0], new double[0], new double[0])
                : difference(curveA, curveB);
        Double band = delta == null ? null : delta.best().needed();
        OverlayWords words = new OverlayWords(
                new OverlayWords.Line(baseline.label(), ofBaseline, curveA),
                new OverlayWords.Line(candidate.label(), ofCandidate, curveB),
                difference,
                unit,
                delta == null ? null : delta.spread(),
                until(unit));
        return new Overlay(
                ofBaseline, unit, curveA, curveB, difference, band, until(unit), words.findings(), words.difference());
    }

    private @Nullable Double until(@Nullable ProgressUnit unit) {
        return step == null || step.unit() != unit ? null : Double.valueOf(step.at());
    }

    /** Of several series of one name the one whose values the run was measured by. */
    private static Points points(Evidence evidence, Measure measure) {
        List<Points> all = new ArrayList<>();
        for (Track track : evidence.tracks()) {
            if (track.is(measure.metric())
                    && track.rawName().equals(measure.rawName())
                    && track.split() == measure.split()) {
                all.add(HeldOutSeries.counting(evidence, track));
            }
        }
        return all.stream()
                .filter(points -> points.finite().size() == measure.evaluations())
                .findFirst()
                .orElseGet(() -> all.isEmpty() ? Points.NONE : all.get(0));
    }

    /** Epochs where both logs give one to each evaluation and no epoch two, else steps; {@code null} where nobody knows where values stand. */
    private static @Nullable ProgressUnit unit(Points a, Points b) {
        boolean haveEpochs = hasEpochs(a) && hasEpochs(b);
        boolean haveSteps = hasSteps(a) && hasSteps(b);
        boolean areApart = isApart(a.epochs()) && isApart(b.epochs());
        if (haveEpochs && (areApart || !haveSteps)) {
            return ProgressUnit.EPOCH;
        }
        return haveSteps ? ProgressUnit.STEP : null;
    }

    private static boolean hasEpochs(Points points) {
        return Arrays.stream(points.epochs()).allMatch(Double::isFinite);
    }

    private static boolean hasSteps(Points points) {
        return Arrays.stream(points.steps()).noneMatch(step -> step == Points.NO_STEP);
    }

    private static boolean isApart(double[] places) {
        return Arrays.stream(places).distinct().count() == places.length;
    }

    private OverlaidCurve curve(Points points, Measure measure, @Nullable ProgressUnit unit) {
        double[] all = places(points, unit);
        int[] defined = placesOf(points.values(), true);
        double[] x = at(all, defined);
        double[] values = at(points.values(), defined);
        return new OverlaidCurve(
                x,
                values,
                smooth(values),
                best(x, values, measure, until(unit)),
                at(all, placesOf(points.values(), false)));
    }

    private static double[] places(Points points, @Nullable ProgressUnit unit) {
        double[] places = new double[points.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = unit == null ? i + 1.0 : unit == ProgressUnit.EPOCH ? points.epochs()[i] : points.steps()[i];
        }
        return places;
    }

    private static int[] placesOf(double[] values, boolean isFinite) {
        return java.util.stream.IntStream.range(0, values.length)
                .filter(i -> Double.isFinite(values[i]) == isFinite)
                .toArray();
    }

    private static double[] at(double[] values, int[] places) {
        return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
    }

    private static double[] smooth(double[] values) {
        return values.length < RunningMedian.ENOUGH ? new double[0] : RunningMedian.of(values);
    }

    private static int best(double[] x, double[] values, Measure measure, @Nullable Double until) {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            boolean counts = until == null || x[i] <= until;
            if (counts && (best < 0 || measure.direction().isBetter(values[i], values[best]))) {
                best = i;
            }
        }
        return best;
    }

    /** Where a curve has two values at one place, the later counts. */
    private static CurveDifference difference(OverlaidCurve baseline, OverlaidCurve candidate) {
        Map<Double, Double> ofBaseline = new TreeMap<>();
        for (int i = 0; i < baseline.size(); i++) {
            ofBaseline.put(baseline.x()[i], baseline.values()[i]);
        }
        TreeMap<Double, Double> differences = new TreeMap<>();
        for (int i = 0; i < candidate.size(); i++) {
            Double base = ofBaseline.get(candidate.x()[i]);
            if (base != null) {
                differences.put(candidate.x()[i], candidate.values()[i] - base);
            }
        }
        double[] x = differences.keySet().stream().mapToDouble(place -> place).toArray();
        double[] values =
                differences.values().stream().mapToDouble(value -> value).toArray();
        return new CurveDifference(x, values, smooth(values));
    }
}
