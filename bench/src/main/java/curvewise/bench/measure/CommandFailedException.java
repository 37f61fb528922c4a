package curvewise.bench.measure;

import java.io.IOException;
import java.util.List;

/** A command that is measured did not end well: there is nothing to measure. */
public final class CommandFailedException extends IOException {
    private static final long serialVersionUID = 1;

    CommandFailedException(List<String> command, int exit) {
        super(String.join(" ", command) + " ended with " + exit);
    }
}
