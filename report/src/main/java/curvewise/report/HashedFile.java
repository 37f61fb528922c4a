package curvewise.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.function.Consumer;

/** A new file that is entered into a manifest when it is closed. */
final class HashedFile extends OutputStream {
    private final OutputStream out;
    private final MessageDigest digest = Digests.sha256();
    private final String inputs;
    private final Consumer<Manifest.Entry> whenClosed;
    private long bytes;
    private boolean closed;

    HashedFile(Path file, String inputs, Consumer<Manifest.Entry> whenClosed) throws IOException {
        this.out = new BufferedOutputStream(
                Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        this.inputs = inputs;
        this.whenClosed = whenClosed;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        digest.update((byte) b);
        bytes++;
    }

    @Override
    public void write(byte[] buffer, int from, int length) throws IOException {
        out.write(buffer, from, length);
        digest.update(buffer, from, length);
        bytes += length;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        out.close();
        whenClosed.accept(new Manifest.Entry(bytes, Digests.hex(digest), inputs));
    }
}
