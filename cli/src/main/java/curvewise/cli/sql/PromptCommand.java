package curvewise.cli.sql;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the prompt understands beside SQL: a word, or what {@code psql} calls it. Each is one line and needs no semicolon. */
enum PromptCommand {
    HELP("help \\? \\h ?"),
    VIEWS("views \\d \\dt \\dv"),
    COLUMNS("columns \\d"),
    QUESTIONS("questions"),
    QUIT("quit exit \\q");

    private final String spellings;

    PromptCommand(String spellings) {
        this.spellings = spellings;
    }

    /** The command of a line; {@code null} when it is none, and so SQL. What begins with a backslash is never SQL. */
    static @Nullable PromptCommand of(String input) {
        String word = first(input);
        boolean isAlone = argumentOf(input).isEmpty();
        for (PromptCommand command : values()) {
            boolean takesArgument = command == COLUMNS;
            if (command.words().contains(word) && (isAlone || takesArgument)) {
                return command;
            }
        }
        return word.startsWith("\\") ? HELP : null;
    }

    /** The word for people. */
    String word() {
        return words().get(0);
    }

    private List<String> words() {
        return List.of(spellings.split(" "));
    }

    /** What stands behind the word of this command. */
    String argument(String input) {
        return argumentOf(input);
    }

    private static String first(String input) {
        return bare(input).split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String argumentOf(String input) {
        String[] parts = bare(input).split("\\s+", 2);
        return parts.length < 2 ? "" : parts[1];
    }

    private static String bare(String input) {
        String line = input.strip();
        while (line.endsWith(";")) {
            line = line.substring(0, line.length() - 1).strip();
        }
        return line;
    }
}
