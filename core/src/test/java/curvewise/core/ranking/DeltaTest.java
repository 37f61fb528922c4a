package curvewise.core.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeltaTest {
    private static Candidate ap(String name, double... values) {
        return SampleCandidate.detector(name, values).build();
    }

    private static MetricDelta first(Delta delta) {
        return delta.metrics().get(0);
    }

    private static Table table(Candidate... runs) {
        return Table.ofFinished(Groups.of(List.of(runs)).groups().get(0));
    }

    @Test
    void aNamedPairIsComparedAsTwoRuns() {
        Delta delta = Delta.of(ap("b", .35, .45), ap("a", .35, .39));
        assertEquals(2, first(delta).spread().runs());
        Difference best = first(delta).best();
        assertEquals(.06, best.change(), 1e-15);
        assertEquals(.06, best.gain(), 1e-15);
        assertEquals(.06 / .39, Objects.requireNonNull(best.relative()), 1e-12);
        assertEquals(.06 / (.02 * Math.sqrt(2)), Objects.requireNonNull(best.noiseUnits()), 1e-12);
        assertEquals(1.96 * .02 * Math.sqrt(2), Objects.requireNonNull(best.needed()), 1e-12);
        assertEquals(DeltaVerdict.BETTER, delta.verdict());
        assertEquals(
                "+0.06 (6 points, 15 % of the baseline)",
                best.words(first(delta).metric()));
    }

    @Test
    void aDefaultBaselineCountsAllRunsOfTheTable() {
        Candidate a = ap("a", .39);
        Candidate b = ap("b", .45);
        Table table = table(a, b, ap("c", .4), ap("d", .4), ap("e", .4));
        Baseline baseline = Objects.requireNonNull(Baseline.byDefault(table.runs()));
        assertEquals("exp/a.csv", baseline.run().name());
        Delta delta = Delta.of(b, baseline, table);
        assertEquals(2.728, first(delta).spread().factor());
        assertEquals(DeltaVerdict.WITHIN_NOISE, delta.verdict());
        assertEquals(DeltaVerdict.BETTER, Delta.of(b, Baseline.named(a), table).verdict());
        assertEquals(DeltaVerdict.BASELINE, Delta.of(a, baseline, table).verdict());
    }

    @Test
    void inATableItsStepAndItsMetricCount() {
        Candidate a = SampleCandidate.detector("a", .1, .2, .3, .4)
                .log("AP50", "det.ap50", Split.VAL, .2, .3, .4, .5)
                .build();
        Candidate b = SampleCandidate.detector("b", .1, .2, .3, .4)
                .log("AP50", "det.ap50", Split.VAL, .3, .4, .5, .9)
                .build();
        Candidate c = SampleCandidate.of("exp/c.csv", "csv")
                .log("AP50", "det.ap50", Split.VAL, .1, .2, .3)
                .build();
        Delta delta = Delta.of(b, Baseline.named(a), table(a, b, c));
        assertEquals("AP50", first(delta).metric().name());
        assertEquals(.5, first(delta).best().candidate());
        assertEquals(.4, first(delta).best().baseline());
        assertEquals(DeltaVerdict.BETTER, delta.verdict());
        assertEquals(2, delta.metrics().size());
    }

    @Test
    void theDefaultBaselineIsTheEarliestFinishedRun() {
        Candidate late = SampleCandidate.detector("a", .3)
                .started("2026-02-01T00:00:00Z")
                .build();
        Candidate early = SampleCandidate.detector("b", .3)
                .started("2026-01-01T00:00:00Z")
                .build();
        Candidate broken = SampleCandidate.detector("c", .3)
                .started("2025-01-01T00:00:00Z")
                .ended(RunStatus.FAILED)
                .build();
        Candidate unknown = ap("d10", .3);
        Candidate unknownFirst = ap("d9", .3);
        assertEquals(
                "no baseline is named: the default is the earliest finished run, exp/b.csv",
                Objects.requireNonNull(Baseline.byDefault(List.of(late, early, broken, unknown)))
                        .words());
        assertEquals(
                unknownFirst,
                Objects.requireNonNull(Baseline.byDefault(List.of(unknown, unknownFirst)))
                        .run());
        assertNull(Baseline.byDefault(List.of(broken)));
        assertEquals("the baseline is exp/a.csv", Baseline.named(late).words());
    }

    @Test
    void lowerIsBetterForALossAndWorseIsSaid() {
        double[] noisy =
                IntStream.range(0, 20).mapToDouble(i -> 1 + .001 * (i % 3)).toArray();
        double[] higher =
                IntStream.range(0, 20).mapToDouble(i -> 1.5 + .001 * (i % 3)).toArray();
        Candidate a = SampleCandidate.of("exp/a.csv", "csv")
                .task("classification")
                .log("val_loss", "cls.logloss", Split.VAL, noisy)
                .build();
        Candidate b = SampleCandidate.of("exp/b.csv", "csv")
                .task("classification")
                .log("val_loss", "cls.logloss", Split.VAL, higher)
                .build();
        Delta delta = Delta.of(b, a);
        assertEquals(DeltaVerdict.WORSE, delta.verdict());
        assertEquals(.5, first(delta).best().change(), 1e-12);
        assertEquals(-.5, first(delta).best().gain(), 1e-12);
        assertEquals(
                "+0.5 (50 % of the baseline)",
                first(delta).best().words(first(delta).metric()));
    }

    @Test
    void aNegativeChangeHasAMinusSign() {
        Delta delta = Delta.of(ap("b", .30), ap("a", .40));
        assertEquals(
                "\u22120.10 (10 points, 25 % of the baseline)",
                first(delta).best().words(first(delta).metric()));
    }

    @Test
    void aShareOfALittleBaselineOrOfAnIntervalMeansNothing() {
        assertNull(first(Delta.of(ap("b", .10), ap("a", .05))).best().relative(), "ten times what matters");
        assertEquals(
                .1 / .06 - 1,
                Objects.requireNonNull(
                        first(Delta.of(ap("b", .10), ap("a", .06))).best().relative()),
                1e-12);
        Candidate a = SampleCandidate.of("exp/a.csv", "csv")
                .task("unknown")
                .log("r2", "reg.r2", Split.VAL, .5)
                .build();
        Candidate b = SampleCandidate.of("exp/b.csv", "csv")
                .task("unknown")
                .log("r2", "reg.r2", Split.VAL, .6)
                .build();
        assertNull(first(Delta.of(b, a)).best().relative());
    }

    @Test
    void withoutKnownNoiseThereIsNoVerdict() {
        Delta delta = Delta.of(
                SampleCandidate.classifier("b", .9).build(),
                SampleCandidate.classifier("a", .5).build());
        assertEquals(DeltaVerdict.NO_VERDICT, delta.verdict());
        assertEquals(.4, first(delta).best().change(), 1e-15);
        assertNull(first(delta).best().needed());
    }

    @Test
    void bestAndLastAreComparedApart() {
        Delta delta = Delta.of(ap("b", .5, .2), ap("a", .4, .4));
        assertEquals(DeltaVerdict.BETTER, first(delta).best().verdict());
        assertEquals(DeltaVerdict.WORSE, first(delta).last().verdict());
    }

    @Test
    void everySharedMetricHasADifferenceAndTheTasksFirstOneDecides() {
        Candidate a = SampleCandidate.detector("a", .2)
                .log("AP50", "det.ap50", Split.VAL, .6)
                .log("val loss", "det.loss", Split.VAL, 1)
                .build();
        Candidate b = SampleCandidate.detector("b", .4)
                .log("AP50", "det.ap50", Split.VAL, .3)
                .build();
        Delta delta = Delta.of(b, a);
        assertEquals(
                List.of("det.ap", "det.ap50"),
                delta.metrics().stream().map(one -> one.metric().metric()).toList());
        assertEquals(DeltaVerdict.BETTER, delta.verdict());
        assertEquals(DeltaVerdict.WORSE, delta.metrics().get(1).best().verdict());
    }

    @Test
    void runsOfUnequalLengthAreComparedAtTheirCommonStep() {
        Delta delta = Delta.of(ap("b", .1, .2, .3, .3, .9), ap("a", .1, .2, .25));
        assertEquals(
                "epoch 2", Objects.requireNonNull(delta.comparability().step()).words());
        assertEquals(.3, first(delta).best().candidate());
    }

    @Test
    void whatCannotBeComparedHasNoNumbers() {
        Delta delta = Delta.of(
                SampleCandidate.detector("b", .3).param("nc", "3").build(),
                SampleCandidate.detector("a", .3).param("nc", "4").build());
        assertEquals(DeltaVerdict.NO_VERDICT, delta.verdict());
        assertEquals(List.of(), delta.metrics());
        assertEquals("COMP-01", delta.comparability().reasons().get(0).rule());
    }

    @Test
    void brokenAndEmptyRunsAreCalledSo() {
        Candidate broken =
                SampleCandidate.detector("b", .3).ended(RunStatus.FAILED).build();
        Delta delta = Delta.of(broken, ap("a", .3));
        assertEquals(DeltaVerdict.BROKEN, delta.verdict());
        assertEquals(1, delta.metrics().size(), "its numbers are shown all the same");
        Candidate empty =
                SampleCandidate.of("exp/c.csv", "csv").ended(RunStatus.EMPTY).build();
        assertEquals("empty", Delta.of(empty, ap("a", .3)).verdict().words());
        assertTrue(Delta.of(empty, ap("a", .3)).metrics().isEmpty());
    }

    @Test
    void aRunThatDiffersInItsSeedOnlyIsNeverBetter() {
        Candidate baseline =
                SampleCandidate.detector("a", .30).configuration("x").build();
        Candidate near = SampleCandidate.detector("b", .33).configuration("x").build();
        Candidate far = SampleCandidate.detector("c", .60).configuration("x").build();
        assertEquals(DeltaVerdict.WITHIN_NOISE, Delta.of(near, baseline).verdict());
        assertEquals(DeltaVerdict.NO_VERDICT, Delta.of(far, baseline).verdict());
    }
}
