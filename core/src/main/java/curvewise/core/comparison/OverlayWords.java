package curvewise.core.comparison;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.metric.Direction;
import curvewise.core.ranking.CommonStep;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.ProgressUnit;
import curvewise.core.ranking.Spread;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What two curves and their difference show, in sentences. */
final class OverlayWords {
    /** A curve that stays above the other for less than this many places, or a tenth of all, may have crossed by chance. */
    static final int LASTING = 3;

    static final int OF_ALL = 10;

    private final Line baseline;
    private final Line candidate;
    private final CurveDifference difference;
    private final @Nullable ProgressUnit unit;
    private final @Nullable Spread spread;
    private final double until;

    OverlayWords(
            Line baseline,
            Line candidate,
            CurveDifference difference,
            @Nullable ProgressUnit unit,
            @Nullable Spread spread,
            @Nullable Double until) {
        this.baseline = baseline;
        this.candidate = candidate;
        this.difference = difference;
        this.unit = unit;
        this.spread = spread;
        this.until = until == null ? Double.POSITIVE_INFINITY : until;
    }

    /** One of the curves, and how sentences call its run. */
    record Line(String label, Measure measure, OverlaidCurve curve) {
        /** What is followed by the eye, by its place. */
        private Map<Double, Double> followed(boolean isSmooth) {
            Map<Double, Double> values = new HashMap<>();
            for (int i = 0; i < curve.size(); i++) {
                values.put(curve.x()[i], isSmooth ? curve.smooth()[i] : curve.values()[i]);
            }
            return values;
        }

        private boolean isSmooth() {
            return curve.smooth().length > 0;
        }
    }

    List<String> findings() {
        List<String> all = new ArrayList<>();
        add(all, standing());
        for (Line line : List.of(baseline, candidate)) {
            add(all, spikes(line));
        }
        for (Line line : List.of(baseline, candidate)) {
            add(all, gaps(line));
        }
        return all;
    }

    private static void add(List<String> all, String sentence) {
        if (!sentence.isEmpty()) {
            all.add(sentence);
        }
    }

    /** Which curve stays above the other, and from where on. */
    private String standing() {
        double[] shared = counted();
        if (shared.length < 2) {
            return "";
        }
        boolean isSmooth = baseline.isSmooth() && candidate.isSmooth();
        double[] ofBaseline = at(shared, baseline.followed(isSmooth));
        double[] ofCandidate = at(shared, candidate.followed(isSmooth));
        Standing standing = Standing.of(ofBaseline, ofCandidate);
        if (standing.sign() == 0) {
            return (isSmooth ? "The running medians" : "The values") + " of both are the same at all "
                    + places(shared.length, "shared ") + ".";
        }
        int lasting = Math.max(LASTING, shared.length / OF_ALL);
        if (standing.start() > 0 && shared.length - standing.start() < lasting) {
            return isSmooth
                    ? "The running medians still cross near the end: neither curve stays above the other."
                    : "The curves still cross near the end: neither stays above the other.";
        }
        String from = standing.start() == 0
                ? "At every shared " + noun() + " "
                : "From " + where(shared[standing.start()]) + " on ";
        String subject = isSmooth ? "the running median of " + candidate.label : candidate.label;
        String object = isSmooth ? "that of " + baseline.label : baseline.label;
        return from + subject + " is " + standing.words() + object + bound(standing, ofBaseline, ofCandidate) + ".";
    }

    /** That the worse curve never comes near where the better one ends. */
    private String bound(Standing standing, double[] ofBaseline, double[] ofCandidate) {
        Direction direction = baseline.measure.direction();
        boolean isCandidateBetter = (standing.sign() > 0) == (direction == Direction.MAX);
        double[] worse = isCandidateBetter ? ofBaseline : ofCandidate;
        double[] better = isCandidateBetter ? ofCandidate : ofBaseline;
        double best = best(worse, direction);
        if (!direction.isBetter(better[better.length - 1], best)) {
            return "";
        }
        return (isCandidateBetter ? ", which " : " and ") + never(direction) + baseline.measure.shown(best);
    }

