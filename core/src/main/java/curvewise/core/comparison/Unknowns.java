package curvewise.core.comparison;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.convergence.Uncertainty;
import curvewise.core.ranking.Fingerprint;
import curvewise.core.ranking.MetricDelta;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.List;

/** What two logs do not tell, however long one looks at them. */
final class Unknowns {
    /** From this ratio on more evaluations are more chances; rule of thumb. */
    static final double MORE_CHANCES = 1.5;

    private final Pair pair;
    private final List<String> all = new ArrayList<>();

    Unknowns(Pair pair) {
        this.pair = pair;
    }

    List<String> sentences() {
        if (pair.isOneRun()) {
            return all;
        }
        MetricDelta metric = pair.decisive();
        if (metric != null) {
            seeds();
            noise(metric);
            luck(metric);
        }
        if (pair.isOneTask()) {
            cause();
            data();
        }
        pair.sides().forEach(this::end);
        return all;
    }

    private void seeds() {
        if (!pair.isOneCurve()) {
            all.add(
                    pair.isOneConfiguration()
                            ? "How far seeds change this configuration in general: two runs give a single difference."
                            : "Whether other seeds would show the same: each configuration ran once.");
        }
    }

    private void noise(MetricDelta metric) {
        if (metric.spread().uncertainty().source() == Uncertainty.Source.UNKNOWN) {
            all.add(String.format(
                    "How much of the difference is noise: that takes eight evaluations in the last half of a run, and there are %s and %s in all.",
                    Figures.count(metric.metric().evaluations()),
                    Figures.count(pair.ofCandidate(metric).evaluations())));
        }
    }

    /** The best of many is flattered. */
    private void luck(MetricDelta metric) {
        double a = metric.metric().evaluations();
        double b = pair.ofCandidate(metric).evaluations();
        if (pair.step() == null && exceeds(Math.max(a, b) / Math.min(a, b), MORE_CHANCES)) {
            Side more = a > b ? pair.baseline() : pair.candidate();
            all.add(String.format(
                    "How much its greater number of evaluations flatters the best of %s: %s against %s chances.",
                    more.label(), Figures.count((long) Math.max(a, b)), Figures.count((long) Math.min(a, b))));
        } else if (metric.metric().split() != null && Math.max(a, b) > 2) {
            String data = metric.metric().split() == Split.VAL ? "validation" : "test";
            all.add(String.format(
                    "How good the best are on data they were not chosen by: both are chosen and scored on the %s data.",
                    data));
        }
    }

    private void cause() {
        ConfigurationDifference its = pair.configuration();
        if (!its.isKnown()) {
            all.add("What was changed between the two: that is not in the logs, which is not the same as nothing.");
        } else if (its.changed().size() > 1 && pair.isComparable() && !pair.isOneCurve()) {
            all.add(String.format(
                    "Which of the %s that were changed at once made what part of the difference.",
                    Figures.counted(its.changed().size(), "setting")));
        }
    }

    private void data() {
        Fingerprint a = pair.baseline().run().data();
        Fingerprint b = pair.candidate().run().data();
        boolean isTold = a.evaluationImages() != null && b.evaluationImages() != null;
        if (pair.isComparable() && !isTold) {
            String named = a.dataParam() != null && b.dataParam() != null
                    ? "the logs name the data, but not how many images or samples were tested."
                    : "the logs do not say.";
            all.add("Whether both were evaluated on exactly the same data: " + named);
        }
    }

    private void end(Side side) {
        RunStatus status = side.run().status();
        boolean isOpen = status == RunStatus.UNFINISHED || status == RunStatus.RUNNING || status == RunStatus.KILLED;
        if (isOpen) {
            all.add("How " + side.label() + " would have ended: it is " + status.label() + ".");
        } else if (status.isRetired()) {
            all.add("Whether " + side.label() + " had ended: its log is gone, and with it how it ended.");
        }
    }
}
