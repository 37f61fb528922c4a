package curvewise.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    @Test
    void resultsAndRemarksGoToTheirOwnStreams() {
        StringWriter results = new StringWriter();
        StringWriter remarks = new StringWriter();
        Console console = new Console(results, remarks, Terminals.NONE);

        console.print("5 runs");
        console.say("one log is odd.");

        assertEquals("5 runs\n", results.toString());
        assertEquals("curvewise: one log is odd.", remarks.toString().strip());
    }

    @Test
    void aReaderThatIsGoneIsToldFromAFullDisk() {
        assertTrue(failureOf("Broken pipe").isBrokenPipe());
        assertFalse(failureOf("No space left on device").isBrokenPipe());
    }

    @Test
    void coloursAreForTerminalsUnlessAskedFor() {
        Console piped = new Console(new StringWriter(), new StringWriter(), Terminals.NONE);

        assertFalse(piped.isColored());
        piped.use(Color.ALWAYS);
        assertTrue(piped.isColored());
        assertFalse(Color.NEVER.isOn(true));
    }

    private static OutputClosedException failureOf(String message) {
        Writer broken = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException(message);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Console console = new Console(broken, new StringWriter(), Terminals.NONE);
        return assertThrows(OutputClosedException.class, () -> console.print("x"));
    }
}
