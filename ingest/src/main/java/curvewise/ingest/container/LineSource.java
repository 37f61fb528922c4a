package curvewise.ingest.container;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Lines, one after the other. */
public interface LineSource {
    /** The next line; {@code null} at the end. */
    @Nullable
    Line next() throws IOException;
}
