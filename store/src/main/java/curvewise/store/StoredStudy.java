package curvewise.store;

import static curvewise.store.db.derived.Tables.PERFORMANCE;
import static curvewise.store.db.derived.Tables.RUN_SUMMARY;
import static curvewise.store.db.derived.Tables.SERIES_SUMMARY;
import static curvewise.store.db.facts.Tables.BUNDLE_FILE;
import static curvewise.store.db.facts.Tables.FILE;
import static curvewise.store.db.facts.Tables.READING;
import static curvewise.store.db.facts.Tables.ROOT;
import static curvewise.store.db.facts.Tables.RUN;
import static curvewise.store.db.facts.Tables.SERIES;

import curvewise.core.analysis.RunAnalysis;
import curvewise.core.curve.Curve;
import curvewise.core.curve.PackedColumn;
import curvewise.core.history.Since;
import curvewise.core.metric.Direction;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Rankings;
import curvewise.core.reading.ExaminedRun;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.core.settings.SettingsSource;
import curvewise.core.study.Archive;
import curvewise.core.study.FileSummary;
import curvewise.core.study.RunDetail;
import curvewise.core.study.RunSummary;
import curvewise.core.study.SeriesSummary;
import curvewise.core.study.Study;
import curvewise.core.text.NaturalOrder;
import curvewise.store.Analyses.StaleRun;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The study of all runs in a store: summaries at once, details and curves when they are asked for. */
final class StoredStudy implements Archive {
    private static final Field<String> PATH = DSL.when(FILE.FOLDER.eq(""), ROOT.PREFIX.concat(FILE.NAME))
            .otherwise(ROOT.PREFIX.concat(FILE.FOLDER).concat("/").concat(FILE.NAME));

    private final DSLContext dsl;
    private final SettingsSource settings;

    StoredStudy(DSLContext dsl, SettingsSource settings) {
        this.dsl = dsl;
        this.settings = settings;
    }

    Study study(String digest, List<String> baselines) {
        String title = String.join(", ", new Roots(dsl).names());
        Map<Long, MessageDigest> files = filesOfRuns();
        List<RunSummary> runs = new ArrayList<>(dsl.select(RUN.fields())
                .select(RUN_SUMMARY.fields())
                .select(PERFORMANCE.RUN_ID, PERFORMANCE.CONVERGENCE, PERFORMANCE.SPARKLINE)
                .select(PERFORMANCE.CRITICALS, PERFORMANCE.WARNINGS, PERFORMANCE.INFOS, PERFORMANCE.GOODS)
                .select(READING.DIGEST)
                .from(RUN)
                .join(READING)
                .on(READING.READING_ID.eq(RUN.READING_ID))
                .leftJoin(RUN_SUMMARY)
                .on(RUN_SUMMARY.RUN_ID.eq(RUN.RUN_ID))
                .leftJoin(PERFORMANCE)
                .on(PERFORMANCE.RUN_ID.eq(RUN.RUN_ID))
                .fetch(r -> run(r, files)));
        runs.sort(Comparator.comparing(RunSummary::name, NaturalOrder.INSTANCE));
        List<Candidate> candidates = new Performances(dsl).candidates();
        Rankings rankings =
                Rankings.of(candidates, Baselines.of(dsl, settings, baselines).ids());
        return new Study(title, runs, rankings, since(digest, candidates, rankings), this);
    }

    private Since since(String digest, List<Candidate> candidates, Rankings rankings) {
        RunStates states = new RunStates(dsl, digest);
        return states.since(states.now(candidates, new KeptRanks(rankings).ranks()));
    }

    @Override
    public RunDetail detail(RunSummary run) {
        Record row = dsl.select(RUN.READING_ID, RUN.BUNDLE_ID)
                .from(RUN)
                .where(RUN.RUN_ID.eq(run.runId()))
                .fetchSingle();
        Long reading = row.get(RUN.READING_ID);
        return new RunDetail(
                run,
                series(reading),
                Readings.params(dsl, reading),
                Readings.events(dsl, reading),
                files(run.runId(), row.get(RUN.BUNDLE_ID)));
    }

    private List<SeriesSummary> series(Long reading) {
        return dsl.select(SERIES.SERIES_ID, SERIES.SOURCE, SERIES.RAW_NAME, SERIES.SPLIT)
                .select(SERIES_SUMMARY.fields())
                .from(SERIES)
                .join(SERIES_SUMMARY)
                .on(SERIES_SUMMARY.SERIES_ID.eq(SERIES.SERIES_ID))
                .where(SERIES.READING_ID.eq(reading))
                .orderBy(SERIES.ORDINAL)
                .fetch(StoredStudy::series);
    }

