package curvewise.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Breaks sentences into lines at their blanks. */
public final class Wrapped {
    /** How wide text for a terminal is at most. */
    public static final int WIDTH = 100;

    private Wrapped() {}

    /** Lines of at most {@code width} characters; a longer word has a line of its own. At least one line. */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
