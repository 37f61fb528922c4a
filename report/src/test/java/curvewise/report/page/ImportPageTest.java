package curvewise.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
        assertEquals("4 files", page().heading());
        assertEquals("48 lines were used and 12 were not.", page().summary());
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

    private void add(int n, String outcome) {
        for (int i = 0; i < n; i++) {
            archive.with(Samples.file("set" + i % 6 + "/" + i + ".csv", outcome, "cut"));
        }
    }

    private ImportPage page() {
        return ImportPage.of(new SiteMap(archive.study()));
    }
}
