package curvewise.report.reading;

import curvewise.core.reading.RuleOutcome;
import curvewise.core.reading.Rules;
import curvewise.core.rule.Card;
import curvewise.core.rule.Rule;
import curvewise.report.text.Shown;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became of a rule that is not among the notes.
 *
 * @param condition when it fires
 * @param outcome in words
 * @param reason why it could not be asked, or who says it already; may be empty
 * @param source where the rule is from
 */
public record OutcomeRow(String rule, String condition, String outcome, String reason, String source) {
    private static final Map<String, Card> CARDS =
            Rules.ALL.stream().map(Rule::card).collect(Collectors.toMap(Card::id, Function.identity()));

    static List<OutcomeRow> of(List<RuleOutcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.kind() != RuleOutcome.Kind.FIRED)
                .map(OutcomeRow::of)
                .toList();
    }

    private static OutcomeRow of(RuleOutcome outcome) {
        Card card = CARDS.get(outcome.rule());
        return new OutcomeRow(
                outcome.rule(),
                card == null ? "" : card.condition(),
                words(outcome.kind()),
                Shown.text(outcome.reason()),
                card == null ? "" : card.source());
    }

    private static String words(RuleOutcome.Kind kind) {
        return switch (kind) {
            case FIRED -> "spoke";
            case QUIET -> "looked, and had nothing to say";
            case SUPPRESSED -> "said by another";
            case NOT_APPLICABLE -> "could not be asked";
        };
    }
}
