package curvewise.cli.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a script at its semicolons, as the database would: those in quotes, in names and in comments are text. What has no code in it, such as a
 * comment alone, is no statement.
 *
 * <p>That each statement is one to the database too keeps a second from being carried in behind a query.
 */
public final class SqlScript {
    private static final String QUOTES = "'\"`";

    private final String text;
    private final List<SqlStatement> statements = new ArrayList<>();
    private int at;
    private int begin;
    private boolean hasCode;
    private boolean isOpen;
    /** Where the lines before the current statement were counted to. */
    private int counted;

    private int line = 1;
    private int lineBegin;

    private SqlScript(String text) {
        this.text = text;
    }

    /** The statements of a script in their order; the last may lack its semicolon. */
    public static List<SqlStatement> statements(String script) {
        SqlScript scan = new SqlScript(script);
        scan.run();
        return scan.statements;
    }

    /** Whether nothing more is expected: the last statement ends with its semicolon, or there is none. */
    static boolean isComplete(String script) {
        SqlScript scan = new SqlScript(script);
        scan.run();
        return !scan.isOpen;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ';') {
                end();
                at++;
                begin = at;
            } else if (Character.isWhitespace(c)) {
                at++;
            } else if (startsWith("--") || startsWith("//")) {
                skipLine();
            } else if (startsWith("/*")) {
                skipComment();
            } else {
                code(c);
            }
        }
        isOpen |= hasCode;
        end();
    }

    /** A statement begins at its first code: what stands before is blank or comment. */
    private void code(char c) {
        if (!hasCode) {
            hasCode = true;
            begin = at;
        }
        if (QUOTES.indexOf(c) >= 0) {
            skipTo(String.valueOf(c), at + 1);
        } else if (startsWith("$$")) {
            skipTo("$$", at + 2);
        } else {
            skipWord();
        }
    }

    private boolean startsWith(String mark) {
        return text.startsWith(mark, at);
    }

    /** A doubled quote inside quotes reads as an end and a new beginning, which comes to the same. */
    private void skipTo(String mark, int from) {
        int found = text.indexOf(mark, from);
        isOpen |= found < 0;
        at = found < 0 ? text.length() : found + mark.length();
    }

    /** A dollar inside a name is a part of it, and begins no quotes. */
    private void skipWord() {
        at++;
        while (at < text.length()
                && Character.isJavaIdentifierPart(text.charAt(at - 1))
                && Character.isJavaIdentifierPart(text.charAt(at))) {
            at++;
        }
    }

    private void skipLine() {
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    /** Comments stand in comments. */
    private void skipComment() {
        int depth = 0;
        do {
            depth += startsWith("/*") ? 1 : startsWith("*/") ? -1 : 0;
            at += startsWith("/*") || startsWith("*/") ? 2 : 1;
        } while (depth > 0 && at < text.length());
        isOpen |= depth > 0;
    }

    private void end() {
        if (hasCode) {
            countLines();
            statements.add(new SqlStatement(text.substring(begin, at).stripTrailing(), line, begin - lineBegin + 1));
        }
        hasCode = false;
    }

    private void countLines() {
        for (; counted < begin; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
                lineBegin = counted + 1;
            }
        }
    }
}
