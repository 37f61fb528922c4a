package curvewise.core.history;

import static curvewise.core.history.SampleState.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.RunStatus;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SinceTest {
    private static final SampleState TRAIN = run(1, "waterfowl/train10");

    private static List<RunState> states(SampleState... runs) {
        return Arrays.stream(runs).map(SampleState::state).toList();
    }

    private static RunChange only(List<RunState> before, List<RunState> now) {
        List<RunChange> changes = Since.between(before, now).changes();
        assertEquals(1, changes.size());
        return changes.get(0);
    }

    private static void assertChange(RunChange change, RunChange.Kind kind, String words) {
        assertEquals(kind, change.kind());
        assertEquals(words, change.words().sentence());
    }

    @Test
    void withoutRunsBeforeThereIsNothingToCompareWith() {
        assertEquals(Since.NOTHING, Since.between(List.of(), states(TRAIN)));
    }

    @Test
    void runsThatAreAsTheyWereAreCountedOnly() {
        SampleState deleted = run(2, "gone").status(RunStatus.DELETED);
        assertEquals(new Since(false, List.of(), 1), Since.between(states(TRAIN, deleted), states(TRAIN, deleted)));
    }

    @Test
    void aRunThatWasNeverThereIsNew() {
        RunChange change = only(states(TRAIN), states(TRAIN, run(2, "b").ranks("g", 1, 2)));
        assertChange(change, RunChange.Kind.NEW, "b is new: 10 epochs, mAP50-95(B) 0.500 at its best. Rank 1-2.");
    }

    @Test
    void aLogThatGrewToABetterBestImproved() {
        SampleState now = TRAIN.grown(100, .652, .648).ranks("Waterfowl", 1, 4);
        assertChange(
                only(states(TRAIN), states(now)),
                RunChange.Kind.IMPROVED,
                "waterfowl/train10 went from 10 to 100 epochs: mAP50-95(B) 0.500 → 0.652. No rank before, now rank 1-4.");
    }

    @Test
    void aLogThatGrewWithoutABetterBestGrew() {
        assertChange(
                only(states(TRAIN), states(TRAIN.grown(12, .5, .47))),
                RunChange.Kind.GREW,
                "waterfowl/train10 went from 10 to 12 epochs: mAP50-95(B) 0.500 at its best.");
    }

    @Test
    void aLastValueThatFellByMoreThanNoiseIsARegressionAlthoughTheBestCannotFall() {
        assertChange(
                only(states(TRAIN), states(TRAIN.grown(12, .5, .4))),
                RunChange.Kind.REGRESSED,
                "waterfowl/train10 went from 10 to 12 epochs: mAP50-95(B) 0.500 at its best, 0.480 → 0.400 at the end.");
    }

    @Test
    void withoutKnownNoiseALastValueThatFellIsNoRegression() {
        SampleState unknown = TRAIN.noise(null);
        assertEquals(
                RunChange.Kind.GREW,
                only(states(unknown), states(unknown.grown(12, .5, .1))).kind());
    }

    @Test
    void aRunThatFailedSinceRegressedHoweverGoodItsBest() {
        SampleState running = TRAIN.status(RunStatus.RUNNING);
        assertChange(
                only(states(running), states(TRAIN.grown(12, .6, .6).status(RunStatus.FAILED))),
                RunChange.Kind.REGRESSED,
                "waterfowl/train10 went from 10 to 12 epochs: mAP50-95(B) 0.500 → 0.600."
                        + " It was running and has failed.");
    }

    @Test
    void aStatusThatChangesWithoutNewValuesIsTold() {
        SampleState running = TRAIN.status(RunStatus.RUNNING);
        assertChange(
                only(states(running), states(TRAIN)),
                RunChange.Kind.GREW,
                "waterfowl/train10 was running and is finished: mAP50-95(B) 0.500 at its best.");
    }

    @Test
    void anotherRunAtThePlaceReplacedTheEarlierOne() {
        SampleState kept = TRAIN.name("waterfowl/train10@1").status(RunStatus.REPLACED);
        SampleState other = run(7, "waterfowl/train10").grown(4, .1, .1);
        RunChange change = only(states(TRAIN), states(kept, other));
        assertEquals(TRAIN.state(), change.before());
        assertTrue(change.isReplacement());
        assertChange(
                change,
                RunChange.Kind.REPLACED,
                "waterfowl/train10: 10 epochs gave way to a new run of 4 epochs: mAP50-95(B) 0.500 → 0.100."
                        + " The earlier run is kept in history.");
    }

    @Test
    void aReplacementInTheSameRankingThatIsWorseBeyondNoiseIsARegression() {
        SampleState before = TRAIN.ranks("Waterfowl", 1, 3);
        SampleState kept = TRAIN.name("waterfowl/train10@1").status(RunStatus.REPLACED);
        SampleState worse = run(7, "waterfowl/train10").grown(10, .4, .4).ranks("Waterfowl", 3, 3);
        assertChange(
                only(states(before), states(kept, worse)),
                RunChange.Kind.REGRESSED,
                "waterfowl/train10: 10 epochs gave way to a new run of 10 epochs: mAP50-95(B) 0.500 → 0.400."
                        + " The earlier run is kept in history. Rank 1-3 before, now 3.");
        SampleState equal = run(7, "waterfowl/train10").grown(10, .46, .46).ranks("Waterfowl", 1, 3);
        assertEquals(
                RunChange.Kind.REPLACED,
                only(states(before), states(kept, equal)).kind());
        SampleState better = run(7, "waterfowl/train10").grown(10, .6, .6).ranks("Waterfowl", 1, 1);
        assertEquals(
                RunChange.Kind.IMPROVED,
                only(states(before), states(kept, better)).kind());
    }

    @Test
    void aRunUnderAnotherNameMoved() {
        assertChange(
                only(states(TRAIN), states(TRAIN.name("archive/train10"))),
                RunChange.Kind.MOVED,
                "archive/train10 stood at waterfowl/train10 before.");
    }

    @Test
    void aRunThatMovedAndGrewIsToldOnce() {
        assertChange(
                only(states(TRAIN), states(TRAIN.name("b").grown(20, .6, .6))),
                RunChange.Kind.IMPROVED,
                "b went from 10 to 20 epochs: mAP50-95(B) 0.500 → 0.600. It stood at waterfowl/train10 before.");
    }

    @Test
    void aRunWhoseLogIsGoneVanishedWhetherItIsKeptOrNot() {
        SampleState ranked = TRAIN.ranks("g", 2, 2);
        String words = "waterfowl/train10 is gone: mAP50-95(B) 0.500 at its best. Rank 2 before, now none.";
        assertChange(
                only(states(ranked, run(2, "b")), states(TRAIN.status(RunStatus.DELETED), run(2, "b"))),
                RunChange.Kind.VANISHED,
                words);
        assertChange(only(states(ranked, run(2, "b")), states(run(2, "b"))), RunChange.Kind.VANISHED, words);
    }

    @Test
    void aRunThatCameBackIsNewAgain() {
        assertChange(
                only(states(TRAIN.status(RunStatus.DELETED)), states(TRAIN)),
                RunChange.Kind.NEW,
                "waterfowl/train10 is back: mAP50-95(B) 0.500 at its best.");
    }

    @Test
    void aRankThatOtherRunsChangedIsToldOfTheRunThatDidNotChange() {
        assertChange(
                only(states(TRAIN.ranks("g", 1, 2)), states(TRAIN.ranks("g", 2, 3))),
                RunChange.Kind.RERANKED,
                "waterfowl/train10: rank 1-2 before, now 2-3.");
    }

    @Test
    void aRankingThatOnlyHasAnotherNameIsNoChange() {
        Since since = Since.between(states(TRAIN.ranks("g", 1, 2)), states(TRAIN.ranks("h", 1, 2)));
        assertEquals(List.of(), since.changes());
        assertEquals(1, since.unchanged());
    }

    @Test
    void valuesThatDifferLookDifferent() {
        assertEquals(
                " went from 10 to 12 epochs: mAP50-95(B) 0.50000 → 0.50004.",
                only(states(TRAIN), states(TRAIN.grown(12, .500_04, .5)))
                        .words()
                        .text());
    }

    @Test
    void changesStandByKindAndThenByTheNaturalOrderOfNames() {
        SampleState bad = run(3, "run3");
        Since since = Since.between(
                states(bad), states(bad.grown(12, .5, .5).status(RunStatus.FAILED), run(10, "run10"), run(2, "run2")));
        assertEquals(
                List.of("run3", "run2", "run10"),
                since.changes().stream().map(change -> change.now().name()).toList());
    }
}