    private List<FileSummary> files(long runId, @Nullable Long bundleId) {
        Map<String, FileSummary> byPath = new TreeMap<>();
        // two questions: one with an "or" would read all files
        for (Condition where : List.of(
                FILE.RUN_ID.eq(runId).and(FILE.OUTCOME.ne("duplicate")),
                FILE.FILE_ID.in(DSL.select(BUNDLE_FILE.FILE_ID)
                        .from(BUNDLE_FILE)
                        .where(BUNDLE_FILE.BUNDLE_ID.eq(bundleId == null ? -1 : bundleId))))) {
            fileQuery().where(where).fetch(StoredStudy::file).forEach(f -> byPath.put(f.path(), f));
        }
        return List.copyOf(byPath.values());
    }

    @Override
    public ExaminedRun examined(RunSummary run) {
        StaleRun logged = Analyses.run(dsl, run.runId());
        RunAnalysis analysis = new RunAnalysis(settings.of(logged.settings()), logged.run());
        Analyses.read(dsl, logged.run(), analysis::add);
        return analysis.findings().examined();
    }

    @Override
    public Curve curve(SeriesSummary series) {
        int n = Math.toIntExact(series.points());
        long[] steps = new long[n];
        double[] epochs = new double[n];
        double[] wallTimes = new double[n];
        long[] lines = new long[n];
        long[] characters = new long[n];
        double[] values = new double[n];
        int[] at = {0};
        StoredChunks chunks = new StoredChunks(dsl);
        chunks.each(series.seriesId(), chunk -> {
            System.arraycopy(PackedColumn.unpackLongs(chunk.axis().steps()), 0, steps, at[0], chunk.n());
            System.arraycopy(PackedColumn.unpackDoubles(chunk.axis().epochs()), 0, epochs, at[0], chunk.n());
            System.arraycopy(PackedColumn.unpackDoubles(chunk.axis().wallTimes()), 0, wallTimes, at[0], chunk.n());
            System.arraycopy(PackedColumn.unpackLongs(chunk.axis().lines()), 0, lines, at[0], chunk.n());
            System.arraycopy(PackedColumn.unpackLongs(chunk.characters()), 0, characters, at[0], chunk.n());
            System.arraycopy(PackedColumn.unpackDoubles(chunk.values()), 0, values, at[0], chunk.n());
            at[0] += chunk.n();
        });
        return new Curve(steps, epochs, wallTimes, lines, characters, values);
    }

    @Override
    public List<KnowledgeBase> knowledge() {
        List<String> texts =
                dsl.select(ROOT.SETTINGS).from(ROOT).orderBy(ROOT.ROOT_NO).fetch(ROOT.SETTINGS);
        return (texts.isEmpty() ? List.of("") : texts)
                .stream().distinct().map(text -> settings.of(text).knowledge()).toList();
    }

    @Override
    public Map<String, Long> runsOfMetrics() {
        Field<Long> runs = DSL.countDistinct(RUN.RUN_ID).cast(Long.class);
        return dsl.select(SERIES_SUMMARY.METRIC, runs)
                .from(RUN)
                .join(SERIES)
                .on(SERIES.READING_ID.eq(RUN.READING_ID))
                .join(SERIES_SUMMARY)
                .on(SERIES_SUMMARY.SERIES_ID.eq(SERIES.SERIES_ID))
                .where(SERIES_SUMMARY.METRIC.isNotNull())
                .groupBy(SERIES_SUMMARY.METRIC)
                .fetchMap(SERIES_SUMMARY.METRIC, runs);
    }

    @Override
    public void files(Consumer<FileSummary> each) {
        try (var rows =
                fileQuery().orderBy(FILE.ROOT_NO, FILE.FOLDER, FILE.NAME).fetchLazy()) {
            rows.forEach(r -> each.accept(file(r)));
        }
    }

    private org.jooq.SelectOnConditionStep<? extends Record> fileQuery() {
        return dsl.select(
                        PATH.as("path"),
                        FILE.FORMAT,
                        FILE.RUN_ID,
                        FILE.BYTES,
                        FILE.OUTCOME,
                        FILE.REASON,
                        FILE.LINES_USED,
                        FILE.LINES_IGNORED,
                        RUN.NAME)
                .from(FILE)
                .join(ROOT)
                .on(ROOT.ROOT_NO.eq(FILE.ROOT_NO))
                .leftJoin(RUN)
                .on(RUN.RUN_ID.eq(FILE.RUN_ID));
    }

    private static FileSummary file(Record r) {
        return new FileSummary(
                r.get("path", String.class),
                r.get(FILE.FORMAT),
                r.get(RUN.NAME),
                r.get(FILE.RUN_ID),
                r.get(FILE.BYTES),
                r.get(FILE.OUTCOME),
                r.get(FILE.REASON),
                r.get(FILE.LINES_USED),
                r.get(FILE.LINES_IGNORED));
    }

