package curvewise.cli.sql;

import curvewise.cli.output.ResultStream;
import curvewise.cli.sql.HostileStatement.Outcome;
import curvewise.store.StoreLocation;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries hostile statements in a process of its own, with little memory: {@code store canary folder port result [text]}. Each line of the result is what became of one of them; one that
 * is given must end the process.
 */
final class HostileSession {
    /** What must not take long is given time, for the machine may be busy. */
    private static final Duration PATIENT = Duration.ofMinutes(2);

    private static final Duration SHORT = Duration.ofMillis(300);

    private final QueryRunner patient;
    private final QueryRunner hasty;
    private final CanaryListener output;
    private final List<String> arguments;

    private HostileSession(List<String> arguments) throws Exception {
        StoreLocation store = StoreLocation.of(arguments.get(0));
        this.arguments = arguments;
        this.patient = new QueryRunner(store, ResultFormat.JSON, false, new QueryLimits(PATIENT, HostileSession::halt));
        this.hasty = new QueryRunner(store, ResultFormat.JSON, false, new QueryLimits(SHORT, HostileSession::halt));
        this.output =
                new CanaryListener(Files.readString(Path.of(arguments.get(1))).strip());
    }

    public static void main(String[] arguments) throws Exception {
        HostileSession session = new HostileSession(List.of(arguments));
        if (arguments.length > 5) {
            session.outcome(session.hasty, arguments[5]);
            return;
        }
        List<String> results = new ArrayList<>();
        for (HostileStatement statement : HostileStatement.all()) {
            if (statement.expected() != Outcome.ENDED) {
                QueryRunner runner = statement.expected() == Outcome.STOPPED ? session.hasty : session.patient;
                results.add(session.outcome(runner, statement.text()) + " " + statement.text());
                Files.write(Path.of(arguments[4]), results);
            }
        }
    }

    private static void halt(BadSqlException why) {
        System.out.println(why.getMessage());
        Runtime.getRuntime().halt(2);
    }

    /** A failure of any other kind ends this process, and the test. */
    private Outcome outcome(QueryRunner runner, String template) {
        String text = template.replace("{canary}", arguments.get(1))
                .replace("{folder}", arguments.get(2))
                .replace("{port}", arguments.get(3));
        try {
            ResultStream results = new ResultStream(output);
            SqlScript.statements(text).forEach(statement -> runner.run(statement, results));
            return Outcome.HARMLESS;
        } catch (BadSqlException e) {
            String said = String.valueOf(e.getMessage());
            output.write(said.toCharArray(), 0, said.length());
            return said.contains("its time was up")
                    ? Outcome.STOPPED
                    : said.contains("more memory than there is") ? Outcome.MEMORY : Outcome.REFUSED;
        }
    }

    /** Lets everything pass but what only the canary says. */
    private static final class CanaryListener extends Writer {
        private final String song;
        private final StringBuilder last = new StringBuilder();

        CanaryListener(String song) {
            this.song = song;
        }

        @Override
        public void write(char[] text, int from, int length) {
            for (int i = from; i < from + length; i += song.length()) {
                last.append(text, i, Math.min(song.length(), from + length - i));
                if (last.indexOf(song) >= 0) {
                    throw new IllegalStateException("the canary was heard");
                }
                last.delete(0, Math.max(0, last.length() - song.length()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
