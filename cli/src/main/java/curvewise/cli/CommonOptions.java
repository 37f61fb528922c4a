package curvewise.cli;

import static picocli.CommandLine.ScopeType.INHERIT;

import curvewise.cli.output.Color;
import curvewise.store.StoreLocation;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that every command takes, before or after its name. */
final class CommonOptions {
    private static final String DEFAULT_STORE = "curvewise";

    @Option(
            names = "--store",
            scope = INHERIT,
            paramLabel = "PATH",
            defaultValue = "${env:CURVEWISE_STORE:-" + DEFAULT_STORE + "}",
            description =
                    "The store: a file, or a JDBC URL. Default: CURVEWISE_STORE, else 'curvewise' in the working directory.")
    private String store = DEFAULT_STORE;

    @Option(
            names = "--threads",
            scope = INHERIT,
            paramLabel = "N",
            description = "How many logs are read at once. Default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--baseline",
            scope = INHERIT,
            paramLabel = "RUN",
            description = "A run to compare with, by any suffix of its name that is unique. May be repeated.")
    private final List<String> baselines = new ArrayList<>();

    @Option(
            names = "--verify",
            scope = INHERIT,
            description = "Hash every log, also those whose size and times have not changed.")
    private boolean verify;

    @Option(
            names = "--accept-missing",
            scope = INHERIT,
            description = "Believe that runs are gone even when most of them are gone at once.")
    private boolean acceptMissing;

    @Option(
            names = {"-q", "--quiet"},
            scope = INHERIT,
            description = "Say nothing but what went wrong.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = INHERIT,
            description = "Say more: partial files, steps, stack traces.")
    private boolean verbose;

    @Option(
            names = "--color",
            scope = INHERIT,
            arity = "0..1",
            paramLabel = "WHEN",
            parameterConsumer = ColorWord.class,
            description = "Colours: auto (default), always or never; --color alone means always.")
    private Color color = Color.AUTO;

    StoreLocation store() {
        String named = store.isBlank() ? DEFAULT_STORE : store;
        try {
            return StoreLocation.of(named);
        } catch (InvalidPathException e) {
            throw new WrongInputException("--store " + named + " cannot be used: " + e.getReason() + ".");
        }
    }

    int threads() {
        if (threads < 1) {
            throw new WrongInputException("--threads is " + threads + ": give 1 or more.");
        }
        return threads;
    }

    List<String> baselines() {
        return List.copyOf(baselines);
    }

    boolean isVerify() {
        return verify;
    }

    boolean isAcceptMissing() {
        return acceptMissing;
    }

    boolean isQuiet() {
        return quiet;
    }

    boolean isVerbose() {
        return verbose;
    }

    Color color() {
        return color;
    }

    /** Takes the next word only when it says when, so that {@code --color FOLDER} leaves the folder alone. */
    static final class ColorWord implements IParameterConsumer {
        @Override
        public void consumeParameters(Stack<String> words, ArgSpec option, CommandSpec command) {
            if (!words.isEmpty()) {
                for (Color color : Color.values()) {
                    if (color.word().equals(words.peek().toLowerCase(Locale.ROOT))) {
                        words.pop();
                        option.setValue(color);
                        return;
                    }
                }
            }
            option.setValue(Color.ALWAYS);
        }
    }
}
