package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.ingest.discovery.ClosedFolder;
import curvewise.ingest.job.IngestSummary;
import curvewise.ingest.job.IngestSummary.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportReportTest {
    private static final List<Problem> NONE = List.of();

    @Test
    void aCleanImportIsFourLinesAndNoSentence() {
        ImportReport report = report(NONE, List.of(new Problem("a/cut.log", "line 3 breaks off")), 0, List.of(), NONE);

        assertEquals(
                List.of(
                        "runs       2 added, 1 updated, 5 unchanged, 0 moved, 1 retired",
                        "files      9 seen, 4 read: 1 companion, 2 ingested, 1 partial, 5 unchanged",
                        "points     1234 added",
                        "time       1.5 s"),
                report.lines());
        assertEquals(List.of(), report.problems(false));
        assertEquals(List.of("a/cut.log was read in part: line 3 breaks off."), report.problems(true));
        assertEquals(ExitCode.DONE, report.exitCode());
    }

    @Test
    void anUnreadableLogIsNamedWithItsReason() {
        ImportReport report =
                report(List.of(new Problem("b.csv", "it is cut at 4096 bytes")), NONE, 0, List.of(), NONE);

        assertEquals(List.of("b.csv is unreadable: it is cut at 4096 bytes."), report.problems(false));
        assertEquals(ExitCode.DONE_WITH_PROBLEMS, report.exitCode());
    }

    @Test
    void runsThatAreGoneAllAtOnceAreKeptAndTheWayOutIsNamed() {
        ImportReport report = report(NONE, NONE, 12, List.of(), NONE);

        assertEquals(
                List.of(
                        "12 runs are gone at once, more than half of all, and were kept: is a disk missing? If they are really gone, run it again with --accept-missing."),
                report.problems(false));
        assertEquals(ExitCode.DONE_WITH_PROBLEMS, report.exitCode());
    }

    @Test
    void aClosedFolderIsNamed() {
        ImportReport report = report(
                NONE,
                NONE,
                0,
                List.of(new ClosedFolder("secret", "may not be entered", "change its permissions")),
                NONE);

        assertEquals(
                List.of("secret may not be entered, so nothing is known of its runs: change its permissions."),
                report.problems(false));
        assertEquals(ExitCode.DONE_WITH_PROBLEMS, report.exitCode());
    }

    @Test
    void aDefectIsGraverThanAnUnreadableLog() {
        ImportReport report = report(
                List.of(new Problem("b.csv", "x")),
                NONE,
                0,
                List.of(),
                List.of(new Problem("c.log", "NullPointerException")));

        assertEquals(
                "c.log met a defect of Curvewise: NullPointerException. All else was imported; please report it.",
                report.problems(false).get(1));
        assertEquals(ExitCode.DEFECT, report.exitCode());
    }

    private static ImportReport report(
            List<Problem> unreadable,
            List<Problem> partial,
            long kept,
            List<ClosedFolder> closed,
            List<Problem> defects) {
        Map<String, Long> outcomes = Map.of("ingested", 2L, "companion", 1L, "partial", 1L, "unchanged", 5L);
        IngestSummary summary =
                new IngestSummary(9, 4, 2, 1, 5, 0, 1, 1234, outcomes, unreadable, partial, kept, closed, defects);
        return new ImportReport(summary, Duration.ofMillis(1500));
    }
}
