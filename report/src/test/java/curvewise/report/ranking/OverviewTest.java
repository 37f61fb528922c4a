package curvewise.report.ranking;

import static curvewise.report.ranking.SampleStudy.detector;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.RunStatus;
import curvewise.core.study.Study;
import curvewise.report.LargeStudy;
import curvewise.report.TrainedRun;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverviewTest {
    @Test
    void eachRunIsOneMarkBesideTheCount() {
        List<VerdictCount> counts = SampleStudy.overview(SampleStudy.of(
                        detector(1, "x/a", 0.5),
                        detector(2, "x/b", 0.7),
                        detector(3, "x/c", 0.72),
                        detector(4, "y/d", 0.3)))
                .counts();

        assertEquals(
                List.of("2 better than baseline \u25B2\u25B2", "1 baseline \u25C6", "1 no verdict \u25CB"),
                counts.stream()
                        .map(count -> count.number() + " " + count.words() + " " + count.marks())
                        .toList());
        assertEquals("runs.html#?filter=%E2%96%B2%20better", counts.get(0).href());
    }

    @Test
    void rowsSayAllThatARankingSays() {
        GroupSection group = only(SampleStudy.of(
                detector(1, "x/a/results.csv", 0.5).trained(8, 0.01),
                detector(2, "x/b/results.csv", 0.7).trained(16, 0.01),
                detector(3, "x/c/results.csv", 0.72).trained(8, 0.01)));
        RankingTable table = Objects.requireNonNull(group.finished());

        assertEquals("x", group.name().text());
        assertEquals(
                List.of("mAP50-95(B), validation data, higher is better", "baseline a (by default)", "equal budgets"),
                group.facts());
        assertEquals("These two cannot be told apart from the best", table.top());
        RankingRow first = table.rows().get(0);
        assertEquals("1\u20132", first.ranks());
        assertEquals("c", first.name().text());
        assertEquals("batch 8", first.apart());
        assertEquals("0.720", first.value());
        assertEquals("\u00B1 0.020", first.noise());
        assertEquals("prior floor", table.source());
        assertEquals("20", first.end());
        assertEquals("epoch", table.place());
        assertEquals(RunVerdict.BETTER, first.against().verdict());
        assertEquals("+0.220 \u00B7 7.8 noise units", first.against().numbers());
        assertEquals("Plateau", first.status());
        assertTrue(first.isTop());
        assertFalse(table.rows().get(2).isTop());
        assertEquals(RunVerdict.BASELINE, table.rows().get(2).against().verdict());
        assertTrue(table.below()
                .get(0)
                .startsWith("One seed per configuration: the \u00B10.020 shown comes from a prior"));
        assertTrue(table.below().get(1).startsWith("The cheapest next experiment is two more seeds of c and b only"));
        assertTrue(table.lead().startsWith("Two of the three cannot be told apart from the best"), table.lead());
    }

    @Test
    void aNamedBaselineIsNoDefault() {
        GroupSection group =
                only(SampleStudy.withBaselines(List.of(2L), detector(1, "x/a", 0.5), detector(2, "x/b", 0.7)));

        assertEquals("baseline b", group.facts().get(1));
    }

    @Test
    void percentStaysPercent() {
        RankingTable table = Objects.requireNonNull(only(SampleStudy.of(
                        TrainedRun.classifier(1, "x/a", SampleStudy.curve(0.80, 20)),
                        TrainedRun.classifier(2, "x/b", SampleStudy.curve(0.90, 20))))
                .finished());

        assertEquals("%", table.number());
        assertEquals("90.00", table.rows().get(0).value());
        assertEquals("90", table.rows().get(0).sortable());
        assertTrue(table.rows().get(0).against().numbers().startsWith("+10.00 \u00B7 "));
    }

    @Test
    void unequalBudgetsAreComparedAtTheLastCommonEpoch() {
        GroupSection group = only(SampleStudy.of(
                TrainedRun.detector(1, "x/a", SampleStudy.curve(0.5, 20)),
                TrainedRun.detector(2, "x/b", SampleStudy.curve(0.7, 30)),
                TrainedRun.detector(3, "x/c", SampleStudy.curve(0.6, 4))));
        RankingTable table = Objects.requireNonNull(group.finished());

        assertEquals("compared at epoch 20", group.facts().get(2));
        assertEquals("30 epochs", table.rows().get(0).apart());
        assertEquals("20", table.rows().get(0).end());
        assertTrue(table.rows().get(0).curve().contains("<rect"));
        assertFalse(table.rows().get(1).curve().contains("<rect"));
        assertEquals("c", group.notRanked().get(0).name().text());
        assertEquals("too short to rank here", group.notRanked().get(0).about());
        assertTrue(table.warnings().stream().anyMatch(note -> note.rule().equals("COMP-02")));
    }

    @Test
    void unfinishedRunsStandInATableOfTheirOwn() {
        GroupSection group = only(SampleStudy.of(
                detector(1, "x/a", 0.5),
                detector(2, "x/b", 0.7),
                TrainedRun.detector(3, "x/c", SampleStudy.curve(0.8, 12)).ended(RunStatus.UNFINISHED)));

        assertEquals(2, Objects.requireNonNull(group.finished()).rows().size());
        RankingTable provisional = Objects.requireNonNull(group.provisional());
        assertEquals("Provisional, with unfinished runs, at epoch 12", provisional.heading());
        assertEquals("unfinished \u00B7 12 epochs", provisional.rows().get(0).apart());
        assertFalse(group.isOnlyProvisional());
    }

    @Test
    void runsThatAreAllUnfinishedAreOnlyProvisional() {
        GroupSection group = only(SampleStudy.of(
                detector(1, "x/a", 0.5).ended(RunStatus.UNFINISHED),
                detector(2, "x/b", 0.7).ended(RunStatus.UNFINISHED)));

        assertNull(group.finished());
        assertTrue(group.isOnlyProvisional());
    }

    @Test
    void equalCurvesAreToldAsATie() {
        double[] same = SampleStudy.curve(0.5, 20);
        RankingTable table = Objects.requireNonNull(only(SampleStudy.of(
                        TrainedRun.detector(1, "x/a", same).configuration("k"),
                        TrainedRun.detector(2, "x/b", same).configuration("k"),
                        detector(3, "x/c", 0.7)))
                .finished());

        assertEquals("the same as a: counts once", table.rows().get(2).apart());
        assertTrue(
                table.below().contains("The curves are the same to the last digit: a and b."),
                table.below().toString());
        assertEquals(
                "no difference \u00B7 0.0 noise units",
                table.rows().get(2).against().numbers());
    }

    @Test
    void aGroupOfOneIsNoRanking() {
        Overview all = SampleStudy.overview(
                SampleStudy.of(detector(1, "x/a", 0.5), detector(2, "y/b", 0.7).ended(RunStatus.UNFINISHED)));

        assertTrue(all.groups().isEmpty());
        assertEquals(
                List.of("x/a ", "y/b unfinished"),
                all.alone().stream()
                        .map(row -> row.name().text() + " " + row.ended())
                        .toList());
    }

    @Test
    void runsWithoutAGroupAreCountedByReason() {
        Overview all = SampleStudy.overview(SampleStudy.of(
                TrainedRun.detector(1, "x/a"),
                TrainedRun.detector(2, "x/b"),
                detector(3, "x/c", 0.1).ended(RunStatus.DELETED)));

        assertEquals(1, all.unlisted().size());
        assertEquals("2 runs", all.unlisted().get(0).count());
        assertEquals("no held-out metric", all.unlisted().get(0).reason());
    }

    @Test
    void atMostAThousandRowsAreShownOfManyRuns() {
        Study study = LargeStudy.of(3_000).study();
        Overview all = SampleStudy.overview(study);

        int rows = all.groups().stream()
                .mapToInt(group -> size(group.finished()) + size(group.provisional()))
                .sum();
        int tables = all.groups().size() * 2;
        assertTrue(rows <= Overview.MOST_ROWS + tables, () -> rows + " rows");
        assertTrue(rows >= Overview.MOST_ROWS * 9 / 10, () -> rows + " rows");
        GroupSection first = all.groups().get(0);
        RankingTable table = Objects.requireNonNull(first.finished());
        assertNotNull(table.more());
        assertTrue(table.rows().stream().anyMatch(row -> row.against().verdict() == RunVerdict.BASELINE));
        assertEquals("1", table.rows().get(0).ranks().substring(0, 1));
    }

    @Test
    void shortTablesAreNeverCutForLongOnes() {

        assertEquals(10, Overview.rowsOfEach(List.of(5, 8, 40, 17), 33));
        assertEquals(Integer.MAX_VALUE, Overview.rowsOfEach(List.of(5, 8, 40, 17), 70));
        assertEquals(1, Overview.rowsOfEach(List.of(5, 5, 5), 2));
    }

    private static int size(@Nullable RankingTable table) {
        return table == null ? 0 : table.rows().size();
    }

    private static GroupSection only(Study study) {
        List<GroupSection> groups = SampleStudy.overview(study).groups();
        assertEquals(1, groups.size());
        return groups.get(0);
    }
}
