package curvewise.cli.sql;

import java.util.ArrayList;
import java.util.List;

/** Splits a script at its semicolons: those in quotes and comments are text. What has no code in it, such as a comment alone, is no statement. */
public final class SqlScript {
    private final String text;
    private final List<SqlStatement> statements = new ArrayList<>();
    private int at;
    private int begin;
    private boolean hasCode;
    private boolean isOpen;

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
            } else if (c == '\'' || c == '"') {
                code();
                skipTo(String.valueOf(c), at + 1);
            } else if (text.startsWith("$$", at)) {
                code();
                skipTo("$$", at + 2);
            } else if (text.startsWith("--", at)) {
                skipLine();
            } else if (text.startsWith("/*", at)) {
                skipTo("*/", at + 2);
            } else {
                if (!Character.isWhitespace(c)) {
                    code();
                }
                at++;
            }
        }
        isOpen |= hasCode;
        end();
    }

    /** A statement begins at its first code: what stands before is blank or comment. */
    private void code() {
        if (!hasCode) {
            hasCode = true;
            begin = at;
        }
    }

    /** A doubled quote inside quotes reads as an end and a new beginning, which comes to the same. */
    private void skipTo(String mark, int from) {
        int found = text.indexOf(mark, from);
        isOpen |= found < 0;
        at = found < 0 ? text.length() : found + mark.length();
    }

    private void skipLine() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end + 1;
    }

    private void end() {
        if (hasCode) {
            String before = text.substring(0, begin);
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            int character = begin - before.lastIndexOf('\n');
            statements.add(new SqlStatement(text.substring(begin, at).stripTrailing(), line, character));
        }
        hasCode = false;
    }
}
