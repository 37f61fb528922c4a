package curvewise.core.reading;

import curvewise.core.rule.Topic;
import java.util.List;

/**
 * Something to do next: all advice on one topic.
 *
 * @param topic what it is about
 * @param text sentences, the most pressing first
 * @param rules because of which rules, in the order of the sentences
 */
public record Action(Topic topic, String text, List<String> rules) {
    /** Takes a copy of the list. */
    public Action {
        rules = List.copyOf(rules);
    }
}
