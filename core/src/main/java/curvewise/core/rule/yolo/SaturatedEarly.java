package curvewise.core.rule.yolo;

import static curvewise.core.statistics.Numbers.atLeast;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Track;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;

/** YOLO-01: the best weights came within the first tenth of a training that stopped by its own patience. */
final class SaturatedEarly extends YoloRule {
    private static final double FIRST_TENTH = .1;
    /** Where Ultralytics' interpolation ends: its code cannot give 1. */
    private static final String CEILING = "0.995";

    SaturatedEarly() {
        super(new Card(
                        "YOLO-01",
                        Section.STATUS,
                        Topic.EVALUATION,
                        Confidence.B,
                        "training stopped by its own patience, and the best epoch is within the first 10 % of those that were run",
                        "Ultralytics' EarlyStopping and the interpolation of its AP")
                .suppressing("CV-08"));
    }

    @Override
    Outcome judgeYolo(Evidence run) {
        Fitness fitness = Fitness.of(run);
        double patience = run.number("patience");
        if (fitness == null || !(patience > 0)) {
            return Outcome.notApplicable(fitness == null ? "no mAP50-95 is logged" : "the patience is not known");
        }
        int best = stoppedAfter(fitness, patience);
        if (best < 0 || hasReachedPlan(run, fitness)) {
            return Outcome.quiet();
        }
        double share = number(fitness, best) / number(fitness, fitness.places().size() - 1);
        return atLeast(FIRST_TENTH, share) ? said(run, fitness, best, patience).fired() : Outcome.quiet();
    }

    /** The place of the best after which patience ended; -1 when it did not. Versions differ in which of equally good epochs they take. */
    private static int stoppedAfter(Fitness fitness, double patience) {
        for (int best : new int[] {fitness.firstBest(), fitness.lastBest()}) {
            if (best >= 0 && fitness.lastEpoch() == fitness.places().epochs()[best] + patience) {
                return best;
            }
        }
        return -1;
    }

    private static boolean hasReachedPlan(Evidence run, Fitness fitness) {
        return number(fitness, fitness.places().size() - 1) >= run.number("epochs");
    }

    /** The epoch of a place as the how manieth it is: older versions count from 0. */
    private static double number(Fitness fitness, int place) {
        double[] epochs = fitness.places().epochs();
        return epochs[place] + (epochs[0] == 0 ? 1 : 0);
    }

    private static Finding said(Evidence run, Fitness fitness, int best, double patience) {
        Track strict = run.first(track -> track.points().size() == fitness.values().length
                && (track.is("det.ap") || track.is("seg.ap") || track.is("kp.ap")));
        double value = strict == null ? Double.NaN : strict.points().values()[best];
        double epoch = fitness.places().epochs()[best];
        String summary = String.format(
                "The best epoch was %s already, and training stopped itself after %s more without a better one%s: this indicates that nothing more could be"
                        + " gained on this validation set.",
                Figures.fixed(epoch, 0),
                Figures.fixed(patience, 0),
                Double.isNaN(value) ? "" : " (mAP50-95 " + Figures.fixed(value, 3) + ")");
        return Finding.of(Severity.WARN, Confidence.B, summary)
                .explained(CEILING + " is the highest value that this AP code can give.")
                .advising(
                        Topic.EVALUATION,
                        "Check whether the validation set is tiny or easy, or holds training images; a harder one tells later epochs apart.")
                .with("best_epoch", epoch)
                .with("last_epoch", fitness.lastEpoch())
                .with("patience", patience)
                .with("map50_95_best", value)
                .at(strict == null ? null : strict.place(best));
    }
}
