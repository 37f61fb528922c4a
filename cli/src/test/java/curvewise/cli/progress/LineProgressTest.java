package curvewise.cli.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.cli.output.Console;
import curvewise.cli.output.Terminals;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LineProgressTest {
    private final StringWriter remarks = new StringWriter();
    private final Console console = new Console(new StringWriter(), remarks, Terminals.NONE);
    private long seconds;

    @Test
    void aShortImportSaysNothing() {
        try (ShownProgress progress = progress()) {
            progress.planned(10, 1000);
            seconds = 9;
            progress.read("a", 1000);
        }

        assertEquals("", remarks.toString());
    }

    @Test
    void aLongOneSaysEveryTenSecondsHowFarItIs() {
        try (ShownProgress progress = progress()) {
            progress.planned(4, 800_000_000);
            seconds = 10;
            progress.read("a", 200_000_000);
            seconds = 15;
            progress.read("b", 100_000_000);
            seconds = 20;
            progress.read("c", 100_000_000);
        }

        assertEquals("""
                curvewise: 1 of 4 logs, 200 of 800 MB, 20 MB/s, about 30 s left
                curvewise: 3 of 4 logs, 400 of 800 MB, 20 MB/s, about 20 s left
                """, remarks.toString().replace(System.lineSeparator(), "\n"));
    }

    private ShownProgress progress() {
        return new LineProgress(console, () -> TimeUnit.SECONDS.toNanos(seconds), false);
    }
}
