package curvewise.cli.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A statement that somebody might try on the store, and what must become of it: a line of {@code hostile.txt}.
 *
 * @param text of one statement or several
 */
record HostileStatement(Outcome expected, String text) {
    private static final String FILE = "hostile.txt";

    /** What became of a statement. */
    enum Outcome {
        REFUSED,
        STOPPED,
        MEMORY,
        ENDED,
        HARMLESS
    }

    static List<HostileStatement> all() {
        try (InputStream file = Objects.requireNonNull(HostileStatement.class.getResourceAsStream(FILE), FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .map(HostileStatement::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileStatement of(String line) {
        String[] parts = line.split("\\s+", 2);
        return new HostileStatement(Outcome.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]);
    }
}