    /** {@code never exceeds }, of what the verdict looks at. */
    private String never(Direction direction) {
        String upTo = Double.isInfinite(until) ? "" : "up to " + where(until) + " ";
        return upTo + (direction == Direction.MAX ? "never exceeds " : "never falls below ");
    }

    private static double best(double[] values, Direction direction) {
        return direction == Direction.MAX
                ? Arrays.stream(values).max().orElse(Double.NaN)
                : Arrays.stream(values).min().orElse(Double.NaN);
    }

    /** Evaluations that stand out of their own curve by more than noise: a best among them is no level that was reached. */
    private String spikes(Line line) {
        Spikes spikes = Spikes.of(line.curve, line.measure, spread, until);
        if (spikes.places().length == 0) {
            return "";
        }
        Measure metric = line.measure;
        double[] places = spikes.places();
        boolean isMax = metric.direction() == Direction.MAX;
        String best = metric.shown(line.curve.values()[line.curve.best()]);
        if (places.length == 1) {
            return String.format(
                    "The best of %s (%s, %s) stands alone: its running median %s%s.",
                    line.label, best, where(places[0]), never(metric.direction()), metric.shown(spikes.level()));
        }
        return String.format(
                "Single evaluations of %s jump %s %s %s, the last time at %s; its running median %s%s.",
                line.label,
                isMax ? "above" : "below",
                metric.shown(spikes.threshold()),
                Figures.counted(places.length, "time"),
                where(places[places.length - 1]),
                never(metric.direction()),
                metric.shown(spikes.level()));
    }

    private String gaps(Line line) {
        double[] gaps =
                Arrays.stream(line.curve.undefined()).filter(x -> x <= until).toArray();
        if (gaps.length == 0) {
            return "";
        }
        String which = gaps.length == 1 ? "at " + where(gaps[0]) : "the first at " + where(gaps[0]);
        return String.format(
                "%s has no defined value in %s, %s.", line.label, Figures.counted(gaps.length, "evaluation"), which);
    }

    /** What the difference shows. */
    String difference() {
        if (unit == null) {
            return "The logs do not tell where the values stand, so there is no difference to draw.";
        }
        double[] shared = counted();
        if (shared.length == 0) {
            return "The runs were evaluated at no common " + noun()
                    + ", so there is no difference to draw: nothing is interpolated.";
        }
        double band = spread == null ? Double.NaN : spread.smallestDifference();
        int above = (int) IntStream.range(0, shared.length)
                .filter(i -> difference.values()[i] > (Double.isNaN(band) ? 0 : band))
                .count();
        if (Double.isNaN(band)) {
            return String.format(
                    "At %s of %s %s is above %s.",
                    Figures.count(above), places(shared.length, "shared "), candidate.label, baseline.label);
        }
        int below = (int) IntStream.range(0, shared.length)
                .filter(i -> exceeds(-difference.values()[i], band))
                .count();
        return String.format(
                "Of %s the difference lies within the noise band (±%s) in %s, above it in %s and below it in %s.",
                places(shared.length, "shared "),
                Sizes.of(band),
                Figures.count(shared.length - above - below),
                Figures.count(above),
                Figures.count(below));
    }

    /** The shared places that the verdict looks at. */
    private double[] counted() {
        return Arrays.stream(difference.x()).filter(x -> x <= until).toArray();
    }

    private static double[] at(double[] places, Map<Double, Double> values) {
        return Arrays.stream(places)
                .map(place -> values.getOrDefault(place, Double.NaN))
                .toArray();
    }

    private String noun() {
        return unit == null ? "evaluation" : unit == ProgressUnit.EPOCH ? "epoch" : "step";
    }

    private String places(int count, String adjective) {
        return Figures.count(count) + " " + adjective + noun() + (count == 1 ? "" : "s");
    }

    private String where(double x) {
        return unit == null ? "evaluation " + Figures.count((long) x) : new CommonStep(unit, x).words();
    }
}
