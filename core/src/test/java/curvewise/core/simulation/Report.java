package curvewise.core.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Markdown table that a simulation prints, and leaves in {@code target} to be copied into the documentation. */
public final class Report {
    private final StringBuilder text = new StringBuilder();

    /** A table with these headings, of which the first ones are of words and the last {@code numbers} of numbers. */
    public Report(int numbers, String... headings) {
        row(headings);
        text.append('|');
        for (int i = 0; i < headings.length; i++) {
            text.append(i < headings.length - numbers ? "---|" : "---:|");
        }
        text.append('\n');
    }

    /** Adds a row. */
    public void row(String... cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Adds a paragraph below. */
    public void paragraph(String words) {
        text.append('\n').append(words).append('\n');
    }

    /** Prints it and writes it to a file of {@code target}. */
    public void print(String file) throws IOException {
        System.out.println(text);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve(file), text);
    }
}
