package curvewise.core.rule.generalisation;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The loss on held-out data and the loss on training data, where both are the same sum.
 *
 * @param validation the total validation loss, also where it is the headline
 * @param training the total training loss
 */
record LossPair(Judged validation, Judged training) {
    /** The loss of language models is a headline, and a loss all the same. */
    private static final String LANGUAGE_LOSS = "lm.eval_loss";

    /** {@code null} where one of them is not logged, or one is a total and the other a sum of other parts. */
    static @Nullable LossPair of(Evidence run) {
        Judged validation = validation(run);
        Judged training = run.training();
        if (validation == null || training == null || !isSameSum(validation.tracks(), training.tracks())) {
            return null;
        }
        return new LossPair(validation, training);
    }

    /** The total validation loss; {@code null} where none is logged. */
    static @Nullable Judged validation(Evidence run) {
        Judged headline = run.headline();
        return run.validation() == null && headline != null && isLoss(headline) ? headline : run.validation();
    }

    /** Whether a series is a loss, and no measure of what the model is for. */
    static boolean isLoss(Judged series) {
        return series.tracks().get(0).role() == Role.LOSS || series.metric().equals(LANGUAGE_LOSS);
    }

    private static boolean isSameSum(List<Track> a, List<Track> b) {
        return a.size() == b.size()
                && (a.size() == 1
                        || a.stream()
                                .map(Track::metric)
                                .toList()
                                .equals(b.stream().map(Track::metric).toList()));
    }

    /** How far validation stands above training at one of its evaluations; NaN where no training loss was logged before it. */
    double gap(int evaluation) {
        return validation.points().values()[evaluation] - trainingAt(evaluation);
    }

    /** The last training loss at or before an evaluation; NaN where there is none. */
    double trainingAt(int evaluation) {
        long step = validation.points().steps()[evaluation];
        int at = step == Points.NO_STEP ? -1 : training.points().lastAtOrBefore(step);
        return at < 0 ? Double.NaN : training.points().values()[at];
    }
}
