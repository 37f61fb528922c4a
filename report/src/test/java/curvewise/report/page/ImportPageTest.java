package curvewise.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.study.FileSummary;
import curvewise.report.MemoryArchive;
import curvewise.report.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportPageTest {
    private final MemoryArchive archive = new MemoryArchive();

    @Test
    void problemsComeFirst() {
        archive.with(Samples.file("a", "ingested", null))
                .with(Samples.file("b", "unrecognised", null))
                .with(Samples.file("c", "partial", "line 7 is cut short"))
                .with(Samples.file("d", "unreadable", "the archive ends early"));

        List<ImportPage.Group> groups = page().groups();
        assertEquals(
                List.of("unreadable", "partial", "ingested", "unrecognised"),
                groups.stream().map(group -> group.outcome().word()).toList());
        assertEquals(
                "line 7 is cut short", groups.get(1).files().get(0).reason().text());
        assertEquals(
                "They became 0 runs. 48 lines were used and 12 were not.",
                page().reconciliation().rest());
        assertEquals(2, page().problems().size());
    }

    @Test
    void upTo500FilesAreListedEach() {
        add(500, "unreadable");
        ImportPage.Group group = page().groups().get(0);

        assertEquals(500, group.files().size());
        assertTrue(group.sums().isEmpty());
    }

    @Test
    void moreAreSummedUpByFolderAndReason() {
        add(600, "unreadable");
        ImportPage.Group group = page().groups().get(0);

        assertEquals("600", group.count());
        assertTrue(group.files().isEmpty());
        assertEquals(6, group.sums().size());
        assertEquals("set0/", group.sums().get(0).folder().text());
        assertEquals("cut", group.sums().get(0).reason().text());
        assertEquals("100", group.sums().get(0).files());
        assertEquals("1,200", group.sums().get(0).linesUsed());
    }

    @Test
    void twoHundredThousandFoldersMakeAShortTable() {
        for (int i = 0; i < 200_000; i++) {
            archive.with(
                    Samples.file("top" + i % 3 + "/" + i + "/deep/x.png", "unrecognised", "line " + i + " is odd"));
        }
        List<ImportPage.SumRow> sums = page().groups().get(0).sums();

        assertEquals(
                List.of("66,667", "66,667", "66,666"),
                sums.stream().map(ImportPage.SumRow::files).toList());
        assertEquals("top0/", sums.get(0).folder().text());
        assertEquals("line \u2026 is odd", sums.get(0).reason().text());
    }

    @Test
    void noNumberOfFoldersIsTooMany() {
        for (int i = 0; i < 1000; i++) {
            archive.with(Samples.file(
                    "top" + i + "/x.png",
                    "unrecognised",
                    "reason " + Integer.toString(i, 36).replaceAll("\\d", "z")));
        }
        List<ImportPage.SumRow> sums = page().groups().get(0).sums();

        assertEquals(1, sums.size());
        assertEquals("1,000", sums.get(0).files());
        assertEquals("for various reasons", sums.get(0).reason().text());
    }

    @Test
    void aFileLeadsToItsRun() {
        archive.with(Samples.detail(Samples.run(7, "a/results.csv")))
                .with(new FileSummary("a/results.csv", "csv", "a/results.csv", 7L, 1, "ingested", null, 1, 0))
                .with(new FileSummary("b/results.csv", "csv", "b/results.csv", 8L, 1, "ingested", null, 1, 0));
        List<FileRow> rows = page().groups().get(0).files();

        assertEquals("runs/a-results-csv-00000007.html", rows.get(0).href());
        assertEquals(null, rows.get(1).href());
    }

    @Test
    void theFilesAreAddedUpByOutcome() {
        archive.with(Samples.detail(Samples.run(7, "a/results.csv")))
                .with(new FileSummary("a/results.csv", "csv", "a/results.csv", 7L, 1, "ingested", null, 9, 1))
                .with(new FileSummary("b/empty", "csv", null, null, 0, "ingested", null, 0, 0))
                .with(Samples.file("c", "companion", null))
                .with(Samples.file("d", "unrecognised", null));
        Reconciliation sums = page().reconciliation();

        assertEquals("All 4 files are accounted for: 0 unexplained files.", sums.finding() + sums.unexplained());
        assertEquals("4 files seen = 1 ingested, empty + 1 ingested + 1 companion + 1 unrecognised.", sums.sum());
        assertEquals("They became 1 run. 33 lines were used and 7 were not.", sums.rest());
        assertTrue(sums.isSound());
    }

    @Test
    void aProblemWithoutAReasonIsUnexplained() {
        archive.with(Samples.file("a", "unreadable", null)).with(Samples.file("b", "ingested", null));
        Reconciliation sums = page().reconciliation();

        assertEquals(
                "Of 2 files not all are accounted for, which is a defect of Curvewise: 1 unexplained file.",
                sums.finding() + sums.unexplained());
        assertFalse(sums.isSound());
    }

    @Test
    void anOutcomeThatNobodyKnowsIsShownAsADefectAndNotHidden() {
        archive.with(Samples.file("a", "ingested", null)).with(Samples.file("b", "eaten", "by the dog"));
        Reconciliation sums = page().reconciliation();

        assertEquals("1 unexplained file.", sums.unexplained());
        assertEquals("2 files seen \u2260 1 ingested = 1.", sums.sum());
        assertFalse(sums.isSound());
    }

    @Test
    void aSquareIsAFileUntilThereAreTooMany() {
        assertEquals(1, Squares.filesOfOne(0));
        assertEquals(1, Squares.filesOfOne(500));
        assertEquals(2, Squares.filesOfOne(501));
        assertEquals(5, Squares.filesOfOne(1_001));
        assertEquals(500, Squares.filesOfOne(200_000));
        assertEquals(1_000, Squares.filesOfOne(250_001));
    }

    @Test
    void eachOutcomeOfAFormatHasASquareHoweverManyFilesThereAre() {
        add(3_000, "companion");
        archive.with(Samples.file("x", "partial", "cut"));
        ImportPage.FormatRow row = page().formats().get(0);

        assertEquals("one square for up to 10 files, by outcome", page().key());
        assertEquals("1 partial; 3,000 companion", row.outcomes());
        assertEquals(301, row.squares().split("<use", -1).length - 1);
        assertTrue(row.squares().contains("#" + Square.PARTIAL.style()));
    }

    @Test
    void whatNoFormatRecognisesIsCountedByItsEnding() {
        archive.with(Samples.file("a/1.PNG", "unrecognised", null))
                .with(Samples.file("a/2.png", "unrecognised", null))
                .with(Samples.file("b.d/Makefile", "unrecognised", null))
                .with(Samples.file(".gitignore", "unrecognised", null));

        assertEquals(
                List.of(".png 2 a/1.PNG", "no ending 2 b.d/Makefile"),
                page().endings().stream()
                        .map(row -> row.ending() + " " + row.files() + " "
                                + row.example().text())
                        .toList());
    }

    @Test
    void noNumberOfEndingsIsTooMany() {
        for (int i = 0; i < 1_000; i++) {
            archive.with(Samples.file("x." + i, "unrecognised", null));
        }
        List<Endings.Row> rows = page().endings();

        assertEquals(Endings.MOST + 1, rows.size());
        assertEquals("other endings", rows.get(0).ending());
        assertEquals("940", rows.get(0).files());
    }

    @Test
    void theFilesOfWhichMostWasIgnoredComeFirst() {
        for (int i = 0; i < 20; i++) {
            archive.with(new FileSummary("f" + i, "csv", null, null, 1, "ingested", null, 1, i % 10));
        }

        assertEquals(
                List.of("f19 9", "f9 9", "f18 8", "f8 8", "f17 7", "f7 7"),
                page().ignoring().stream()
                        .map(row -> row.path().text() + " " + row.linesIgnored())
                        .toList());
    }

    private void add(int n, String outcome) {
        for (int i = 0; i < n; i++) {
            archive.with(Samples.file("set" + i % 6 + "/" + i + ".csv", outcome, "cut"));
        }
    }

    private ImportPage page() {
        return ImportPage.of(new SiteMap(archive.study()));
    }
}
