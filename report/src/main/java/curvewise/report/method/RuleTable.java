package curvewise.report.method;

import curvewise.core.ranking.ComparisonCards;
import curvewise.core.reading.Rules;
import curvewise.core.rule.Card;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rules that help to answer one question.
 *
 * @param id of its place on the page
 * @param heading the question
 * @param cards of the rules, by the order in which they are asked
 */
public record RuleTable(String id, String heading, List<Card> cards) {
    /** Takes a copy of the list. */
    public RuleTable {
        cards = List.copyOf(cards);
    }

    /** All rules: those of runs by question, then those of comparisons. */
    public static List<RuleTable> all() {
        List<RuleTable> tables = new ArrayList<>();
        for (Section section : Section.values()) {
            List<Card> cards = Rules.ALL.stream()
                    .map(Rule::card)
                    .filter(card -> card.section() == section)
                    .toList();
            if (!cards.isEmpty()) {
                tables.add(
                        new RuleTable("rules-" + section.name().toLowerCase(Locale.ROOT), section.question(), cards));
            }
        }
        tables.add(new RuleTable("rules-comparison", "Which run is better?", ComparisonCards.ALL));
        return tables;
    }

    /** How many rules there are. */
    public static int count() {
        return all().stream().mapToInt(table -> table.cards().size()).sum();
    }
}
