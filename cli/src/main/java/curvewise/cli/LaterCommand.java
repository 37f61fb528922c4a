package curvewise.cli;

import curvewise.cli.output.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A command of the contract that this version does not have yet: it says so, whatever its arguments, and stands in no list. */
@Command(hidden = true)
final class LaterCommand extends BaseCommand {
    private final String name;
    private final String meanwhile;

    private LaterCommand(Console console, CommonOptions options, String name, String meanwhile) {
        super(console, options);
        this.name = name;
        this.meanwhile = meanwhile;
    }

    /**
     * Adds one.
     *
     * @param meanwhile what to do until then
     */
    static void addTo(CommandLine curvewise, Console console, CommonOptions options, String name, String meanwhile) {
        CommandLine command = new CommandLine(new LaterCommand(console, options, name, meanwhile));
        curvewise.addSubcommand(name, command.setUnmatchedArgumentsAllowed(true));
    }

    @Override
    ExitCode run() {
        throw new WrongInputException(name + " comes with the next version: until then, " + meanwhile + ".");
    }
}
