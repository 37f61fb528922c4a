package curvewise.core.comparison;

import curvewise.core.ranking.DeltaVerdict;
import curvewise.core.ranking.MetricDelta;
import curvewise.core.ranking.Spread;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.run.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What would settle what two logs leave open, the cheapest first. */
final class Experiments {
    /** More is no plan. */
    static final int MOST = 5;
    /** A difference that more seeds than this are needed for is none in practice; rule of thumb. */
    static final int MANY = 20;

    private static final String SWINGS = "CV-05";

    private final Pair pair;
    private final List<NextExperiment> all = new ArrayList<>();

    Experiments(Pair pair) {
        this.pair = pair;
    }

    List<NextExperiment> actions() {
        if (!pair.isOneRun() && pair.isOneTask()) {
            evaluation();
            pair.sides().forEach(this::end);
            copies();
            seeds();
            cause();
            swings();
            schedule();
            settings();
            cost();
        }
        return all.size() > MOST ? List.copyOf(all.subList(0, MOST)) : List.copyOf(all);
    }

    private void add(String lead, String rest, String because) {
        all.add(new NextExperiment(lead, rest, "because of " + because));
    }

    /** What needs no training. */
    private void evaluation() {
        for (String rule : List.of("COMP-01", "COMP-04")) {
            if (pair.isRefusedBy(rule)) {
                add("Evaluate both models on the same data", ", and compare what comes out.", rule);
                return;
            }
        }
        if (pair.isRefusedBy("COMP-03")) {
            add("Evaluate both models by one metric", " on one part of the data.", "COMP-03");
        } else if (pair.has("COMP-01")) {
            add("Make sure that both were evaluated on the same data", "; the logs do not say so.", "COMP-01");
        }
    }

    private void end(Side side) {
        RunStatus status = side.run().status();
        if (status == RunStatus.FAILED) {
            add("Find out why " + side.label() + " ended by an error", ", and run it again.", "COMP-05");
        } else if (status == RunStatus.RUNNING) {
            add("Wait for " + side.label() + " to end", ".", "COMP-05");
        } else if (status == RunStatus.UNFINISHED || status == RunStatus.KILLED) {
            add("Let " + side.label() + " finish", ": it stopped short of its plan.", "COMP-05");
        }
    }

    private void copies() {
        if (pair.isOneCurve()) {
            add(
                    "Look whether one log is a copy of the other",
                    ", or whether what was changed ever reached the training.",
                    "curves that are equal to the last bit");
        }
    }

    private void seeds() {
        MetricDelta metric = pair.decisive();
        if (metric == null || !pair.isComparable() || pair.isOneCurve()) {
            return;
        }
        if (pair.isOneConfiguration()) {
            add(
                    "Run two or three more seeds",
                    " of this configuration: from two runs the spread between seeds is hardly known.",
                    "RANK-01");
            return;
        }
        add("Run two more seeds of each", seedsNeeded(metric), "RANK-01");
    }

    private String seedsNeeded(MetricDelta metric) {
        Spread spread = metric.spread();
        double difference = metric.best().change();
        double deviation = spread.uncertainty().value();
        boolean isOpen = metric.best().verdict() == DeltaVerdict.WITHIN_NOISE;
        if (!isOpen || difference == 0 || !(deviation > 0)) {
            return " before anything is concluded: three of each in all.";
        }
        int needed = SeedsNeeded.of(difference, deviation);
        String size = Sizes.of(difference);
        if (needed <= 3) {
            return " before anything is concluded: three of each would show a difference of " + size
                    + " if it is real.";
        }
        return needed > MANY
                ? String.format(
                        " only if %s matters to you: to show so small a difference takes %s.",
                        size,
                        needed == SeedsNeeded.MOST ? "a thousand of each or more" : "about " + needed + " of each")
                : String.format(
                        " before anything is concluded: they tell how far seeds alone differ. If that is as much as is taken here, a difference of %s takes about %d of each.",
                        size, needed);
    }

    private void cause() {
        List<Setting> changed = pair.configuration().changed();
        if (changed.size() > 1 && pair.isComparable() && !pair.isOneCurve()) {
            add(
                    "Change one setting at a time",
                    String.format(
                            " from %s, %s first, so that a difference has one possible cause.",
                            pair.baseline().label(), changed.get(0).key()),
                    changed.size() + " settings that were changed together");
        }
    }

    private void swings() {
        MetricDelta metric = pair.decisive();
        List<String> swinging = pair.sides().stream()
                .filter(side -> side.examined().reading().notes().stream()
                        .anyMatch(note -> note.rule().equals(SWINGS)))
                .map(Side::label)
                .toList();
        if (metric == null || swinging.isEmpty()) {
            return;
        }
        String size = Double.isNaN(metric.spread().jitter())
                ? "widely"
                : "by " + Sizes.of(metric.spread().jitter());
        add(
                "Find out why the validation jumps",
                String.format(
                        ": %s %s %s from one evaluation to the next.",
                        swinging.size() == 2 ? "both runs" : swinging.get(0),
                        swinging.size() == 2 ? "swing" : "swings",
                        size),
                SWINGS);
    }

    private void schedule() {
        if (pair.has("COMP-07")) {
            add("Tune the learning rate again", " for the other batch size, and compare then.", "COMP-07");
        }
        if (pair.has("COMP-02") || pair.has("COMP-06")) {
            List<String> rules =
                    List.of("COMP-02", "COMP-06").stream().filter(pair::has).toList();
            add("Train both equally long", ", and compare them at their ends.", String.join(", ", rules));
        }
    }

    private void settings() {
        List<String> without = switch (pair.configuration().known()) {
            case BOTH -> List.of();
            case BASELINE -> List.of(pair.candidate().label());
            case CANDIDATE -> List.of(pair.baseline().label());
            case NEITHER -> pair.sides().stream().map(Side::label).toList();
        };
        if (!without.isEmpty()) {
            add(
                    "Log the settings",
                    " of runs like " + SeriesFigures.listed(without)
                            + ", so that a difference can be put down to something.",
                    "logs without settings");
        }
    }

    /** Where quality does not decide, cost may. */
    private void cost() {
        MetricDelta metric = pair.decisive();
        CostDifference time = time();
        boolean isTied = metric != null
                && metric.best().verdict() == DeltaVerdict.WITHIN_NOISE
                && metric.last().verdict() == DeltaVerdict.WITHIN_NOISE;
        if (isTied && time != null && !pair.isOneCurve() && !pair.isOneConfiguration()) {
            boolean isSlower = time.word().equals("slower");
            Side cheaper = isSlower ? pair.baseline() : pair.candidate();
            add("Prefer " + cheaper.label() + " until then", ": as good as can be told, and faster.", "training time");
        }
    }

    private @Nullable CostDifference time() {
        return pair.costs().stream()
                .filter(cost -> cost.kind() == CostDifference.Kind.TRAINING)
                .filter(cost -> !Objects.equals(cost.word(), "about the same"))
                .findFirst()
                .orElse(null);
    }
}
