package curvewise.core.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupsTest {
    private static final double[] AP = {.1, .2, .3};

    private static SampleCandidate run(String name) {
        return SampleCandidate.detector(name, AP);
    }

    private static Groups groups(SampleCandidate... runs) {
        return Groups.of(Stream.of(runs).map(SampleCandidate::build).toList());
    }

    private static List<List<String>> names(Groups groups) {
        return groups.groups().stream()
                .map(group -> Stream.concat(group.finished().stream(), group.unfinished().stream())
                        .map(Candidate::name)
                        .toList())
                .toList();
    }

    private static List<String> reasons(List<Unranked> unranked) {
        return unranked.stream()
                .map(one -> one.run().name() + ": " + one.reason())
                .toList();
    }

    @Test
    void runsOfOneFolderAreAGroupInTheOrderPeopleCount() {
        Groups groups = groups(run("train10"), run("train2"));
        assertEquals(List.of(List.of("exp/train2.csv", "exp/train10.csv")), names(groups));
        assertEquals("detection", groups.groups().get(0).task());
        assertEquals(new MetricKey("det.ap", Split.VAL), groups.groups().get(0).key());
        assertNull(groups.groups().get(0).note());
    }

    @Test
    void otherFoldersTasksAndDataAreOtherGroups() {
        Groups groups = groups(
                run("a").param("nc", "3"),
                run("b").param("nc", "4"),
                SampleCandidate.classifier("c", .5),
                SampleCandidate.of("other/d.csv", "csv").log("AP", "det.ap", Split.VAL, AP));
        assertEquals(
                List.of(List.of("exp/c.csv"), List.of("exp/a.csv"), List.of("exp/b.csv"), List.of("other/d.csv")),
                names(groups));
    }

    @Test
    void aRunThatTellsLessJoinsTheOnlyDataItCanBe() {
        assertEquals(List.of(List.of("exp/a.csv", "exp/b.csv")), names(groups(run("a").param("nc", "3"), run("b"))));
    }

    @Test
    void aRunThatCouldBeOfTwoDataSetsStandsByItself() {
        assertEquals(
                List.of(List.of("exp/a.csv"), List.of("exp/b.csv", "exp/c.csv"), List.of("exp/d.csv")),
                names(groups(run("a").param("nc", "3"), run("b"), run("c"), run("d").param("nc", "4"))));
    }

    @Test
    void factsThatDifferentRunsTellGoTogether() {
        Groups groups = groups(run("a").param("nc", "3"), run("b").data(null, 50L));
        assertEquals(1, groups.groups().size());
        assertEquals(3L, groups.groups().get(0).data().classes());
        assertEquals(50L, groups.groups().get(0).data().evaluationImages());
    }

    @Test
    void dataOfOneTellingNameAndSizeIsTheSameInAnyFolder() {
        SampleCandidate there = SampleCandidate.of("other/b.csv", "csv")
                .log("AP", "det.ap", Split.VAL, AP)
                .param("data", "coco128.yaml")
                .param("nc", "80");
        assertEquals(
                List.of(List.of("exp/a.csv", "other/b.csv")),
                names(groups(run("a").param("data", "coco128.yaml").param("nc", "80"), there)));
        SampleCandidate ownData = SampleCandidate.of("other/b.csv", "csv")
                .log("AP", "det.ap", Split.VAL, AP)
                .param("data", "data.yaml")
                .param("nc", "80");
        SampleCandidate counted = SampleCandidate.of("other/b.csv", "csv")
                .log("AP", "det.ap", Split.VAL, AP)
                .param("data", "pets.yaml")
                .data(null, 50L);
        assertEquals(
                1,
                groups(run("a").param("data", "pets.yaml").data(null, 50L), counted)
                        .groups()
                        .size());
        assertEquals(
                2,
                groups(run("a").param("data", "data.yaml").param("nc", "80"), ownData)
                        .groups()
                        .size());
    }

    @Test
    void theMetricIsTheFirstThatAllFinishedRunsHave() {
        Groups groups = groups(
                run("a").log("AP50", "det.ap50", Split.VAL, AP),
                run("b").log("AP50", "det.ap50", Split.VAL, AP),
                SampleCandidate.of("exp/c.csv", "csv").log("AP50", "det.ap50", Split.VAL, AP));
        assertEquals("det.ap50", groups.groups().get(0).metric().metric());
        assertEquals(
                "2 of 3 runs have AP: they are compared by AP50, which all have.",
                groups.groups().get(0).note());
    }

    @Test
    void anUnfinishedRunDoesNotChooseTheMetric() {
        Groups groups = groups(
                run("a"),
                run("b").ended(RunStatus.RUNNING),
                SampleCandidate.of("exp/c.csv", "csv")
                        .log("AP50", "det.ap50", Split.VAL, AP)
                        .ended(RunStatus.FAILED));
        assertEquals("det.ap", groups.groups().get(0).metric().metric());
        assertEquals(List.of(List.of("exp/a.csv", "exp/b.csv")), names(groups));
        assertEquals(
                List.of("exp/c.csv: it has no AP, by which the other runs on its data are compared"),
                reasons(groups.unranked()));
    }

    @Test
    void runsWithoutACommonMetricAreGroupsOfTheirOwn() {
        Groups groups =
                groups(run("a"), SampleCandidate.of("exp/b.csv", "csv").log("AP", "det.ap", Split.TEST, AP), run("c"));
        assertEquals(List.of(List.of("exp/a.csv", "exp/c.csv"), List.of("exp/b.csv")), names(groups));
        assertEquals(
                "These runs share no metric with the others on their data.",
                groups.groups().get(0).note());
    }

    @Test
    void deletedReplacedEmptyAndUnmeasuredRunsAreInNoGroup() {
        Groups groups = groups(
                run("a").ended(RunStatus.DELETED),
                run("b").ended(RunStatus.REPLACED),
                SampleCandidate.of("exp/c.csv", "csv").ended(RunStatus.EMPTY),
                SampleCandidate.of("exp/d.csv", "csv").log("loss", "det.loss", Split.TRAIN, 1, 2));
        assertEquals(List.of(), groups.groups());
        assertEquals(
                List.of(
                        "exp/a.csv: its log is deleted",
                        "exp/b.csv: another run stands in its place now",
                        "exp/c.csv: it holds no value",
                        "exp/d.csv: no held-out metric"),
                reasons(groups.unranked()));
    }

    @Test
    void theOrderOfTheRunsPlaysNoPart() {
        List<Candidate> runs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            SampleCandidate run = run("r" + i);
            if (i % 3 > 0) {
                run.param("nc", "" + i % 3);
            }
            runs.add(run.build());
        }
        Groups first = Groups.of(runs);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(runs, new Random(i));
            assertEquals(first, Groups.of(runs));
        }
    }
}
