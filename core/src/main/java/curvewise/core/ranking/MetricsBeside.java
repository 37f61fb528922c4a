package curvewise.core.ranking;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.HeldOutSeries;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Identity;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Role;
import curvewise.core.metric.Trait;
import curvewise.core.metric.Weights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What two runs differ by in all metrics that both measure on held-out data, those included that nobody is ranked by: each at the evaluation at which the
 * deciding metric is best, because a model is one checkpoint, and at the last.
 */
public final class MetricsBeside {
    private final Delta delta;
    private final Evidence baseline;
    private final Evidence candidate;
    private final MetricDelta decisive;
    private final List<Candidate> both;
    private final Set<MetricKey> seen = new HashSet<>();

    private MetricsBeside(Delta delta, Evidence baseline, Evidence candidate) {
        this.delta = delta;
        this.baseline = baseline;
        this.candidate = candidate;
        this.decisive = delta.metrics().get(0);
        this.both = List.of(delta.baseline().run(), delta.run());
    }

    /** The deciding metric, then what runs may be ranked by, then what explains it, as it is logged; none where nothing may be compared. */
    public static List<MetricDelta> of(Delta delta, Evidence baseline, Evidence candidate) {
        return delta.metrics().isEmpty() ? List.of() : new MetricsBeside(delta, baseline, candidate).metrics();
    }

    private List<MetricDelta> metrics() {
        List<MetricDelta> all = new ArrayList<>();
        Place ofBaseline = place(baseline, decisive.metric());
        Place ofCandidate = place(
                candidate,
                Objects.requireNonNull(delta.run().measure(decisive.metric().key())));
        seen.add(decisive.metric().key());
        all.add(decisive);
        for (MetricDelta ranked : delta.metrics().subList(1, delta.metrics().size())) {
            seen.add(ranked.metric().key());
            MetricDelta there = beside(ranked.metric(), ofBaseline, ofCandidate);
            all.add(there == null ? ranked : there);
        }
        for (Track track : baseline.tracks()) {
            Measure measure = isExplaining(track) ? measure(baseline, track) : null;
            boolean isNew = measure != null && seen.add(measure.key());
            MetricDelta there = measure == null || !isNew ? null : beside(measure, ofBaseline, ofCandidate);
            if (there != null) {
                all.add(there);
            }
        }
        return all;
    }

    private static boolean isExplaining(Track track) {
        Metric metric = track.identity().metric();
        return metric != null
                && (metric.role() == Role.DIAGNOSTIC || metric.role().isHeadline())
                && metric.direction() != null
                && !metric.is(Trait.PER_CLASS)
                && track.identity().isHeldOut()
                && track.identity().layer() == null
                && track.identity().weights() == Weights.OWN
                && track.identity().scale() != Identity.Scale.UNWEIGHTED;
    }

    private static @Nullable Measure measure(Evidence run, Track track) {
        Points points = HeldOutSeries.counting(run, track).finite();
        return points.isEmpty() ? null : new MeasureReading(run, new HeldOutSeries(track, 0, points)).measure();
    }

    /** Where an evaluation stands: by its step, or else its epoch. */
    private record Place(long step, double epoch) {
        private static final Place NOWHERE = new Place(Points.NO_STEP, Double.NaN);

        private int in(Points points) {
            for (int i = points.size() - 1; i >= 0; i--) {
                boolean isThere = step == Points.NO_STEP ? points.epochs()[i] == epoch : points.steps()[i] == step;
                if (isThere) {
                    return i;
                }
            }
            return -1;
        }
    }

    /** Where the deciding metric is best, as far as the comparison looks. */
    private Place place(Evidence run, Measure measure) {
        Track track = track(run, measure);
        Points points = track == null ? Points.NONE : counted(run, track);
        int best = -1;
        for (int i = 0; i < points.size(); i++) {
            if (best < 0 || measure.direction().isBetter(points.values()[i], points.values()[best])) {
                best = i;
            }
        }
        return best < 0 ? Place.NOWHERE : new Place(points.steps()[best], points.epochs()[best]);
    }

    /** The series that a measure is of. */
    private static @Nullable Track track(Evidence run, Measure measure) {
        return run.first(track -> track.is(measure.metric())
                && track.rawName().equals(measure.rawName())
                && track.split() == measure.split()
                && HeldOutSeries.counting(run, track).finite().size() == measure.evaluations());
    }

    /** The values that the comparison looks at. */
    private Points counted(Evidence run, Track track) {
        Points points = HeldOutSeries.counting(run, track).finite();
        CommonStep step = delta.comparability().step();
        if (step == null) {
            return points;
        }
        int end = 0;
        for (int i = 0; i < points.size(); i++) {
            double at = step.unit() == ProgressUnit.EPOCH ? points.epochs()[i] : points.steps()[i];
            end = at <= step.at() ? i + 1 : end;
        }
        return points.between(0, end);
    }

    private @Nullable MetricDelta beside(Measure ofBaseline, Place placeOfBaseline, Place placeOfCandidate) {
        Track a = track(baseline, ofBaseline);
        Track b = sameIn(candidate, ofBaseline);
        if (a == null || b == null) {
            return null;
        }
        Points valuesOfA = counted(baseline, a);
        Points valuesOfB = counted(candidate, b);
        int bestOfA = placeOfBaseline.in(valuesOfA);
        int bestOfB = placeOfCandidate.in(valuesOfB);
        Measure ofCandidate = measure(candidate, b);
        if (bestOfA < 0 || bestOfB < 0 || ofCandidate == null) {
            return null;
        }
        Spread spread = Spread.of(
                List.of(ofBaseline, ofCandidate),
                DataClasses.merged(both).evaluationImages(),
                decisive.spread().runs());
        return new MetricDelta(
                ofBaseline,
                spread,
                Difference.of(
                        ofBaseline, valuesOfA.values()[bestOfA], valuesOfB.values()[bestOfB], spread, delta.areSeeds()),
                Difference.of(ofBaseline, last(valuesOfA), last(valuesOfB), spread, delta.areSeeds()));
    }

    private static @Nullable Track sameIn(Evidence run, Measure wanted) {
        return run.first(track -> {
            Measure measure = isExplaining(track) && track.is(wanted.metric()) ? measure(run, track) : null;
            return measure != null && measure.key().equals(wanted.key());
        });
    }

    private static double last(Points points) {
        return points.values()[points.size() - 1];
    }
}
