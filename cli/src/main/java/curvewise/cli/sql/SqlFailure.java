package curvewise.cli.sql;

import curvewise.store.ReadOnlySql;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words for what the database says about a statement. */
final class SqlFailure {
    /** How H2 marks the place of a syntax error in the statement that it repeats. */
    private static final String MARK = "[*]";

    private static final String STATEMENT_BEFORE_MARK = "Syntax error in SQL statement \"";
    private static final int ESCAPE_LENGTH = 5;
    private static final String REPEATED_STATEMENT = "; SQL statement:";

    /** A message may repeat a value of any length. */
    private static final int LONGEST_MESSAGE = 500;

    private static final int SYNTAX_ERROR = 42000;
    private static final int SYNTAX_ERROR_EXPECTED = 42001;
    private static final int TABLE_NOT_FOUND = 42102;
    private static final int TABLE_NOT_FOUND_WITH_CANDIDATES = 42103;
    private static final int TABLE_NOT_FOUND_DATABASE_EMPTY = 42104;
    private static final int COLUMN_NOT_FOUND = 42122;
    private static final int CANCELED = 57014;
    private static final int GENERAL = 50000;
    private static final int DATABASE_NOT_FOUND = 90013;
    private static final int ADMIN_RIGHTS_REQUIRED = 90040;
    private static final int NO_RIGHTS_ON = 90096;
    private static final int READ_ONLY = 90097;
    private static final int FUNCTION_FAILED = 90105;
    private static final int OUT_OF_MEMORY = 90108;

    private SqlFailure() {}

    /** Whether the statement is to blame, though it sounds like the store: it would write, or a name with too many dots in it names another database. */
    static boolean isOfStatement(SQLException failure) {
        return failure.getErrorCode() == READ_ONLY || failure.getErrorCode() == DATABASE_NOT_FOUND;
    }

    /** The sentence for the user. */
    static BadSqlException explain(SqlStatement statement, SQLException failure) {
        String message = message(failure);
        if (!statement.isQuery() && !isSyntaxError(failure)) {
            return new BadSqlException(notAQuery(statement), failure);
        }
        return switch (failure.getErrorCode()) {
            case SYNTAX_ERROR, SYNTAX_ERROR_EXPECTED ->
                bad(statement, failure, markOf(message, statement), syntax(message, statement));
            case TABLE_NOT_FOUND, TABLE_NOT_FOUND_WITH_CANDIDATES, TABLE_NOT_FOUND_DATABASE_EMPTY ->
                bad(
                        statement,
                        failure,
                        placeOfName(message, statement),
                        message + "; the views are " + String.join(", ", ReadOnlySql.VIEWS));
            case COLUMN_NOT_FOUND ->
                bad(
                        statement,
                        failure,
                        placeOfName(message, statement),
                        message + "; 'show columns from VIEW' lists those there are");
            case ADMIN_RIGHTS_REQUIRED, NO_RIGHTS_ON, READ_ONLY ->
                new BadSqlException(
                        "Only the views may be read here, and nothing may be changed: " + message + ".", failure);
            case CANCELED -> new BadSqlException("The query was stopped.", failure);
            case OUT_OF_MEMORY -> tooLittleMemory(failure);
            case FUNCTION_FAILED ->
                new BadSqlException(
                        "A function of line " + statement.line() + " failed: " + called(message) + ".", failure);
            case GENERAL -> isTooDeep(failure) ? tooDeep(failure) : failed(statement, message, failure);
            default -> failed(statement, message, failure);
        };
    }

    /** The sentence for a statement that gives no rows. */
    static String notAQuery(SqlStatement statement) {
        return "Only queries are run here, and " + statement.verb()
                + " is none: the store is changed by 'curvewise ingest' alone.";
    }

    /** The sentence for a query that held too much at once. */
    static BadSqlException tooLittleMemory(@Nullable Throwable cause) {
        return new BadSqlException(
                "The query needs more memory than there is: narrow it with where or limit, leave out an order by, or give more, for example with CURVEWISE_OPTS=-Xmx1g.",
                cause);
    }

