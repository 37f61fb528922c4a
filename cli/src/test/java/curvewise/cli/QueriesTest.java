package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.output.Console;
import curvewise.cli.output.Terminals;
import curvewise.core.Version;
import curvewise.core.ranking.RankedGroup;
import curvewise.core.ranking.Standing;
import curvewise.core.study.FileSummary;
import curvewise.core.study.RunDetail;
import curvewise.core.study.RunSummary;
import curvewise.core.study.Study;
import curvewise.report.sql.Queries;
import curvewise.report.sql.Query;
import curvewise.store.RunStore;
import curvewise.store.StoreLocation;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SQL under each table of the site gives what stands in the table. */
class QueriesTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    /** Numbers that letters would order otherwise. */
    private static final List<String> NUMBERS = List.of("1", "2", "9", "10", "11", "100");

    private static final String BASELINE = "train1/results.csv";
    private static final String RUN = "train10/results.csv";

    @TempDir
    static Path folder;

    private static final Map<String, JsonNode> ROWS = new LinkedHashMap<>();

    @BeforeAll
    static void importAndAsk() throws IOException {
        Path logs = folder.resolve("logs");
        for (int i = 0; i < NUMBERS.size(); i++) {
            String seed = (i < 3 ? "mixup" : "plain") + "-seed" + i % 3;
            copy("seeds/" + seed + "/results.csv", logs.resolve("train" + NUMBERS.get(i)));
            copy("seeds/" + seed + "/args.yaml", logs.resolve("train" + NUMBERS.get(i)));
        }
        copy("seeds/plain-seed0/results.csv", logs.resolve("copy"));
        copy("first-night/faster-rcnn/train.log", logs.resolve("rcnn"));
        copy("first-night/faster-rcnn-no-warmup/train.log", logs.resolve("rcnn-cut"));
        Files.writeString(logs.resolve("notes.txt"), "nothing to see\n");

        String site = folder.resolve("site").toString();
        say("nightly", logs.toString(), "--store", store(), "--out", site, "-q");
        for (Query query : Queries.ALL) {
            String said = say("sql", "--store", store(), "--format", "json", query.of(BASELINE, RUN));
            ROWS.put(query.id(), JsonMapper.shared().readTree(said));
        }
    }

    @Test
    void allRunsStandInTheOrderOfTheSiteWithItsValues() throws IOException {
        List<String> shown = study().runs().stream()
                .filter(run -> !run.status().isRetired())
                .map(QueriesTest::shown)
                .toList();
        List<String> asked = rows("runs").stream()
                .map(row ->
                        text(row, "run", "status", "headline_best", "headline_last", "best_epoch", "epochs", "points"))
                .toList();

        assertEquals(shown, asked);
        String page = Files.readString(folder.resolve("site/runs.html"));
        int at = 0;
        for (JsonNode row : rows("runs")) {
            int next = page.indexOf(">" + row.get("run").asString() + "</bdi>", at);
            assertTrue(next > at, row.toString());
            at = next;
        }
    }

    private static String shown(RunSummary run) {
        RunSummary.Headline headline = Objects.requireNonNull(run.headline());
        return String.join(
                "|",
                run.name(),
                run.status().label(),
                number(headline.best()),
                number(headline.last()),
                number(headline.bestEpoch()),
                String.valueOf(run.epochs()),
                String.valueOf(run.points()));
    }

    @Test
    void eachRankingHasTheRunsOfTheSiteInTheirOrderWithTheirRanksAndValues() {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        for (RankedGroup group : study().rankings().groups()) {
            shown.put(group.name(), standings(group.finished().standings()));
            shown.put(
                    group.name() + " (provisional)",
                    standings(group.provisional().standings()));
        }
        shown.values().removeIf(List::isEmpty);
        Map<String, List<String>> asked = rows("rankings").stream()
                .filter(row -> !row.get("rank_low").isNull())
                .collect(Collectors.groupingBy(
                        row -> row.get("ranking").asString(),
                        Collectors.mapping(
                                row -> text(row, "run", "rank_low", "rank_high", "value"), Collectors.toList())));

        assertEquals(3, shown.size(), shown::toString);
        assertEquals(shown, asked);
    }

    private static List<String> standings(List<Standing> standings) {
        return standings.stream()
                .map(standing -> standing.run().name() + "|" + standing.rankLow() + "|" + standing.rankHigh() + "|"
                        + number(standing.measure().asLogged(standing.value())))
                .toList();
    }

    @Test
    void theRecordOfARunIsThatOfItsPage() {
        try (RunStore store = RunStore.openExisting(StoreLocation.of(store()))) {
            Study study = study(store);
            RunSummary run = study.runs().stream()
                    .filter(its -> its.name().equals(RUN))
                    .findFirst()
                    .orElseThrow();
            RunDetail detail = study.archive().detail(run);
            var reading = study.archive().examined(run).reading();

            assertEquals(
                    detail.series().stream()
                            .map(series -> series.rawName() + "|" + number(series.bestValue()))
                            .sorted()
                            .toList(),
                    sorted("series", "raw_name", "best_value"));
            assertEquals(
                    detail.params().stream()
                            .map(param -> param.name() + "|" + param.value())
                            .sorted()
                            .toList(),
                    sorted("settings", "name", "value"));
            assertEquals(
                    reading.notes().stream()
                            .map(note -> note.rule() + "|" + note.finding().summary())
                            .sorted()
                            .toList(),
                    sorted("notes", "rule", "summary"));
            assertEquals(
                    reading.outcomes().size() - reading.notes().size(),
                    rows("rules").size());
            assertEquals(
                    detail.files().stream()
                            .map(file -> file.path() + "|" + file.outcome())
                            .toList(),
                    sorted("files-of-run", "path", "outcome"));
            assertEquals(Objects.requireNonNull(run.epochs()), rows("curve").size());
            assertFalse(rows("convergence").isEmpty());
        }
    }

    @Test
    void theFilesAreThoseOfTheImportPage() {
        List<FileSummary> files = new ArrayList<>();
        try (RunStore store = RunStore.openExisting(StoreLocation.of(store()))) {
            study(store).archive().files(files::add);
        }

        assertEquals(
                files.size(),
                rows("formats").stream()
                        .mapToInt(row -> row.get("files").asInt())
                        .sum());
        assertEquals(
                List.of("partial|rcnn-cut/train.log", "unrecognised|notes.txt"),
                rows("files").stream()
                        .map(row -> text(row, "outcome", "path"))
                        .filter(row -> !row.startsWith("duplicate"))
                        .toList());
        assertEquals(
                1,
                rows("files").stream()
                        .filter(row -> row.get("outcome").asString().equals("duplicate"))
                        .count());
    }

    @Test
    void twoRunsAreHeldAgainstEachOther() {
        JsonNode ap = rows("comparison").stream()
                .filter(row -> row.get("metric").asString().equals("det.ap"))
                .findFirst()
                .orElseThrow();

        double change = ap.get("best").asDouble() - ap.get("baseline_best").asDouble();
        assertEquals(change, ap.get("change").asDouble());
        assertEquals(
                new TreeSet<>(Set.of("mixup", "name")),
                rows("differences").stream()
                        .map(row -> row.get("name").asString())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void afterAFirstImportEveryRunIsNew() {
        assertEquals(
                rows("runs").stream().map(row -> row.get("run").asString()).toList(),
                rows("since").stream().map(row -> row.get("run").asString()).toList());
        assertTrue(rows("since").stream().allMatch(row -> row.get("run_before").isNull()));
        assertTrue(rows("retired").isEmpty());
    }

    private static List<String> sorted(String id, String... columns) {
        return rows(id).stream().map(row -> text(row, columns)).sorted().toList();
    }

    private static String text(JsonNode row, String... columns) {
        List<String> cells = new ArrayList<>();
        for (String column : columns) {
            JsonNode cell = row.get(column);
            cells.add(
                    cell.isDouble() || cell.isBigDecimal()
                            ? number(cell.asDouble())
                            : cell.isNull() ? "null" : cell.asString());
        }
        return String.join("|", cells);
    }

    private static String number(@org.jspecify.annotations.Nullable Double value) {
        return value == null
                ? "null"
                : value == Math.rint(value) ? String.valueOf(value.longValue()) : value.toString();
    }

    private static List<JsonNode> rows(String id) {
        return StreamSupport.stream(Objects.requireNonNull(ROWS.get(id), id).spliterator(), false)
                .toList();
    }

    private static Study study() {
        try (RunStore store = RunStore.openExisting(StoreLocation.of(store()))) {
            return study(store);
        }
    }

    private static Study study(RunStore store) {
        return store.study(Version.digest(), new SettingsFile(), List.of());
    }

    private static String say(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Curvewise.run(new Console(out, err, Terminals.NONE), arguments);
        assertEquals(0, exit, () -> String.join(" ", arguments) + "\n" + err);
        return out.toString();
    }

    private static void copy(String example, Path to) throws IOException {
        Files.createDirectories(to);
        Path from = EXAMPLES.resolve(example);
        Files.copy(from, to.resolve(from.getFileName()));
    }

    private static String store() {
        return folder.resolve("store").toString();
    }
}
