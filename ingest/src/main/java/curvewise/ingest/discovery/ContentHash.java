package curvewise.ingest.discovery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hash that tells whether two files have the same content: MD5.
 *
 * <p>It is to tell files apart that nobody forged: who can write a log needs no second one with the same hash. An eighth of an import went into SHA-256,
 * which takes four times as long.
 */
public final class ContentHash {
    private ContentHash() {}

    /** The hash of a whole file. */
    public static byte[] of(Path file) throws IOException {
        return ofHead(file, Long.MAX_VALUE);
    }

    /** The hash of the first {@code length} bytes of a file, or of all where there are fewer. */
    public static byte[] ofHead(Path file, long length) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            long left = length;
            while (left > 0) {
                int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    break;
                }
                digest.update(buffer, 0, n);
                left -= n;
            }
        }
        return digest.digest();
    }

    /** A new digest. */
    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
