package curvewise.core.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableTest {
    private static SampleCandidate run(String name, int epochs) {
        return SampleCandidate.detector(
                name, IntStream.range(0, epochs).mapToDouble(i -> .3 + i * .001).toArray());
    }

    private static Group group(SampleCandidate... runs) {
        return Groups.of(Stream.of(runs).map(SampleCandidate::build).toList())
                .groups()
                .get(0);
    }

    private static List<String> names(Table table) {
        return table.runs().stream().map(Candidate::name).toList();
    }

    private static List<String> leftOut(Table table) {
        return table.leftOut().stream()
                .map(one -> one.run().name() + ": " + one.reason())
                .toList();
    }

    @Test
    void equallyLongRunsCountAsAWhole() {
        Table table = Table.ofFinished(group(run("a", 20), run("b", 22)));
        assertNull(table.step());
        assertEquals(List.of("exp/a.csv", "exp/b.csv"), names(table));
    }

    @Test
    void runsOfUnequalLengthAreComparedAtTheirCommonStep() {
        Table table = Table.ofFinished(group(run("a", 20), run("b", 30)));
        assertEquals(new CommonStep(ProgressUnit.EPOCH, 19), table.step());
        assertEquals(List.of(), leftOut(table));
    }

    @Test
    void aRunOfLessThanHalfTheMedianIsTooShort() {
        Table table = Table.ofFinished(group(run("a", 20), run("b", 20), run("c", 9), run("d", 10), run("e", 20)));
        assertEquals(List.of("exp/a.csv", "exp/b.csv", "exp/d.csv", "exp/e.csv"), names(table));
        assertEquals(new CommonStep(ProgressUnit.EPOCH, 9), table.step());
        assertEquals(List.of("exp/c.csv: too short to rank here"), leftOut(table));
    }

    @Test
    void withoutTheShortOneTheOthersCountAsAWhole() {
        Table table = Table.ofFinished(group(run("a", 20), run("b", 20), run("c", 3)));
        assertNull(table.step());
        assertEquals(List.of("exp/c.csv: too short to rank here"), leftOut(table));
    }

    @Test
    void unfinishedRunsStandInAProvisionalTableOnly() {
        Group group = group(run("a", 20), run("b", 20), run("c", 12).ended(RunStatus.RUNNING));
        assertEquals(List.of("exp/a.csv", "exp/b.csv"), names(Table.ofFinished(group)));
        Table provisional = Table.provisional(group);
        assertEquals(new CommonStep(ProgressUnit.EPOCH, 11), provisional.step());
        assertEquals(List.of("exp/a.csv", "exp/b.csv", "exp/c.csv"), names(provisional));
        assertEquals(List.of(), names(Table.provisional(group(run("a", 20)))));
    }

    @Test
    void aRunThatWasEvaluatedAtItsEndOnlyHasNoValueAtACommonStep() {
        SampleCandidate late = SampleCandidate.of("exp/b.csv", "csv")
                .log("loss", "det.loss", Split.TRAIN, new double[30])
                .epochs(30);
        late.log("AP", "det.ap", Split.VAL, lateEvaluation());
        Table table = Table.ofFinished(group(run("a", 20), late));
        assertEquals(new CommonStep(ProgressUnit.EPOCH, 19), table.step());
        assertEquals(List.of("exp/b.csv: no evaluation up to epoch 19"), leftOut(table));
    }

    /** Undefined until epoch 29. */
    private static double[] lateEvaluation() {
        return IntStream.range(0, 30).mapToDouble(i -> i < 29 ? Double.NaN : .4).toArray();
    }

    @Test
    void ofUnknownLengthAllCountAsAWhole() {
        SampleCandidate a = SampleCandidate.of("exp/a.csv", "csv")
                .log("AP", "det.ap", Split.VAL, .3)
                .epochs(0);
        SampleCandidate b = SampleCandidate.of("exp/b.csv", "csv")
                .log("AP", "det.ap", Split.VAL, .3, .4)
                .epochs(0);
        Table table = Table.ofFinished(group(a, b));
        assertNull(table.step());
        assertEquals(2, table.runs().size());
    }
}
