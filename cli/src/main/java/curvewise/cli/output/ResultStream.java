package curvewise.cli.output;

import java.io.IOException;
import java.io.Writer;

/** Where results go. Unlike {@code System.out} it does not swallow failures: they rise as {@link OutputClosedException}, so that no query runs on for nobody. */
public final class ResultStream extends Writer {
    private final Writer to;

    /** Results that go to {@code to}. */
    public ResultStream(Writer to) {
        this.to = to;
    }

    @Override
    public void write(char[] text, int from, int length) {
        try {
            to.write(text, from, length);
        } catch (IOException e) {
            throw new OutputClosedException(e);
        }
    }

    @Override
    public void write(String text) {
        try {
            to.write(text);
        } catch (IOException e) {
            throw new OutputClosedException(e);
        }
    }

    @Override
    public void flush() {
        try {
            to.flush();
        } catch (IOException e) {
            throw new OutputClosedException(e);
        }
    }

    /** Hands over what was written; the stream below stays open, for it is the process's. */
    @Override
    public void close() {
        flush();
    }
}