    private static RunSummary run(Record r, Map<Long, MessageDigest> files) {
        return new RunSummary(
                r.get(RUN.RUN_ID),
                r.get(RUN.NAME),
                r.get(RUN.FOLDER),
                r.get(RUN.FORMAT),
                RunStatus.of(r.get(RUN.STATUS)),
                r.get(RUN.STATUS_REASON),
                instant(r.get(RUN.STARTED_AT)),
                instant(r.get(RUN.ENDED_AT)),
                r.get(RUN.DURATION_S),
                r.get(RUN_SUMMARY.EPOCHS),
                r.get(RUN_SUMMARY.LAST_STEP),
                r.get(RUN_SUMMARY.SEED),
                java.util.Objects.requireNonNullElse(r.get(RUN_SUMMARY.GROUP_KEY), ""),
                r.get(RUN.HOST),
                r.get(RUN.GIT_COMMIT),
                headline(r),
                r.get(RUN_SUMMARY.VERDICT),
                Performances.glance(r),
                r.get(RUN.SERIES),
                r.get(RUN.POINTS),
                version(r, files.getOrDefault(r.get(RUN.RUN_ID), Hashes.sha256())));
    }

    /** What is said of the files of each run. */
    private Map<Long, MessageDigest> filesOfRuns() {
        Map<Long, MessageDigest> digests = new HashMap<>();
        try (var rows = fileQuery()
                .where(FILE.RUN_ID.isNotNull())
                .orderBy(FILE.FOLDER, FILE.NAME)
                .fetchLazy()) {
            rows.forEach(r -> digests.computeIfAbsent(r.get(FILE.RUN_ID), id -> Hashes.sha256())
                    .update(file(r).toString().getBytes(StandardCharsets.UTF_8)));
        }
        return digests;
    }

    /** Of content, rules and all that is said of a run elsewhere; row numbers do not enter, so that two stores agree. */
    private static String version(Record r, MessageDigest digest) {
        byte[] content = r.get(READING.DIGEST);
        if (content != null) {
            digest.update(content);
        }
        for (Field<?> said : List.of(RUN.NAME, RUN.STATUS, RUN.STATUS_REASON, RUN_SUMMARY.DIGEST)) {
            digest.update((r.get(said) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 16);
    }

    private static RunSummary.@Nullable Headline headline(Record r) {
        String metric = r.get(RUN_SUMMARY.HEADLINE_METRIC);
        if (metric == null) {
            return null;
        }
        return new RunSummary.Headline(
                metric,
                r.get(RUN_SUMMARY.HEADLINE_RAW_NAME),
                Direction.of(r.get(RUN_SUMMARY.HEADLINE_DIRECTION)),
                r.get(RUN_SUMMARY.HEADLINE_BEST),
                r.get(RUN_SUMMARY.HEADLINE_LAST),
                r.get(RUN_SUMMARY.BEST_EPOCH),
                r.get(RUN_SUMMARY.BEST_STEP));
    }

    private static SeriesSummary series(Record r) {
        String split = r.get(SERIES.SPLIT);
        String direction = r.get(SERIES_SUMMARY.DIRECTION);
        return new SeriesSummary(
                r.get(SERIES.SERIES_ID),
                r.get(SERIES.SOURCE),
                r.get(SERIES.RAW_NAME),
                r.get(SERIES_SUMMARY.METRIC),
                split == null ? null : Split.of(split),
                direction == null ? null : Direction.of(direction),
                r.get(SERIES_SUMMARY.ROLE),
                r.get(SERIES_SUMMARY.UNIT),
                r.get(SERIES_SUMMARY.POINTS),
                r.get(SERIES_SUMMARY.UNDEFINED_POINTS),
                r.get(SERIES_SUMMARY.FIRST_STEP),
                r.get(SERIES_SUMMARY.LAST_STEP),
                r.get(SERIES_SUMMARY.FIRST_VALUE),
                r.get(SERIES_SUMMARY.LAST_VALUE),
                r.get(SERIES_SUMMARY.MIN_VALUE),
                r.get(SERIES_SUMMARY.MIN_STEP),
                r.get(SERIES_SUMMARY.MAX_VALUE),
                r.get(SERIES_SUMMARY.MAX_STEP),
                r.get(SERIES_SUMMARY.BEST_VALUE),
                r.get(SERIES_SUMMARY.BEST_STEP),
                r.get(SERIES_SUMMARY.BEST_EPOCH));
    }

    static @Nullable Instant instant(@Nullable LocalDateTime utc) {
        return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
    }
}
