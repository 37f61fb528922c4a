package curvewise.core.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.run.Extent;
import curvewise.core.run.RunStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetClassesTest {
    private static final double[] AP = {.1, .2, .3, .4, .5, .6, .7, .8, .8, .9};
    private static final double[] FALLING = {.1, .1, .1, .1, .1, .01, .01, .01, .01, .01};

    @Test
    void aStudyOfTwoLengthsIsTwoTables() {
        List<Group> groups = Groups.of(List.of(run("a", 300), run("b", 450), run("c", 300), run("d", 445)))
                .groups();

        assertEquals(
                List.of("300 epochs", "450 epochs"),
                groups.stream().map(Group::budget).toList());
        assertEquals(List.of("exp/a.csv", "exp/c.csv"), names(groups.get(0)));
        assertEquals(List.of("exp/b.csv", "exp/d.csv"), names(groups.get(1)));
    }

    @Test
    void aRunWithoutAPeerOfItsLengthKeepsAllTogether() {
        assertEquals(
                1,
                Groups.of(List.of(run("a", 300), run("b", 450), run("c", 300)))
                        .groups()
                        .size());
    }

    @Test
    void trainingsAtAConstantRateAreOneTableWhateverTheirLengths() {
        assertEquals(
                1,
                Groups.of(List.of(constant("a", 300), constant("b", 450), constant("c", 300), constant("d", 450)))
                        .groups()
                        .size());
    }

    @Test
    void equalLengthsAreOneTable() {
        Group only = Groups.of(List.of(run("a", 300), run("b", 310))).groups().get(0);

        assertEquals(null, only.budget());
    }

    @Test
    void aTrainingThatItsPatienceStoppedCountsWithItsPlan() {
        assertEquals(
                1,
                Groups.of(List.of(planned("a", 60), planned("b", 62), planned("c", 100), planned("d", 100)))
                        .groups()
                        .size());
    }

    @Test
    void anUnfinishedRunStandsWithTheShortestTrainingItMayBeABeginningOf() {
        Candidate unfinished =
                falling("e").epochs(400).ended(RunStatus.UNFINISHED).build();

        List<Group> groups = Groups.of(List.of(run("a", 300), run("b", 450), run("c", 300), run("d", 450), unfinished))
                .groups();

        assertEquals(List.of(), groups.get(0).unfinished());
        assertEquals(List.of(unfinished), groups.get(1).unfinished());
    }

    @Test
    void namesOfBothTablesTellTheLength() {
        assertEquals(
                List.of("exp, 300 epochs", "exp, 450 epochs"),
                Rankings.of(List.of(run("a", 300), run("b", 450), run("c", 300), run("d", 450)), List.of())
                        .groups()
                        .stream()
                        .map(RankedGroup::name)
                        .toList());
    }

    private static Candidate run(String name, long epochs) {
        return falling(name).epochs(epochs).build();
    }

    private static Candidate constant(String name, long epochs) {
        return SampleCandidate.detector(name, AP).epochs(epochs).build();
    }

    private static SampleCandidate falling(String name) {
        return SampleCandidate.detector(name, AP).log("lr", "opt.lr", null, FALLING);
    }

    private static Candidate planned(String name, long epochs) {
        return falling(name)
                .extent(new Extent(null, 100L, null, null, null))
                .epochs(epochs)
                .build();
    }

    private static List<String> names(Group group) {
        return group.finished().stream().map(Candidate::name).toList();
    }
}
