package curvewise.cli.explain;

import java.util.ArrayList;
import java.util.List;

/** Breaks sentences into lines at their blanks. */
final class Wrapped {
    private Wrapped() {}

    /** Lines of at most {@code width} characters; a longer word has a line of its own. At least one line. */
    static List<String> lines(String text, int width) {
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
