package curvewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.Param;
import curvewise.core.run.RunStatus;
import curvewise.core.study.Study;
import curvewise.report.page.PagePlan;
import curvewise.report.page.Pages;
import curvewise.report.page.SiteMap;
import curvewise.report.text.Shown;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonsTest {
    private static final String PAIR = "compare/exp-a-results-csv-00000001-exp-b-results-csv-00000002.html";
    private static final int MOST_BYTES_OF_A_LINE = 300;

    @Test
    void eachRankedRunHasAPageBesideTheBaselineAndTheTopRun() throws IOException {
        Map<String, String> files = write(three().archive().study()).files();

        Set<String> pairs = files.keySet().stream()
                .filter(path -> path.startsWith("compare/"))
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        PAIR,
                        "compare/exp-a-results-csv-00000001-exp-c-results-csv-00000003.html",
                        "compare/exp-b-results-csv-00000002-exp-c-results-csv-00000003.html"),
                pairs);
        String list = Objects.requireNonNull(files.get("compare.html"));
        pairs.forEach(path -> assertTrue(list.contains("href=\"" + path + "\""), path));
        assertTrue(PageCheck.textOf(list).contains("3 pairs of runs in 1 group"));
        assertTrue(PageCheck.textOf(list).contains("beside the baseline 1 better, 1 within noise"));
    }

    @Test
    void theFindingComesBeforeItsNumbers() throws IOException {
        String page = write(three().archive().study()).file(PAIR);

        assertTrue(page.contains("<b><bdi>b is better than a</bdi></b>"), page);
        int before = -1;
        for (String part : new String[] {
            "<h1>",
            "class=\"facts\"",
            "id=\"metrics\"",
            "id=\"pair-curves-t\"",
            "id=\"pair-difference-t\"",
            "id=\"settings\"",
            "id=\"next\"",
            "id=\"unknown\""
        }) {
            int at = page.indexOf(part);
            assertTrue(at > before, part);
            before = at;
        }
    }

    @Test
    void theCandidateIsSolidTheBaselineDashedAndEachBestHasARing() throws IOException {
        String page = write(three().archive().study()).file(PAIR);

        String wide = page.substring(page.indexOf("id=\"pair-curves-t\""), page.indexOf("id=\"pair-curvesn-t\""));
        assertTrue(wide.contains("class=\"line raw s1\"") && wide.contains("class=\"line smooth s1\""));
        assertTrue(wide.contains("class=\"line raw s2\"") && wide.contains("class=\"line smooth s2\""));
        assertTrue(wide.contains("class=\"ring s1\"") && wide.contains("class=\"ring s2\""));
        assertTrue(wide.contains(">baseline</text>"));
    }

    @Test
    void aSettingThatOneLogLacksIsWordsAndNeverNull() throws IOException {
        String page = write(three().archive().study()).file(PAIR);

        assertTrue(page.contains("<bdi>Only in b (1)</bdi>"));
        assertTrue(page.contains("<td class=\"n none\"><bdi>not in the log</bdi></td>"));
        assertTrue(page.contains("<td class=\"n mono now\"><bdi>800</bdi></td>"));
        assertFalse(PageCheck.textOf(page).contains("null"));
    }

    @Test
    void settingsThatNameAPersonOrOpenADoorAreKeptBack() throws IOException {
        ComparedRuns runs = new ComparedRuns()
                .detector(
                        "exp/a/results.csv",
                        60,
                        .3,
                        .01,
                        Param.of("api_key", "s3cret", "f"),
                        Param.of("user", "alice", "f"))
                .detector(
                        "exp/b/results.csv",
                        60,
                        .4,
                        .01,
                        Param.of("api_key", "other", "f"),
                        Param.of("user", "bob", "f"));

        write(runs.archive().study()).files().forEach((path, text) -> {
            assertFalse(text.contains("s3cret") || text.contains("alice"), path);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)<\\script>",
                "\"><img src=x onerror=alert(1)>",
                "${31337*31337}",
                "[[${31337*31337}]] ~{layout :: top}",
                "a\nb\u0000\u001b[31m\u202Egnp.exe\u200B",
                "\u05e9\u05dc\u05d5\u05dd \u4f60",
                "]]> &amp; --><!--",
            })
    void namesAndValuesOfALogAreText(String hostile) throws IOException {
        ComparedRuns runs = new ComparedRuns()
                .detector("exp/" + hostile + "/results.csv", 60, .3, .01, Param.of(hostile, "1", hostile))
                .detector(
                        "exp/b/results.csv",
                        60,
                        .4,
                        .01,
                        Param.of(hostile, hostile, hostile),
                        Param.of("k", hostile, "f"));
        Map<String, String> files = write(runs.archive().study()).files();

        String page = files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("compare/"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining());
        assertFalse(page.contains("<script>") || page.contains("<img") || page.contains("982007569"));
        assertTrue(PageCheck.textOf(page).contains(Shown.text(hostile)));
        assertTrue(PageCheck.textOf(Objects.requireNonNull(files.get("compare.html")))
                .contains(Shown.text(hostile)));
    }

    @Test
    void aStudyWithoutAPairSaysSo() throws IOException {
        MemoryOutput none = write(new MemoryArchive().study());
        MemoryOutput one = write(new ComparedRuns()
                .detector("exp/a/results.csv", 60, .3, .01)
                .archive()
                .study());

        for (MemoryOutput site : new MemoryOutput[] {none, one}) {
            assertTrue(site.file("compare.html").contains("There is no pair to compare yet:"));
            assertTrue(site.file("compare.html").contains("curvewise compare RUN RUN"));
            assertTrue(site.files().keySet().stream().noneMatch(path -> path.startsWith("compare/")));
        }
    }

    @Test
    void runsThatWereEvaluatedOnceHaveNoCurvesAndThePageSaysSo() throws IOException {
        ComparedRuns runs =
                new ComparedRuns().detector("exp/a/results.csv", 1, i -> .3).detector("exp/b/results.csv", 1, i -> .9);
        String page = write(runs.archive().study()).file(PAIR);

        assertTrue(page.contains("There are no curves to draw: neither run was evaluated twice."));
        assertFalse(page.contains("pair-curves"));
    }

    @Test
    void runsOfDifferentLengthAreComparedUpToAPlaceThatThePictureShows() throws IOException {
        ComparedRuns runs = new ComparedRuns()
                .detector("exp/a/results.csv", 60, .3, .01)
                .detector("exp/b/results.csv", 90, .4, .01);
        String page = write(runs.archive().study()).file(PAIR);

        assertTrue(page.contains("<dt>comparable</dt> <dd>up to epoch 60</dd>"));
        assertTrue(page.contains(">compared up to epoch 60</text>"));
    }

    @Test
    void aRunPageSaysWhereItStandsAndLinksWhatItIsHeldAgainst() throws IOException {
        MemoryOutput site = write(three().archive().study());

        String best = PageCheck.textOf(site.file("runs/exp-b-results-csv-00000002.html"));
        assertTrue(best.contains("Rank 1 of 3 in exp, first by score \u00B7 beside the baseline"), best);
        String last = site.file("runs/exp-c-results-csv-00000003.html");
        assertTrue(last.contains("href=\"../compare/exp-a-results-csv-00000001-exp-c-results-csv-00000003.html\""));
        assertTrue(last.contains("href=\"../compare/exp-b-results-csv-00000002-exp-c-results-csv-00000003.html\""));
        assertTrue(PageCheck.textOf(site.file("runs/exp-a-results-csv-00000001.html"))
                .contains(", its baseline"));
    }

    @Test
    void aPageIsUsedAgainUntilSomethingItShowsHasChanged() {
        Map<String, String> before = inputs(three().archive().study());
        Map<String, String> same = inputs(three().archive().study());
        Map<String, String> withOtherGroup = inputs(
                three().detector("other/d/results.csv", 60, .5, .01).archive().study());
        Map<String, String> withPeer = inputs(
                three().detector("exp/d/results.csv", 60, .1, .01).archive().study());

        assertEquals(before, same);
        assertEquals(before.get(PAIR), withOtherGroup.get(PAIR));
        assertNotEquals(before.get(PAIR), withPeer.get(PAIR));
        assertNotEquals(
                before.get("runs/exp-a-results-csv-00000001.html"),
                withPeer.get("runs/exp-a-results-csv-00000001.html"));
    }

    @Test
    void whereTheVersionOfARunIsUnknownItsPairsAreMadeAnew() {
        Map<String, String> inputs = inputs(new ComparedRuns()
                .detector("exp/a/results.csv", 60, .3, .01)
                .version("")
                .detector("exp/b/results.csv", 60, .4, .01)
                .archive()
                .study());

        assertEquals("", inputs.get(PAIR));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() throws IOException {
        MemoryOutput four = new MemoryOutput();
        Site.of(three().archive().study(), 4, SiteProgress.NONE).writeTo(four);

        assertEquals(write(three().archive().study()).files(), four.files());
    }

    @Test
    void aLineOfTheListHasLessThan300Bytes() throws IOException {
        Study study = LargeStudy.ofRanked(500).study();
        SiteMap map = new SiteMap(study);
        PagePlan list = Pages.of(map).stream()
                .filter(plan -> plan.path().equals("compare.html"))
                .findFirst()
                .orElseThrow();
        StringWriter page = new StringWriter();
        new Templates().render(list.page().get(), map.title(), page);

        long rows = page.toString()
                .lines()
                .filter(line -> line.contains("<th scope=\"row\">"))
                .count();
        long longest = page.toString()
                .lines()
                .filter(line -> line.contains("<th scope=\"row\">"))
                .mapToLong(line -> line.length() + 8)
                .max()
                .orElseThrow();
        assertTrue(rows > 800, () -> rows + " rows");
        assertTrue(longest < MOST_BYTES_OF_A_LINE, () -> longest + " bytes");
        assertTrue(
                page.toString().length() < rows * MOST_BYTES_OF_A_LINE,
                () -> page.toString().length() + " bytes");
    }

    @Test
    void anUnfinishedRunIsComparedProvisionally() throws IOException {
        ComparedRuns runs = three().ended(RunStatus.UNFINISHED).detector("exp/d/results.csv", 40, .3, .01);
        MemoryOutput site = write(runs.archive().study());

        String page = site.file("compare/exp-a-results-csv-00000001-exp-d-results-csv-00000004.html");
        assertTrue(page.contains("<dd>up to epoch 40</dd>"));
        assertTrue(PageCheck.textOf(site.file("compare.html")).contains("provisional at epoch 40"));
        assertTrue(PageCheck.textOf(site.file("runs/exp-d-results-csv-00000004.html"))
                .contains("Provisional rank"));
    }

    /** A baseline, a run that is better, and one that is not. */
    private static ComparedRuns three() {
        return new ComparedRuns()
                .detector("exp/a/results.csv", 60, .3, .01, Param.of("imgsz", "640", "f"), Param.of("model", "m", "f"))
                .detector(
                        "exp/b/results.csv",
                        60,
                        .6,
                        .01,
                        Param.of("imgsz", "800", "f"),
                        Param.of("model", "m", "f"),
                        Param.of("mosaic", "0.5", "f"))
                .detector("exp/c/results.csv", 60, .3, .01, Param.of("imgsz", "640", "f"), Param.of("model", "m", "f"));
    }

    private static Map<String, String> inputs(Study study) {
        return Pages.of(new SiteMap(study)).stream().collect(Collectors.toMap(PagePlan::path, PagePlan::inputs));
    }

    private static MemoryOutput write(Study study) throws IOException {
        try (MemoryOutput output = new MemoryOutput()) {
            Site.of(study).writeTo(output);
            return output;
        }
    }
}
