package curvewise.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which rules made a judgement. */
public final class Version {
    private Version() {}

    /**
     * The digest of this module's sources and knowledge base, made when it was built: 64 hex digits, which change whenever a judgement could.
     *
     * @throws IllegalStateException when the module was compiled without Maven, which makes the digest
     */
    public static String digest() {
        try (InputStream in = Version.class.getResourceAsStream("digest.txt")) {
            if (in == null) {
                throw new IllegalStateException("core was built without its digest: build it with Maven");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
