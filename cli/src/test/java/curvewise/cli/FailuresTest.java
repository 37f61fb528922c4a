package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.output.Console;
import curvewise.cli.output.Terminals;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class FailuresTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommonOptions options = new CommonOptions();
    private final Failures failures = new Failures(new Console(out, err, Terminals.NONE), options);

    @Test
    void aDefectIsCalledOneAndShowsNoTrace() {
        assertEquals(ExitCode.DEFECT, failures.report(new IllegalStateException("two heads")));

        assertTrue(
                err.toString()
                        .startsWith(
                                "curvewise: This is a defect of Curvewise: java.lang.IllegalStateException: two heads."),
                err.toString());
        assertFalse(err.toString().contains("\tat "), err.toString());
    }

    @Test
    void verboseShowsTheTrace() {
        new CommandLine(new Curvewise()).addMixin("common", options).parseArgs("-v");

        failures.report(new IllegalStateException("two heads"));

        assertTrue(err.toString().contains("\tat "), err.toString());
    }

    @Test
    void wrongInputIsToldInItsOwnWords() {
        assertEquals(ExitCode.WRONG_INPUT, failures.report(new WrongInputException("There is no folder x: give one.")));

        assertEquals(
                "curvewise: There is no folder x: give one.", err.toString().strip());
    }

    @Test
    void aFullDiskIsNoDefect() {
        ExitCode code = failures.report(new UncheckedIOException(new IOException("x: No space left on device")));

        assertEquals(ExitCode.STORE_UNAVAILABLE, code);
        assertTrue(err.toString().startsWith("curvewise: The disk is full: "), err.toString());
    }

    @Test
    void tooLittleMemorySaysHowToGiveMore() {
        failures.report(new OutOfMemoryError("Java heap space"));

        assertTrue(err.toString().contains("CURVEWISE_OPTS=-Xmx"), err.toString());
    }
}
