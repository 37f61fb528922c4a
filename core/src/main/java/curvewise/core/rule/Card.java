package curvewise.core.rule;

import java.util.List;

/**
 * What a rule is about, for readers of the method.
 *
 * @param id such as {@code DET-01}: never used again for another rule
 * @param section the question it helps to answer
 * @param topic what its first advice is about
 * @param confidence what it rests on where it is surest: of some findings it may speak less surely, never more
 * @param condition one sentence that says when it fires, with its thresholds
 * @param source where the rule is from
 * @param suppresses the rules that say nothing more once this one fired: ids, or families as {@code OV-*}
 */
public record Card(
        String id,
        Section section,
        Topic topic,
        Confidence confidence,
        String condition,
        String source,
        List<String> suppresses) {
    /** Takes a copy of the list. */
    public Card {
        suppresses = List.copyOf(suppresses);
    }

    /** A card of a rule that suppresses none. */
    public Card(String id, Section section, Topic topic, Confidence confidence, String condition, String source) {
        this(id, section, topic, confidence, condition, source, List.of());
    }

    /** The same card for a rule that suppresses others. */
    public Card suppressing(String... rules) {
        return new Card(id, section, topic, confidence, condition, source, List.of(rules));
    }

    /** Whether this rule suppresses another. */
    public boolean suppresses(String rule) {
        return suppresses.stream()
                .anyMatch(pattern -> pattern.endsWith("*")
                        ? rule.startsWith(pattern.substring(0, pattern.length() - 1))
                        : rule.equals(pattern));
    }
}
