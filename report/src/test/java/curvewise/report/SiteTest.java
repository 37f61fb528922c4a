package curvewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.curve.Curve;
import curvewise.core.history.Since;
import curvewise.core.metric.Direction;
import curvewise.core.ranking.Rankings;
import curvewise.core.run.Param;
import curvewise.core.run.RunEvent;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.core.study.FileSummary;
import curvewise.core.study.Glance;
import curvewise.core.study.RunDetail;
import curvewise.core.study.RunSummary;
import curvewise.core.study.SeriesSummary;
import curvewise.core.study.Study;
import curvewise.report.text.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
    /** Pages on which a log has no word but the name of its folder in the title. */
    private static final String RUN_PAGE = "runs/a-00000001.html";

    @Test
    void anEmptyStudyIsASiteThatSaysSo() throws IOException {
        MemoryOutput site = write(new MemoryArchive().study());

        assertEquals(
                Set.of(
                        "compare.html",
                        "index.html",
                        "runs.html",
                        "import.html",
                        "method.html",
                        "glossary.html",
                        "curvewise.css",
                        "curvewise.js",
                        "curves.js",
                        "uPlot.css",
                        "uPlot.js"),
                site.files().keySet());
        assertTrue(site.file("index.html").contains("No run stands in the folder."));
        assertTrue(site.file("import.html").contains("No file was seen."));
    }

    @Test
    void theListOfRunsNamesEachWithItsHeadlineAndItsStatus() throws IOException {
        MemoryOutput site = write(new MemoryArchive()
                .with(Samples.detail(Samples.run(18, "waterfowl/train18/results.csv")))
                .with(Samples.detail(Samples.bare(19, "seed.txt")))
                .study());

        String runs = site.file("runs.html");
        assertTrue(runs.contains("href=\"runs/waterfowl-train18-results-csv-00000012.html\""));
        assertTrue(runs.contains(">waterfowl/train18/results.csv</bdi>"));
        assertTrue(runs.contains("<b>0.625</b><small>epoch 147</small>"));
        assertTrue(runs.contains("stopped by its own patience of 100 epochs"));
        assertTrue(runs.contains("no held-out metric"));
        assertTrue(runs.contains("<b>1</b> <span>finished</span>"));
        assertFalse(runs.contains("id=\"retired\""));
    }

    @Test
    void retiredRunsStandApartAtTheEnd() throws IOException {
        MemoryOutput site = write(new MemoryArchive()
                .with(Samples.detail(Samples.run(1, "a", RunStatus.DELETED, "")))
                .with(Samples.detail(Samples.run(2, "b", RunStatus.FINISHED, "")))
                .study());

        String runs = site.file("runs.html");
        int retired = runs.indexOf("id=\"retired\"");
        assertTrue(runs.indexOf("runs/b-00000002.html") < retired);
        assertTrue(retired < runs.indexOf("runs/a-00000001.html"));
    }

    @Test
    void anUndefinedHeadlineIsWordsAndNeverZero() throws IOException {
        RunSummary run = Samples.run(1, "a");
        RunSummary undefined =
                withHeadline(run, new RunSummary.Headline("AP", "bbox AP", Direction.MAX, null, null, null, null));
        String runs = write(new MemoryArchive().with(Samples.detail(undefined)).study())
                .file("runs.html");

        assertTrue(runs.contains("<b class=\"none\">not defined</b>"));
    }

    @Test
    void runsThatShareNameAndShortIdHavePagesOfTheirOwn() throws IOException {
        MemoryOutput site = write(new MemoryArchive()
                .with(Samples.detail(Samples.run(0x1_0000_0005L, "a")))
                .with(Samples.detail(Samples.run(0x2_0000_0005L, "a")))
                .study());

        assertTrue(site.files()
                .keySet()
                .containsAll(Set.of("runs/a-0000000100000005.html", "runs/a-0000000200000005.html")));
    }

    @Test
    void noPageSaysWhoseMachineItWas() throws IOException {
        RunSummary run = Samples.run(1, "logs/events.out.tfevents.1626866053.gpu7.example.org.120.0");
        MemoryArchive archive = new MemoryArchive()
                .with(new RunDetail(
                        run,
                        List.of(),
                        List.of(
                                Param.of("user", "alice", "args.yaml"),
                                Param.of("data", "/home/alice/sets", "args.yaml"),
                                Param.of("notify", "alice@example.org", "args.yaml")),
                        List.of(new RunEvent(RunEvent.Kind.FAILED, "a.log", 3, "No such file: /Users/alice/x.py")),
                        List.of(Samples.file(
                                "logs/events.out.tfevents.1626866053.gpu7.example.org.120.0",
                                "partial",
                                "as /home/alice/b says"))));
        MemoryOutput site = write(archive.study());

        site.files().forEach((path, text) -> {
            assertFalse(text.contains("alice"), path);
            assertFalse(text.contains("gpu7"), path);
        });
        String page = site.file("runs/logs-events-out-tfevents-1626866053-host-120-0-00000001.html");
        assertTrue(page.contains("~/sets"));
        assertTrue(page.contains("not shown"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${31337*31337}",
                "__${T(java.lang.Runtime)}__",
                "[[${31337*31337}]] [(${31337*31337})] ~{layout :: top} @{/x} #{x} *{y}",
                "'|${page.title}|'",
                "a\nb\r\tc\u0000\u001b[31m\u007f\u0085",
                "\u202Egnp.exe\u2066\u200B\uFEFF",
                "\ud800 half \udc00",
                "\ud83d\ude00 \u05e9\u05dc\u05d5\u05dd \u4f60\u597d",
                "--><!-- ]]> &amp; &#0; %00 ../../etc",
            })
    void textOfALogIsTextOnEachPage(String hostile) throws IOException {
        MemoryOutput site = write(hostileStudy(hostile));

        site.files().forEach((path, page) -> {
            if (!path.endsWith(".html")) {
                return;
            }
            assertFalse(page.contains("<script>") || page.contains("<img") || page.contains("982007569"), path);
            // its title has the name of the folder at least, shortened as a title is
            assertTrue(PageCheck.textOf(page).contains(Shown.name(hostile, 60).text()), path);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "${31337*31337}",
                "a\u0000\u001b[31m\u202Egnp.exe\u200B",
                "]]> &amp; --><!--",
            })
    void aNameThatIsJudgedIsTextInVerdictNotesAndFigures(String hostile) throws IOException {
        String name = "ap of " + hostile;
        double[] values = IntStream.range(0, 60)
                .mapToDouble(i -> (40 + i * 7 % 9) / 100.0)
                .toArray();
        MemoryOutput site = write(study(name, values));
        String page = site.file(RUN_PAGE);

        assertFalse(page.contains("<script>") || page.contains("<img") || page.contains("982007569"));
        String text = PageCheck.textOf(page);
        assertTrue(text.contains(Shown.text(name) + ", best"), text);
        assertTrue(text.contains("recorded of " + Shown.text(name)), text);
        assertTrue(page.contains("id=\"headline-curve-t\"") && page.contains("id=\"proof-recent-t\""));
    }

    @Test
    void aRunPageFollowsTheOrderOfTheQuestions() throws IOException {
        double[] values = IntStream.range(0, 60)
                .mapToDouble(i -> (40 + i * 7 % 9) / 100.0)
                .toArray();
        String page = write(study("metrics/mAP50-95(B)", values)).file(RUN_PAGE);

        int before = -1;
        for (String place : List.of(
                "<h1>",
                "class=\"tiles\"",
                "headline-curve-t",
                "href=\"#trust\"",
                "id=\"trust\"",
                "id=\"headline\"",
                "id=\"status\"",
                "id=\"what-to-do\"",
                "id=\"unknown\"",
                "id=\"record\"",
                "id=\"rules\"")) {
            int at = page.indexOf(place);
            assertTrue(at > before, place);
            before = at;
        }
        assertTrue(page.contains("<details id=\"series\">"));
        assertFalse(page.contains("<details open"));
    }

    private static Study study(String name, double[] values) {
        Curve curve = Samples.curve(values);
        SeriesSummary series = Samples.series(1, name, "det.ap", Split.VAL, Direction.MAX, curve);
        RunSummary run = Samples.run(1, "a");
        return new MemoryArchive()
                .with(series, curve)
                .with(new RunDetail(run, List.of(series), List.of(), List.of(), List.of()))
                .study();
    }

    @Test
    void aNameOf255BytesIsShortenedAndKeptWhole() throws IOException {
        String name = "x".repeat(255);
        String runs = write(new MemoryArchive()
                        .with(Samples.detail(Samples.bare(1, name)))
                        .study())
                .file("runs.html");

        assertTrue(runs.contains("title=\"" + name + "\""));
        assertTrue(runs.contains(">" + "x".repeat(21) + "\u2026" + "x".repeat(42) + "</bdi>"));
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() throws IOException {
        MemoryArchive archive = new MemoryArchive();
        for (int i = 0; i < 40; i++) {
            addRun(archive, i);
        }

        MemoryOutput one = write(archive.study());
        MemoryOutput four = new MemoryOutput();
        Site.of(archive.study(), 4, SiteProgress.NONE).writeTo(four);

        assertEquals(one.files(), four.files());
    }

    @Test
    void aFailureOfTheArchiveIsThrownAsItIs() {
        MemoryArchive broken = new MemoryArchive() {
            @Override
            public synchronized RunDetail detail(RunSummary run) {
                throw new IllegalStateException("the store is gone");
            }
        };
        Study study = broken.with(Samples.detail(Samples.run(1, "a"))).study();

        Exception e = assertThrows(
                IllegalStateException.class,
                () -> Site.of(study, 3, SiteProgress.NONE).writeTo(new MemoryOutput()));
        assertEquals("the store is gone", e.getMessage());
    }

    @Test
    void aFullDiskIsThrownAsItIs() {
        SiteOutput full = new SiteOutput() {
            @Override
            public OutputStream create(String path, String inputs) {
                return new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                };
            }

            @Override
            public boolean reuse(String path, String inputs) {
                return false;
            }

            @Override
            public void publish() {
                throw new UncheckedIOException(new IOException("published"));
            }

            @Override
            public void close() {}
        };

        IOException e = assertThrows(
                IOException.class, () -> Site.of(new MemoryArchive().study()).writeTo(full));
        assertEquals("No space left on device", e.getMessage());
    }

    private static Study hostileStudy(String hostile) {
        Curve curve = Samples.curve(1, 2, 3);
        SeriesSummary some = Samples.series(1, hostile, hostile, Split.VAL, Direction.MIN, curve);
        SeriesSummary series = new SeriesSummary(
                1,
                hostile,
                hostile,
                hostile,
                null,
                Direction.MIN,
                hostile,
                hostile,
                3,
                0,
                some.firstStep(),
                some.lastStep(),
                some.firstValue(),
                some.lastValue(),
                some.minValue(),
                some.minStep(),
                some.maxValue(),
                some.maxStep(),
                some.bestValue(),
                some.bestStep(),
                some.bestEpoch());
        RunSummary run = new RunSummary(
                1,
                hostile,
                hostile,
                hostile,
                RunStatus.FAILED,
                hostile,
                null,
                null,
                null,
                null,
                null,
                hostile,
                hostile,
                hostile,
                hostile,
                new RunSummary.Headline(hostile, hostile, Direction.MIN, 1.0, 3.0, null, null),
                hostile,
                Glance.NONE,
                1,
                3,
                hostile);
        FileSummary file = new FileSummary(hostile, hostile, hostile, 1L, 1, "partial", hostile, 1, 1);
        MemoryArchive archive = new MemoryArchive()
                .with(new RunDetail(
                        run,
                        List.of(series),
                        List.of(Param.of(hostile, hostile, hostile)),
                        List.of(new RunEvent(RunEvent.Kind.CHANGED, hostile, 1, hostile)),
                        List.of(file)))
                .with(series, curve);
        return new Study(hostile, archive.study().runs(), Rankings.NONE, Since.NOTHING, archive);
    }

    private static void addRun(MemoryArchive archive, int i) {
        Curve curve = Samples.curve(i, 0.5, -i, 0.25);
        SeriesSummary series = Samples.series(i, "val/loss", "loss", Split.VAL, Direction.MIN, curve);
        archive.with(new RunDetail(Samples.run(i, "run" + i), List.of(series), List.of(), List.of(), List.of()))
                .with(series, curve);
    }

    private static RunSummary withHeadline(RunSummary run, RunSummary.Headline headline) {
        return new RunSummary(
                run.runId(),
                run.name(),
                run.folder(),
                run.format(),
                run.status(),
                run.statusReason(),
                run.startedAt(),
                run.endedAt(),
                run.durationSeconds(),
                run.epochs(),
                run.lastStep(),
                run.seed(),
                run.groupKey(),
                run.host(),
                run.commit(),
                headline,
                run.verdict(),
                run.glance(),
                run.series(),
                run.points(),
                run.version());
    }

    private static MemoryOutput write(Study study) throws IOException {
        try (MemoryOutput output = new MemoryOutput()) {
            Site.of(study).writeTo(output);
            return output;
        }
    }
}
