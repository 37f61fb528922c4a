package curvewise.core.rule;

/** The questions that a reading answers, in the order in which an expert asks them. */
public enum Section {
    TRUST("Can this log be trusted?"),
    HEADLINE("How good is it?"),
    ERRORS("What kind of error dominates?"),
    STATUS("Was it still learning?"),
    OPTIMISER("Is the optimiser still doing anything?"),
    LOSSES("What is the loss made of?"),
    MACHINE("Is the machine well used?"),
    UNKNOWN("What cannot be known from this log");

    private final String question;

    Section(String question) {
        this.question = question;
    }

    /** The heading for a reader. */
    public String question() {
        return question;
    }
}
