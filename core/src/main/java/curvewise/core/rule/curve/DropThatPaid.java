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

/** LR-02: a drop of the learning rate moved the training loss or the headline at once. */
final class DropThatPaid implements Rule {
    private static final Card CARD = new Card(
            "LR-02",
            Section.OPTIMISER,
            Topic.SCHEDULE,
            Confidence.B,
            "at a drop of the learning rate (to half or less) the training loss or the headline gets better by a jump beyond its trend (p below 0.05) that matters",
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
        List<DropResponses.Judgement> paid =
                judged.stream().filter(DropResponses.Judgement::responded).toList();
        return paid.isEmpty() ? Outcome.quiet() : said(rate, paid).fired();
    }

    private static Finding said(LearningRate rate, List<DropResponses.Judgement> paid) {
        String summary = String.format(
                "The drop of the learning rate %s: this indicates that %s paid.",
                String.join(
                        "; the one ",
                        paid.stream().map(judgement -> moved(rate, judgement)).toList()),
                paid.size() == 1 ? "it" : "they");
        Finding finding = Finding.of(Severity.GOOD, Confidence.B, summary)
                .advising(Topic.SCHEDULE, "Try a longer phase at the low rate, or one drop more: it may pay again.");
        return DropResponses.withFigures(finding, paid);
    }

    private static String moved(LearningRate rate, DropResponses.Judgement judgement) {
        List<String> jumps = judgement.effects().stream()
                .filter(effect -> effect.response().responded())
                .map(effect -> String.format(
                        "%s by %s (%s)",
                        effect.name(),
                        effect.jump(),
                        SeriesFigures.p(effect.response().jump().p())))
                .toList();
        return String.format("to %s moved %s beyond the trend", judgement.name(rate), SeriesFigures.listed(jumps));
    }
}
