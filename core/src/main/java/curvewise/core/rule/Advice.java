package curvewise.core.rule;

/**
 * Something to do, beginning with its verb.
 *
 * @param topic what it is about: advice of one topic is merged into one action
 * @param text one or two sentences
 */
public record Advice(Topic topic, String text) {}
