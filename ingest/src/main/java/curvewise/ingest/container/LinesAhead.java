package curvewise.ingest.container;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lines whose head can be looked at before it is read. */
final class LinesAhead implements LineSource {
    private final LineSource lines;
    private final Deque<Line> ahead = new ArrayDeque<>();

    LinesAhead(LineSource lines) {
        this.lines = lines;
    }

    /** The lines that come next, until they hold {@code characters} or there are no more. They stay to be read. */
    List<Line> head(int characters) throws IOException {
        long seen = 0;
        for (Line line : ahead) {
            seen += line.text().length();
        }
        while (seen < characters) {
            Line line = lines.next();
            if (line == null) {
                break;
            }
            ahead.add(line);
            seen += line.text().length() + 1L;
        }
        return new ArrayList<>(ahead);
    }

    @Override
    public @Nullable Line next() throws IOException {
        Line line = ahead.poll();
        return line != null ? line : lines.next();
    }
}
