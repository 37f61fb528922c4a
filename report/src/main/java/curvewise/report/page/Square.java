package curvewise.report.page;

import curvewise.core.study.FileSummary;
import java.util.Locale;

/** What became of a file, as a square: shape and colour, and a word beside it. */
enum Square {
    UNREADABLE("unreadable", "M1.500 1.500h6v8h-6zM1.500 1.500l6 8m0-8l-6 8"),
    PARTIAL("partial", "M.500 5.500h8v5h-8z M1 1h7v9h-7z"),
    EMPTY("ingested, empty", "M1 1h7v9h-7z"),
    INGESTED("ingested", "M.500.500h8v10h-8z"),
    COMPANION("companion", "M.500.500h8v10h-8z"),
    DUPLICATE("duplicate", "M1 1h7v9h-7z"),
    UNRECOGNISED("unrecognised", "M.500 5.500l4-4 4 4-4 4z");

    private final String word;
    private final String path;

    Square(String word, String path) {
        this.word = word;
        this.path = path;
    }

    static Square of(Outcome outcome, FileSummary file) {
        return switch (outcome) {
            case UNREADABLE -> UNREADABLE;
            case PARTIAL -> PARTIAL;
            case INGESTED -> file.linesUsed() == 0 ? EMPTY : INGESTED;
            case COMPANION -> COMPANION;
            case DUPLICATE -> DUPLICATE;
            case UNRECOGNISED -> UNRECOGNISED;
        };
    }

    /** The word. */
    public String word() {
        return word;
    }

    /** The name of its style. */
    public String style() {
        return "q-" + name().toLowerCase(Locale.ROOT);
    }

    /** Its outline, in a field of 9 by 11. */
    public String path() {
        return path;
    }
}
