package curvewise.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.ingest.container.ConsoleLine;
import curvewise.ingest.container.LineShape;
import curvewise.ingest.container.TextLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLinesTest {
    private static final LineShape SHAPE = line -> line.startsWith("step");

    @Test
    void eachLineOfTheSourceIsBookedOnceAsTheBestItGave() throws IOException {
        assertEquals(
                List.of(
                        "used",
                        "damaged 3 is cut",
                        "foreign",
                        "left out 4 lines of ranks other than 0",
                        "used",
                        "foreign"),
                read("step 1\n\nstep ?\n[1,1]<stdout>:step 1\nUploading[1,0]<stdout>:step 2[1,1]<stdout>:step 2\nend"));
    }

    @Test
    void aLineThatATerminalWrappedIsTwo() throws IOException {
        String row = "step 1 abcdefghijklmnopqrstuvwxyz loss 0.123";
        assertEquals(List.of("used", "used", "used", "used"), read(row + "\n45\n" + row + "\n45\n"));
    }

    @Test
    void anEmptyTextHasNoLines() throws IOException {
        assertEquals(List.of(), read(""));
    }

    private static List<String> read(String text) throws IOException {
        List<String> booked = new ArrayList<>();
        LogLines lines = new LogLines(new TextLines(text), SHAPE, new Booked(booked));
        for (ConsoleLine line = lines.next(); line != null; line = lines.next()) {
            if (line.text().contains("?")) {
                lines.damaged(0, "is cut");
            } else if (line.text().startsWith("step")) {
                lines.used();
            }
        }
        return booked;
    }

    private record Booked(List<String> to) implements FileRecorder {
        @Override
        public void used(long lines) {
            to.add("used");
        }

        @Override
        public void foreign(long lines) {
            to.add("foreign");
        }

        @Override
        public void damaged(long line, String why) {
            to.add("damaged " + line + " " + why);
        }

        @Override
        public void leftOut(long line, String why) {
            to.add("left out " + line + " " + why);
        }
    }
}
