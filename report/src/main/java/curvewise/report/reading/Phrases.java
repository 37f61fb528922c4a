package curvewise.report.reading;

import curvewise.core.convergence.Jitter;
import curvewise.core.convergence.Uncertainty;
import curvewise.core.evidence.Judged;
import curvewise.core.metric.Metric;
import curvewise.report.proof.Named;
import java.util.Set;

/** Words that several sentences on a judged series share. */
public final class Phrases {
    /** Families of AP: their run-to-run spread is known from published repetitions. */
    private static final Set<String> AP_LIKE = Set.of("det", "seg", "kp");

    private Phrases() {}

    static String name(Judged judged) {
        return Named.of(judged);
    }

    /** {@code epoch 147}. */
    static String place(Judged judged, int at) {
        return Named.place(judged.points(), at);
    }

    /** How far the best value could be off, as in the verdict: of an AP at least what equal runs on such data differ by. */
    public static Uncertainty uncertainty(Judged judged) {
        double jitter = Jitter.of(judged.points().values());
        Metric metric = judged.tracks().get(0).identity().metric();
        boolean isAp = metric != null
                && metric.range().isFraction()
                && AP_LIKE.contains(metric.name().split("\\.", 2)[0]);
        return isAp ? Uncertainty.ofAveragePrecision(null, jitter) : Uncertainty.ofOther(jitter);
    }
}
