package curvewise.ingest.format;

import curvewise.ingest.container.LineReader;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.container.TextStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A way programs print to their console. The same text may stand in a file of its own or in a notebook's cell. */
public interface TextLogFormat extends LogFormat {
    /**
     * Decides from the first characters of a text, at most {@link Sample#LIMIT}, whether it is of this format. Escapes, launchers' prefixes and carriage
     * returns still stand in it; its last line may be cut.
     */
    boolean recognisesText(String head);

    /**
     * Reads one text from front to back. Its runs take the text's {@link TextStream#name() name}, its series name it as their source, and its lines are
     * accounted for at its file.
     */
    void read(TextStream text, RunSink sink) throws IOException;

    @Override
    default @Nullable Recognition recognise(Sample sample) {
        boolean isConsoleText = sample.isText() && !sample.isNotebook();
        return isConsoleText && recognisesText(sample.text()) ? Recognition.source() : null;
    }

    @Override
    default void read(Bundle bundle, RunSink sink) throws IOException {
        for (LogFile file : bundle.sources()) {
            try (LineReader text = new LineReader(file)) {
                read(text, sink);
            }
        }
    }
}
