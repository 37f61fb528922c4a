package curvewise.cli.sql;

import java.util.Locale;
import java.util.Set;

/**
 * One statement of a script.
 *
 * @param text without the semicolon
 * @param line of the script where it begins, counted from 1
 * @param character of that line where it begins, counted from 1
 */
public record SqlStatement(String text, int line, int character) {
    private static final Set<String> QUERIES = Set.of("SELECT", "WITH", "VALUES", "TABLE", "SHOW", "EXPLAIN", "CALL");

    /** Its first word, in capitals. */
    String verb() {
        return text.split("[^A-Za-z]", 2)[0].toUpperCase(Locale.ROOT);
    }

    /** Whether it reads, by its first word; one in brackets does. */
    boolean isQuery() {
        return text.startsWith("(") || QUERIES.contains(verb());
    }
}
