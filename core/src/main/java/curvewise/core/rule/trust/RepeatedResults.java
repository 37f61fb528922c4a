package curvewise.core.rule.trust;

import curvewise.core.evidence.Evaluations;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LOG-09: an old result is printed again instead of a new one. */
final class RepeatedResults implements Rule {
    private static final Card CARD = new Card(
                    "LOG-09",
                    Section.TRUST,
                    Topic.EVALUATION,
                    Confidence.B,
                    "The last 5 evaluations or more repeat every digit, and another column of them is NaN or at least 3 metrics are frozen together below their ceiling",
                    "Ultralytics prints its last result again when the loss is NaN; rule of thumb without a NaN")
            .suppressing("CV-02", "CV-03", "CV-07");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged headline = run.headline();
        if (headline == null) {
            return Outcome.notApplicable("no held-out metric is logged");
        }
        Points logged = headline.tracks().get(0).points();
        Evaluations evaluations = run.evaluations();
        boolean isStale = evaluations.staleRows() > 0 && evaluations.size() < logged.size();
        return isStale ? said(run, headline, logged).fired() : Outcome.quiet();
    }

    private static Finding said(Evidence run, Judged headline, Points logged) {
        Evaluations evaluations = run.evaluations();
        int first = evaluations.size();
        boolean isSure = evaluations.staleBecauseUndefined();
        String undefined = isSure ? undefinedColumn(run, logged, first) : null;
        String summary = String.format(
                "From %s on the metrics repeat the same digits%s: this %s the last result printed again, not new evaluations.",
                Moment.of(logged, first),
                undefined == null ? "" : " while " + undefined + " is NaN",
                isSure ? "indicates" : "may be");
        return advised(
                        Finding.of(
                                isSure ? Severity.CRITICAL : Severity.WARN,
                                isSure ? Confidence.B : Confidence.C,
                                summary),
                        isSure)
                .explained(String.format(
                        "%s %s; only the %s before %s.",
                        Figures.count(evaluations.staleRows()),
                        evaluations.staleRows() == 1 ? "row repeats" : "rows repeat",
                        Figures.counted(first, "evaluation"),
                        first == 1 ? "counts" : "count"))
                .with("repeats", evaluations.staleRows())
                .with("evaluations", first)
                .at(headline.tracks().get(0).place(first));
    }

    private static Finding advised(Finding finding, boolean isSure) {
        return finding.advising(
                Topic.EVALUATION,
                isSure
                        ? "Find out what made the values NaN, and go on from a checkpoint saved before."
                        : "Check that evaluation ran in these epochs, and that the learning rate was not zero.");
    }

    /** A series that is not a number in the repeating rows; the training loss before others. */
    private static @Nullable String undefinedColumn(Evidence run, Points logged, int first) {
        Judged training = run.training();
        if (training != null && isUndefined(training.tracks(), logged, first)) {
            return "the training loss";
        }
        return run.tracks().stream()
                .filter(track -> isUndefined(List.of(track), logged, first))
                .map(Track::rawName)
                .findFirst()
                .orElse(null);
    }

    private static boolean isUndefined(List<Track> tracks, Points logged, int first) {
        return BrokenRows.rows(tracks, false).contains(BrokenRows.key(logged, first));
    }
}
