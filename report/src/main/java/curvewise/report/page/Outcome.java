package curvewise.report.page;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a file, problems first. */
enum Outcome {
    UNREADABLE("critical", "\u2715", "Recognised as a log, and damaged so that nothing of it could be used."),
    PARTIAL("warning", "\u25D0", "Read, but something in it could not be understood and was left out."),
    INGESTED("plain", "\u25CF", "Read; a run has its values from here."),
    COMPANION("plain", "\u25D1", "Belongs to a run that is read from another file."),
    DUPLICATE("plain", "\u25A1", "A copy of a log that stands elsewhere: counted once."),
    UNRECOGNISED("plain", "\u25CB", "No log of a known format.");

    private final String style;
    private final String mark;
    private final String meaning;

    Outcome(String style, String mark, String meaning) {
        this.style = style;
        this.mark = mark;
        this.meaning = meaning;
    }

    /** The outcome of a word in the study; throws {@link IllegalArgumentException} for one that is not known. */
    static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The outcome of a word; {@code null} for one that is not known. */
    static @Nullable Outcome find(String word) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Whether something of the file should have been used and was not: such a file has a reason. */
    boolean isProblem() {
        return this == UNREADABLE || this == PARTIAL;
    }

    /** The word. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word above a section. */
    public String heading() {
        return name().charAt(0) + word().substring(1);
    }

    /** Its colour. */
    public String style() {
        return style;
    }

    /** Its shape, of one character. */
    public String mark() {
        return mark;
    }

    /** What it means, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
