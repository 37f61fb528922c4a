package curvewise.core.rule.curve;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.LearningRate;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import java.util.List;

/** LR-03: a drop of the learning rate changed nothing that can be seen. */
final class DropWithoutEffect implements Rule {
    private static final Card CARD = new Card(
            "LR-03",
            Section.OPTIMISER,
            Topic.SCHEDULE,
            Confidence.B,
            "at a drop of the learning rate (to half or less) neither the training loss nor the headline gets better by a jump beyond its trend",
            "least squares with a jump on five values before and after the drop; comparing means would credit 92 % of drops on merely falling curves");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        LearningRate rate = run.learningRate();
        if (rate == null) {
            return Outcome.notApplicable("no learning rate is logged");
        }
        if (rate.drops().isEmpty()) {
            return Outcome.notApplicable("the learning rate never drops by steps");
        }
        List<DropResponses.Judgement> judged = DropResponses.of(run);
        if (judged.isEmpty()) {
            return Outcome.notApplicable("fewer than three values stand on one side of each drop of the learning rate");
        }
        List<DropResponses.Judgement> idle =
                judged.stream().filter(judgement -> !judgement.responded()).toList();
        return idle.isEmpty() ? Outcome.quiet() : said(rate, idle).fired();
    }

    private static Finding said(LearningRate rate, List<DropResponses.Judgement> idle) {
        String summary = String.format(
                "The drop of the learning rate %s: this indicates that %s gained nothing.",
                String.join(
                        "; the one ",
                        idle.stream().map(judgement -> still(rate, judgement)).toList()),
                idle.size() == 1 ? "it" : "they");
        Finding finding = Finding.of(Severity.INFO, Confidence.B, summary)
                .explained("Either training had settled before, or the rate was too low already.")
                .advising(Topic.SCHEDULE, "Drop the rate while the curve still moves, or start from a higher one.");
        return DropResponses.withFigures(finding, idle);
    }

    private static String still(LearningRate rate, DropResponses.Judgement judgement) {
        List<String> jumps = judgement.effects().stream()
                .map(effect -> String.format(
                        "%s (%s, 95 %% confidence interval %s)", effect.name(), effect.jump(), effect.interval()))
                .toList();
        return String.format(
                "to %s brought no gain beyond the trend in %s", judgement.name(rate), SeriesFigures.listed(jumps));
    }
}
