package curvewise.core.rule;

/** What a note or an action is about, in the order in which actions are taken. */
public enum Topic {
    DATA("data and labels"),
    SCHEDULE("learning rate and schedule"),
    EVALUATION("evaluation and statistics"),
    ARCHITECTURE("architecture"),
    DETECTION("detection settings"),
    SYSTEM("system");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    /** The name for a reader, in lower case. */
    public String label() {
        return label;
    }
}
