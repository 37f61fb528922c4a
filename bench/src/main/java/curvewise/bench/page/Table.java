package curvewise.bench.page;

import java.util.Collections;

/** A table of Markdown: the first column is text, the others are figures. */
public final class Table {
    private final StringBuilder text = new StringBuilder();

    /** A table without rows yet. */
    public Table(String... headings) {
        row(headings);
        text.append("|---|")
                .append(String.join("|", Collections.nCopies(headings.length - 1, "---:")))
                .append("|\n");
    }

    /** Adds a row. */
    public void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
