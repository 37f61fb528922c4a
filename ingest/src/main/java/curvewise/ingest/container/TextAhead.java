package curvewise.ingest.container;

import java.io.IOException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text whose head can be looked at before it is read. */
public final class TextAhead implements TextStream {
    private final TextStream text;
    private final LinesAhead lines;

    /** Looks into {@code text}, which is to be read through this only. */
    public TextAhead(TextStream text) {
        this.text = text;
        this.lines = new LinesAhead(text);
    }

    /** The next lines, at least so many characters unless there are no more; held in memory until they are read. */
    public String head(int characters) throws IOException {
        return lines.head(characters).stream()
                .map(line -> line.ended() ? line.text() + "\n" : line.text())
                .collect(Collectors.joining());
    }

    @Override
    public String name() {
        return text.name();
    }

    @Override
    public LogFile file() {
        return text.file();
    }

    @Override
    public @Nullable Line next() throws IOException {
        return lines.next();
    }
}
