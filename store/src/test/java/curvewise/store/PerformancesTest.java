package curvewise.store;

import static curvewise.store.db.derived.Tables.MEASURE;
import static curvewise.store.db.derived.Tables.PERFORMANCE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.convergence.Status;
import curvewise.core.metric.Direction;
import curvewise.core.ranking.Budget;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.Fingerprint;
import curvewise.core.ranking.Mark;
import curvewise.core.ranking.Marks;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.MetricScale;
import curvewise.core.ranking.Performance;
import curvewise.core.ranking.Schedule;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.core.study.Glance;
import curvewise.core.study.Sparkline;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PerformancesTest {
    private static final Performance UNKNOWN = new Performance(
            "general", null, Fingerprint.UNKNOWN, Budget.UNKNOWN, null, null, Schedule.UNKNOWN, List.of());

    private static final Performance KNOWN = new Performance(
            "detection",
            "trial",
            new Fingerprint(5L, 2L, 7L, 1L, "small, large", 90L, "data", "a \u05d0.yaml"),
            new Budget(12L, 60L, 24L),
            11810.0,
            0.0963,
            new Schedule(0.02, List.of(8.0, 11.0), true),
            List.of(
                    measure(
                            "det.ap",
                            Split.VAL,
                            0.643,
                            12.0,
                            60L,
                            List.of(new Mark(1.0, 5L, 1, 0.1, 0.1), new Mark(2.5, 10L, 2, 0.643, -0.0))),
                    measure("det.ap50", null, 0.9, null, null, List.of(new Mark(null, null, 1, 0.9, 0.9)))));

    private final RunStore store = RunStore.inMemory();
    private final DSLContext dsl = store.dsl();
    private final Performances performances = new Performances(dsl);

    @BeforeEach
    void makeRuns() throws SQLException {
        try (Connection connection = store.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into facts.root (root_no, path, prefix) values (1, '/x', '')");
            for (int id : new int[] {1, 2}) {
                statement.execute("insert into facts.reading (reading_id, run_id) values (" + id + ", " + id + ")");
                statement.execute(
                        "insert into facts.run (run_id, root_no, place, generation, name, folder, format, status, status_reason,"
                                + " retired, started_at, duration_s, reading_id, points, series) values (" + id
                                + ", 1, 'r" + id + "', 0, 'r"
                                + id + "', '', 'csv', 'finished', '', false, timestamp '2020-01-02 03:04:05', 9.5, "
                                + id + ", 1, 1)");
                statement.execute("insert into derived.run_summary (run_id, reading_id, digest, group_key) values ("
                        + id + ", " + id + ", 'd', 'k')");
            }
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Measure measure(
            String metric,
            @Nullable Split split,
            double best,
            @Nullable Double bestEpoch,
            @Nullable Long bestStep,
            List<Mark> marks) {
        return new Measure(
                metric,
                "bbox " + metric,
                metric + " of somebody",
                split,
                Direction.MAX,
                3,
                MetricScale.AVERAGE_PRECISION,
                0.01,
                3,
                marks.size(),
                best,
                bestEpoch,
                bestStep,
                best - 0.1,
                best - 0.05,
                bestEpoch == null ? null : 0.004,
                bestEpoch == null ? null : 0.002,
                6,
                "0123456789abcdef",
                Marks.of(marks));
    }

    private static Candidate candidate(int id, Performance shown) {
        return Candidate.of(
                id, "r" + id, "csv", RunStatus.FINISHED, Instant.parse("2020-01-02T03:04:05Z"), 9.5, "k", shown);
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        keep(1, UNKNOWN, Glance.NONE);
        keep(2, KNOWN, Glance.NONE);

        assertEquals(List.of(candidate(1, UNKNOWN), candidate(2, KNOWN)), performances.candidates());
    }

    private void keep(long runId, Performance shown, Glance glance) {
        ManyRows.insert(dsl, List.of(Performances.row(runId, shown, glance)));
        ManyRows.insert(dsl, Measures.rows(runId, shown.measures()));
    }

    @Test
    void aRunThatIsNoMoreTakesItsNumbersAlong() {
        keep(1, KNOWN, Glance.NONE);
        Removal.ofRun(dsl, 1);

        assertEquals(List.of(), performances.candidates());
        assertEquals(0, dsl.fetchCount(MEASURE));
    }

    @Test
    void everyGlanceIsReadAsItWasWritten() {
        List<Sparkline.Bucket> buckets = IntStream.range(0, Sparkline.MOST_BUCKETS)
                .mapToObj(i -> new Sparkline.Bucket(-i, i / 3.0, Double.NaN))
                .toList();
        Glance whole = new Glance(Status.OVERFITTING, new Sparkline(buckets, 59, Double.NaN, 12.5), 1, 2, 3, 4);

        keep(1, UNKNOWN, whole);
        keep(2, UNKNOWN, Glance.NONE);

        assertEquals(
                List.of(whole, Glance.NONE),
                dsl.selectFrom(PERFORMANCE).orderBy(PERFORMANCE.RUN_ID).stream()
                        .map(Performances::glance)
                        .toList());
    }

    @Test
    void aColumnMayBeLongerThanAPackedOne() {
        List<Double> numbers =
                DoubleStream.iterate(-0.0, i -> i + 1.0 / 3).limit(2500).boxed().toList();

        assertEquals(numbers, Compact.numbers(Compact.of(numbers)));
        assertEquals(List.of(), Compact.numbers(Compact.of(List.of())));
        assertEquals(
                List.of(Double.NaN, Double.NEGATIVE_INFINITY),
                Compact.numbers(Compact.of(List.of(Double.NaN, Double.NEGATIVE_INFINITY))));
    }
}
