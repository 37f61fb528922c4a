package curvewise.ingest.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    /** A format whose lines begin with {@code step} and end with {@code done}. */
    private static final LineShape SHAPE = new LineShape() {
        @Override
        public boolean begins(String line) {
            return line.startsWith("step");
        }

        @Override
        public boolean ends(String line) {
            return line.endsWith(" done");
        }
    };

    @Test
    void aPlainLineIsItsSourceAndNoCopy() throws IOException {
        Line source = new Line(1, "step 1 loss 0.5", true, true);
        Console console = new Console(new Once(source), SHAPE);
        assertSame(source.text(), only(console).text());
    }

    @Test
    void escapesGoAndPlacesStay() throws IOException {
        String before = "\u001B[1;34mstep\u001B[0m \u001B]0;title\u0007\uD83D\uDD25 \u001B(B";
        ConsoleLine line = only(console(before + "12\u001B[K\n"));
        assertEquals("step \uD83D\uDD25 12", line.text());
        assertEquals(1, line.lineOf(8));
        assertEquals(before.codePointCount(0, before.length()) + 1, line.characterOf(8));
        assertEquals(8, line.characterOf(0));
    }

    @Test
    void aCutEscapeEndsTheText() throws IOException {
        assertEquals("step", only(console("step\u001B[3")).text());
        assertEquals("step", only(console("step\u001B")).text());
    }

    @Test
    void aSpeltReturnEndsALine() throws IOException {
        List<ConsoleLine> lines = all(console("#015 1%#015step 2\n#015\n"));
        assertEquals(List.of(" 1%", "step 2", ""), texts(lines));
        assertEquals(
                List.of(1L, 1L, 2L), lines.stream().map(ConsoleLine::firstLine).toList());
        assertEquals(12, lines.get(1).characterOf(0));
    }

    @Test
    void anMpiTagBeginsTheLineOfItsProcessWhereverItStands() throws IOException {
        List<ConsoleLine> lines =
                all(console("Uploading[1,3]<stdout>:step 1[1,0]<stderr>:warning\n[x,1]<stdout>:no\n[1,2]<std\n"));
        assertEquals(List.of("Uploading", "step 1", "warning", "[x,1]<stdout>:no", "[1,2]<std"), texts(lines));
        assertEquals(
                List.of(-1, 3, 0, -1, -1), lines.stream().map(ConsoleLine::rank).toList());
    }

    @Test
    void theLowestRankThatPrintsTheFormatIsTheRun() throws IOException {
        Console console = console("[rank0]: warning\n[rank2]: step 1\n[rank1]: step 1\n");
        assertEquals(1, console.rank());
        List<ConsoleLine> lines = all(console);
        assertEquals(List.of("warning", "step 1", "step 1"), texts(lines));
        assertTrue(console.isOtherRank(lines.get(1)));
        assertFalse(console.isOtherRank(lines.get(2)));
    }

    @Test
    void aTaskNumberIsAPrefixOnlyWhereAllLinesHaveOneAndTheyRepeat() throws IOException {
        assertEquals(List.of("step 1", "step 1", "x", ""), texts(all(console("0: step 1\n1: step 1\n 0: x\n1:\n"))));
        assertEquals(
                "1: 9.3, 10.5 avg",
                all(console("1: 9.3, 10.5 avg\n2: 9.3, 10.5 avg\n3: 9.3, 10.5 avg\n"))
                        .get(0)
                        .text());
        assertEquals(
                "0: step 1",
                all(console("0: step 1\nplain\n1: step 1\nplain\n")).get(0).text());
    }

    @Test
    void aTimeStampIsAPrefixOnlyWhereAllLinesHaveOne() throws IOException {
        List<ConsoleLine> lines =
                all(console("2024-01-02T03:04:05.678Z step 1\n2024-01-02T03:04:06+01:00 stderr F step 2\n"));
        assertEquals(List.of("step 1", "step 2"), texts(lines));
        assertEquals(1704164645.678, lines.get(0).wallTime());
        assertEquals(26, lines.get(0).characterOf(0));
        assertEquals(
                "2024-01-02T03:04:05Z step 1",
                all(console("2024-01-02T03:04:05Z step 1\nstep 2\n")).get(0).text());
        assertEquals(
                "2024-13-02T03:04:05Z step 1",
                only(console("2024-13-02T03:04:05Z step 1\n")).text());
    }

    @Test
    void linesOfATerminalsWidthAreJoinedWithoutABlank() throws IOException {
        String first = "step 1 abcdefghijklmnopqrstuvwxyz loss 0.";
        List<ConsoleLine> lines =
                all(console(first + "\n25\n" + first.replace('1', '2') + "\n35\nother\n" + "step 3 loss 4\n"));
        assertEquals(List.of(first + "25", first.replace('1', '2') + "35", "other", "step 3 loss 4"), texts(lines));
        assertEquals(2, lines.get(0).lastLine());
        assertEquals(1, lines.get(0).lineOf(first.length() - 2));
        assertEquals(2, lines.get(0).lineOf(first.length()));
        assertEquals(2, lines.get(0).characterOf(first.length() + 1));
    }

    @Test
    void blanksTrimmedAtATerminalsEdgeAreThereAgain() throws IOException {
        String full = "step 1 abcdefghijklmnopqrstuvwxyz loss 0.";
        String trimmed = "step 3 abcdefghijklmnopqrstuvwxyz 'loss':";
        List<String> lines =
                texts(all(console(full + "\n25\n" + full + "\n25\n" + trimmed.substring(0, 39) + "\n0.5\n")));
        assertEquals(trimmed.substring(0, 39) + "  0.5", lines.get(2));
    }

    @Test
    void linesThatEndAsTheFormatsDoAreNotJoined() throws IOException {
        String line = "step 1 abcdefghijklmnopqrstuvwxyz loss 1 done";
        assertEquals(4, all(console(line + "\nsaved\n" + line + "\nsaved\n")).size());
    }

    @Test
    void anEmptyTextHasNoLine() throws IOException {
        assertNull(console("").next());
    }

    private static Console console(String text) throws IOException {
        return new Console(new TextLines(text), SHAPE);
    }

    private static ConsoleLine only(Console console) throws IOException {
        List<ConsoleLine> lines = all(console);
        assertEquals(1, lines.size());
        return lines.get(0);
    }

    private static List<ConsoleLine> all(Console console) throws IOException {
        List<ConsoleLine> lines = new ArrayList<>();
        for (ConsoleLine line = console.next(); line != null; line = console.next()) {
            lines.add(line);
        }
        return lines;
    }

    private static List<String> texts(List<ConsoleLine> lines) {
        return lines.stream().map(ConsoleLine::text).toList();
    }

    private static final class Once implements LineSource {
        private @org.jspecify.annotations.Nullable Line line;

        Once(Line line) {
            this.line = line;
        }

        @Override
        public @org.jspecify.annotations.Nullable Line next() {
            Line next = line;
            line = null;
            return next;
        }
    }
}
