package curvewise.core.rule;

/** On what a note rests, and so how strongly it may speak, the surest first. */
public enum Confidence {
    /** Arithmetic, or a documented mark: "is". */
    A("arithmetic"),
    /** Documented behaviour or published evidence: "indicates". */
    B("documented"),
    /** A rule of thumb: "may". */
    C("rule of thumb");

    private final String words;

    Confidence(String words) {
        this.words = words;
    }

    /** The basis in words for a reader. */
    public String words() {
        return words;
    }
}
