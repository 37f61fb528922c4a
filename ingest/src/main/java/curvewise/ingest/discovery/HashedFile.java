package curvewise.ingest.discovery;

import curvewise.ingest.container.LogFile;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is hashed while a format reads it: as a whole, at lengths that are powers of four, and at the length it had when it was last read.
 *
 * <p>The first pass that reaches the end counts. A pass that stops early is of no use: {@link #finish} then makes one of its own.
 */
public final class HashedFile extends LogFile {
    /** Shorter beginnings than this tell nothing: the header of a table alone is longer. */
    private static final long SHORTEST_HEAD = 64;

    private final long formerBytes;
    private final byte @Nullable [] formerHash;
    private @Nullable Hashes hashes;
    private boolean isOpened;

    /**
     * A file to be read.
     *
     * @param formerBytes how long it was when it was last read; -1 when it never was
     * @param formerHash the hash of what was read then; {@code null} when it never was
     */
    public HashedFile(Path path, String name, long formerBytes, byte @Nullable [] formerHash) {
        super(path, name);
        this.formerBytes = formerBytes;
        this.formerHash = formerHash;
    }

    /**
     * The hash of the first {@code length} bytes.
     *
     * @param length a power of four, from 64
     */
    public record Head(long length, byte[] hash) {}

    /**
     * What a whole pass found.
     *
     * @param bytes how long the file was
     * @param hash of all of it
     * @param heads of its beginnings, the shortest first
     * @param beginsAsBefore whether its beginning is what was read last time
     */
    public record Hashes(long bytes, byte[] hash, List<Head> heads, boolean beginsAsBefore) {}

    @Override
    public InputStream open() throws IOException {
        InputStream in = super.open();
        isOpened = true;
        return hashes == null ? new Hashing(in) : in;
    }

    /** Whether anybody opened it. */
    public boolean isOpened() {
        return isOpened;
    }

    /** The hashes of what was read; reads the file once more where no pass reached its end. */
    public Hashes finish() throws IOException {
        if (hashes == null) {
            try (InputStream in = new Hashing(super.open())) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
        }
        return java.util.Objects.requireNonNull(hashes);
    }

    private final class Hashing extends FilterInputStream {
        private final MessageDigest digest = ContentHash.digest();
        private final List<Head> heads = new ArrayList<>();
        private long at;
        private long nextHead = SHORTEST_HEAD;
        private boolean beginsAsBefore;
        private boolean isDone;

        Hashing(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int n = in.read(buffer, from, length);
            if (n < 0) {
                done();
                return n;
            }
            update(buffer, from, n);
            return n;
        }

        /** Skipped bytes are hashed too. */
        @Override
        public long skip(long n) throws IOException {
            byte[] buffer = new byte[(int) Math.min(1 << 16, Math.max(0, n))];
            int read = buffer.length == 0 ? 0 : read(buffer, 0, buffer.length);
            return Math.max(0, read);
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void update(byte[] buffer, int from, int n) {
            int offset = from;
            int left = n;
            while (left > 0) {
                long stop = at < formerBytes ? Math.min(nextHead, formerBytes) : nextHead;
                int part = (int) Math.min(left, stop - at);
                digest.update(buffer, offset, part);
                at += part;
                offset += part;
                left -= part;
                marks();
            }
        }

        private void marks() {
            if (at == formerBytes && formerHash != null) {
                beginsAsBefore = MessageDigest.isEqual(sofar(), formerHash);
            }
            if (at == nextHead) {
                heads.add(new Head(at, sofar()));
                nextHead *= 4;
            }
        }

        private byte[] sofar() {
            try {
                return ((MessageDigest) digest.clone()).digest();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException("the platform's MD5 can be cloned", e);
            }
        }

        private void done() {
            if (isDone || hashes != null) {
                return;
            }
            isDone = true;
            hashes = new Hashes(at, digest.digest(), List.copyOf(heads), beginsAsBefore || formerBytes == 0);
        }
    }
}
