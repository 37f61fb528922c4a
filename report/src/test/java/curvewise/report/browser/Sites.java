package curvewise.report.browser;

import curvewise.core.curve.Curve;
import curvewise.core.metric.Direction;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Rankings;
import curvewise.core.run.Param;
import curvewise.core.run.RunEvent;
import curvewise.core.run.Split;
import curvewise.core.study.RunDetail;
import curvewise.core.study.RunSummary;
import curvewise.core.study.SeriesSummary;
import curvewise.core.study.Study;
import curvewise.report.DirectoryOutput;
import curvewise.report.LargeStudy;
import curvewise.report.MemoryArchive;
import curvewise.report.Preview;
import curvewise.report.Samples;
import curvewise.report.Site;
import curvewise.report.SiteProgress;
import curvewise.report.TrainedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sites that are looked at, each written once. */
final class Sites {
    /** Names that would run something if they were not text: each would set {@code window.ran}. */
    static final List<String> HOSTILE = List.of(
            "<script>window.ran=1</script>",
            "\"><img src=x onerror=\"window.ran=1\">",
            "'><svg onload='window.ran=1'>",
            "</metadata></svg><script>window.ran=1</script>",
            "\\\",\"x\":[1],\"name\":\"</title><script>window.ran=1</script>",
            "${window.ran=1} [[${1}]] __${T(java.lang.Runtime)}__",
            "javascript:window.ran=1",
            "a\nb\u0000\u001b[31m\u202Egnp.exe\u2066\u200B",
            "x".repeat(255),
            "\u05e9\u05dc\u05d5\u05dd \u4f60\u597d \ud83d\ude00",
            "?filter=x&sort.all-runs=1,up#%00%zz");

    private static final int EPOCHS = 40;
    private static final Map<String, Path> WRITTEN = new HashMap<>();

    private Sites() {}

    /** A page of each kind with everything that it can show, and runs with hostile names. */
    static synchronized Path small() throws IOException {
        Path site = WRITTEN.get("small");
        return site == null ? write("small", smallStudy()) : site;
    }

    /** So many runs. */
    static synchronized Path large(int runs) throws IOException {
        String name = "large-" + runs;
        Path site = WRITTEN.get(name);
        return site == null ? write(name, LargeStudy.of(runs).study()) : site;
    }

    /** All pages of a site. */
    static List<Path> pages(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    /** Of each kind of page those that differ: all at the root, and below it the first, the last and the one of the run that has everything. */
    static List<Path> kinds(Path site) throws IOException {
        List<Path> kinds = new ArrayList<>();
        Map<Path, List<Path>> folders = new HashMap<>();
        for (Path page : pages(site)) {
            Path folder = page.getParent();
            if (site.equals(folder) || page.toString().contains("train18")) {
                kinds.add(page);
            } else if (folder != null) {
                folders.computeIfAbsent(folder, its -> new ArrayList<>()).add(page);
            }
        }
        folders.values().forEach(pages -> {
            kinds.add(pages.get(0));
            kinds.add(pages.get(pages.size() - 1));
        });
        return kinds.stream().distinct().sorted().toList();
    }

    /** The page of the run that has everything. */
    static Path runPage(Path site) throws IOException {
        return pages(site).stream()
                .filter(page ->
                        page.toString().contains("train18") && page.toString().contains("/runs/"))
                .findFirst()
                .orElseThrow();
    }

    private static Path write(String name, Study study) throws IOException {
        Path folder = Files.createTempDirectory("curvewise-browser-");
        Path site = folder.resolve("site");
        try (DirectoryOutput output = DirectoryOutput.open(site)) {
            Site.of(study, 2, SiteProgress.NONE).writeTo(output);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        WRITTEN.put(name, site);
        return site;
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Study smallStudy() {
        MemoryArchive archive = Preview.archive();
        List<Candidate> candidates = new ArrayList<>();
        List<String> names = new ArrayList<>(HOSTILE);
        IntStream.range(0, 9).forEach(i -> names.add("detection/pond/train" + i + "/results.csv"));
        long id = 1000;
        for (String name : names) {
            candidates.add(ranked(archive, ++id, name));
        }
        return archive.with(Rankings.of(candidates, List.of())).study();
    }

    private static Candidate ranked(MemoryArchive archive, long id, String name) {
        double[] values = IntStream.range(0, EPOCHS)
                .mapToDouble(i -> Math.round(1e4 * (0.5 - 0.4 / (1 + 0.3 * i)) + (i * 37L + id * 11) % 97) / 1e4)
                .toArray();
        Curve curve = Samples.curve(values);
        TrainedRun run = TrainedRun.detector(id, name, values);
        RunSummary summary = run.summary();
        List<SeriesSummary> series = List.of(
                Samples.series(id * 10, "metrics/mAP50-95(B)", "mAP50-95", Split.VAL, Direction.MAX, curve),
                Samples.series(id * 10 + 1, "ap of " + name, null, null, Direction.MAX, curve));
        series.forEach(its -> archive.with(its, curve));
        archive.with(new RunDetail(
                summary,
                series,
                List.of(Param.of(name, name, name)),
                List.of(new RunEvent(RunEvent.Kind.CHANGED, name, 1, name)),
                List.of(Samples.file(name, "partial", name))));
        return run.candidate();
    }
}