    /** The sentence for a statement with too many brackets in each other. */
    static BadSqlException tooDeep(Throwable cause) {
        return new BadSqlException("The query is nested too deeply: write it with fewer brackets.", cause);
    }

    private static BadSqlException failed(SqlStatement statement, String message, SQLException failure) {
        return new BadSqlException("The query of line " + statement.line() + " failed: " + message + ".", failure);
    }

    private static boolean isTooDeep(SQLException failure) {
        return failure.getCause() instanceof StackOverflowError;
    }

    /** What a function said; H2 puts the call itself before it, with all its arguments. */
    private static String called(String message) {
        int from = message.lastIndexOf("): ");
        return from < 0 ? message : message.substring(from + "): ".length()).replace("\"", "");
    }

    private static boolean isSyntaxError(SQLException failure) {
        return failure.getErrorCode() == SYNTAX_ERROR || failure.getErrorCode() == SYNTAX_ERROR_EXPECTED;
    }

    private static BadSqlException bad(SqlStatement statement, SQLException failure, int offset, String what) {
        String before = statement.text().substring(0, offset);
        int newLine = before.lastIndexOf('\n');
        long line = statement.line() + before.chars().filter(c -> c == '\n').count();
        int character = newLine < 0 ? statement.character() + offset : offset - newLine;
        return new BadSqlException("Bad SQL at line " + line + ", character " + character + ": " + what + ".", failure);
    }

    private static String syntax(String message, SqlStatement statement) {
        String rest = statement.text().substring(markOf(message, statement)).strip();
        String word = rest.split("\\s", 2)[0];
        String expected = expected(message);
        return (word.isEmpty() ? "syntax error at the end" : "syntax error at \"" + word + "\"")
                + (expected == null ? "" : "; expected " + expected);
    }

    /** What H2 expects where it is one thing; of several it names an arbitrary few. */
    private static @Nullable String expected(String message) {
        int from = message.indexOf("; expected \"");
        if (from < 0) {
            return null;
        }
        String list = message.substring(from + "; expected \"".length());
        list = list.substring(0, Math.max(0, list.indexOf('"')));
        return list.isEmpty() || list.contains(",") ? null : list;
    }

    private static int markOf(String message, SqlStatement statement) {
        int mark = message.indexOf(MARK);
        if (mark < 0 || !message.startsWith(STATEMENT_BEFORE_MARK)) {
            return 0;
        }
        int length = unescapedLength(message.substring(STATEMENT_BEFORE_MARK.length(), mark));
        return Math.min(length, statement.text().length());
    }

    /** H2 repeats a statement with quotes and backslashes doubled and line breaks as a backslash and four digits. */
    private static int unescapedLength(String escaped) {
        int length = 0;
        for (int i = 0; i < escaped.length(); length++) {
            char c = escaped.charAt(i);
            boolean isEscape = c == '\\' && i + 1 < escaped.length() && escaped.charAt(i + 1) != '\\';
            i += isEscape ? ESCAPE_LENGTH : c == '\\' || c == '"' ? 2 : 1;
        }
        return length;
    }

    /** Where the name that the message quotes first stands in the statement. */
    private static int placeOfName(String message, SqlStatement statement) {
        int from = message.indexOf('"') + 1;
        int to = message.indexOf('"', from);
        if (from == 0 || to < 0) {
            return 0;
        }
        String name = message.substring(from, to);
        String bare = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Math.max(0, indexOfWord(statement.text().toLowerCase(Locale.ROOT), bare));
    }

    private static int indexOfWord(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0 && (isPartOfWord(text, at - 1) || isPartOfWord(text, at + word.length()))) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }

    private static boolean isPartOfWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isJavaIdentifierPart(text.charAt(at));
    }

    private static String message(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        int repeated = message.indexOf(REPEATED_STATEMENT);
        int code = message.lastIndexOf(" [");
        String said = message.substring(0, repeated >= 0 ? repeated : code >= 0 ? code : message.length());
        return said.startsWith(STATEMENT_BEFORE_MARK) || said.length() <= LONGEST_MESSAGE
                ? said
                : said.substring(0, LONGEST_MESSAGE) + "…";
    }
}
