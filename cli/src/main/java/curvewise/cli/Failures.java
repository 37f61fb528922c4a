package curvewise.cli;

import curvewise.cli.output.Console;
import curvewise.cli.output.OutputClosedException;
import curvewise.cli.sql.BadSqlException;
import curvewise.core.settings.BadSettingsException;
import curvewise.core.settings.Settings;
import curvewise.ingest.job.NoLogsException;
import curvewise.store.StoreUnavailableException;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one sentence what went wrong, and ends with the exit code for it. A stack trace is for {@code -v}. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Console console;
    private final CommonOptions options;

    Failures(Console console, CommonOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        console.say(withFullStop(String.valueOf(failure.getMessage())));
        if (!UnmatchedArgumentException.printSuggestions(failure, console.remarks())) {
            console.remarks().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        }
        console.flush();
        return ExitCode.WRONG_INPUT.code();
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, @Nullable ParseResult arguments) {
        return report(failure).code();
    }

    /** Says what happened and tells the exit code. */
    ExitCode report(Throwable failure) {
        if (failure instanceof OutputClosedException closed && closed.isBrokenPipe()) {
            return ExitCode.DONE;
        }
        if (!(failure instanceof OutputClosedException)) {
            console.flush();
        }
        Throwable told = aboutStore(failure);
        ExitCode code = codeOf(told);
        console.complain(sentence(told, code));
        if (options.isVerbose()) {
            failure.printStackTrace(console.remarks());
        }
        console.remarks().flush();
        return code;
    }

    /** What the store itself says about it, however deep below; else the failure as it is. */
    private Throwable aboutStore(Throwable failure) {
        if (failure instanceof WrongInputException || failure instanceof BadSqlException) {
            return failure;
        }
        StoreUnavailableException unavailable = StoreUnavailableException.of(options.store(), failure);
        return unavailable == null ? failure : unavailable;
    }

    private static ExitCode codeOf(Throwable failure) {
        if (failure instanceof WrongInputException
                || failure instanceof NoLogsException
                || failure instanceof BadSettingsException
                || failure instanceof BadSqlException) {
            return ExitCode.WRONG_INPUT;
        }
        if (failure instanceof StoreUnavailableException
                || failure instanceof OutputClosedException
                || isDiskFull(failure)) {
            return ExitCode.STORE_UNAVAILABLE;
        }
        return ExitCode.DEFECT;
    }

    private String sentence(Throwable failure, ExitCode code) {
        if (failure instanceof OutputClosedException) {
            return "The results could not be written: " + rootMessage(failure) + ".";
        }
        if (failure instanceof OutOfMemoryError) {
            return "The memory did not suffice: give more, for example with CURVEWISE_OPTS=-Xmx1g.";
        }
        if (code == ExitCode.STORE_UNAVAILABLE && !(failure instanceof StoreUnavailableException)) {
            return "The disk is full: " + rootMessage(failure) + ". Free some space and run the command again.";
        }
        if (failure instanceof BadSettingsException) {
            return "The folder's " + Settings.FILE + " cannot be used: " + failure.getMessage()
                    + ". Mend it, or move it away.";
        }
        if (code != ExitCode.DEFECT) {
            return String.valueOf(failure.getMessage());
        }
        return "This is a defect of Curvewise: " + failure
                + (options.isVerbose() ? "" : ". Run it again with -v for the details, and report it.");
    }

    /** Whether the system says that there is no space left. */
    static boolean isDiskFull(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (cause instanceof IOException
                    && (message.contains("no space left") || message.contains("quota exceeded"))) {
                return true;
            }
        }
        return false;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }

    private static String withFullStop(String sentence) {
        return sentence.endsWith(".") || sentence.endsWith("?") ? sentence : sentence + ".";
    }
}
