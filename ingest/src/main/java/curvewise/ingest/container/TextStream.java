package curvewise.ingest.container;

import curvewise.ingest.discovery.LogFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The lines of one text, in order: a file, or what a notebook's cell printed. */
public interface TextStream {
    /** What its series name as their source: the file's name, or {@code x.ipynb#cell6}. */
    String name();

    /** The file it stands in. */
    LogFile file();

    /** The next line; {@code null} at the end. */
    @Nullable
    Line next() throws IOException;
}
