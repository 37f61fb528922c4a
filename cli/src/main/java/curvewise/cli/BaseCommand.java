package curvewise.cli;

import curvewise.cli.output.Console;
import java.util.concurrent.Callable;

/** What all commands share: the streams, the common options, and an {@link ExitCode} for an answer. */
abstract class BaseCommand implements Callable<Integer> {
    final Console console;
    final CommonOptions options;

    BaseCommand(Console console, CommonOptions options) {
        this.console = console;
        this.options = options;
    }

    @Override
    public final Integer call() {
        console.use(options.color());
        ExitCode code = run();
        console.flush();
        return code.code();
    }

    /** Does the work. What goes wrong rises as an exception, which {@link Failures} puts into words. */
    abstract ExitCode run();
}
