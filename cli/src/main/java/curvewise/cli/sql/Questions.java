package curvewise.cli.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Questions that people have about their runs, each with a query that answers it: a page of Markdown, to read and to copy from. */
public final class Questions {
    private static final String FILE = "questions.md";
    private static final Pattern QUESTION = Pattern.compile("(?m)^\\*\\*(.+?)\\*\\*\n+```sql\n((?s:.*?))```$");

    private Questions() {}

    /**
     * A question.
     *
     * @param words as a person asks it
     * @param sql one query, without a semicolon
     */
    record Question(String words, String sql) {}

    /** The page. */
    public static String text() {
        try (InputStream page = Objects.requireNonNull(Questions.class.getResourceAsStream(FILE), FILE)) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The questions in the order of the page. */
    static List<Question> all() {
        List<Question> questions = new ArrayList<>();
        for (MatchResult found : QUESTION.matcher(text()).results().toList()) {
            questions.add(new Question(found.group(1), found.group(2).strip()));
        }
        return questions;
    }
}
