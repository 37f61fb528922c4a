package curvewise.bench.generate;

import java.nio.charset.StandardCharsets;

/**
 * A log that was made up, and what an import of it must find.
 *
 * @param content its bytes
 * @param points how many values stand in it
 */
public record GeneratedLog(byte[] content, long points) {
    static GeneratedLog of(CharSequence text, long points) {
        return new GeneratedLog(text.toString().getBytes(StandardCharsets.UTF_8), points);
    }
}
