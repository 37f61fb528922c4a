package curvewise.core.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.run.Split;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupNameTest {
    private static SampleCandidate run(String name) {
        return SampleCandidate.of(name, "csv").log("AP", "det.ap", Split.VAL, .1, .2, .3, .3);
    }

    private static List<String> names(SampleCandidate... runs) {
        return Rankings.of(Stream.of(runs).map(SampleCandidate::build).toList(), List.of()).groups().stream()
                .map(RankedGroup::name)
                .toList();
    }

    @Test
    void theFolderThatSaysSomethingIsTheName() {
        assertEquals(
                List.of("waterfowl", "RepViT"),
                names(run("lab/waterfowl/runs/detect/train5/results.csv"), run("lab/z/RepViT/logs/a.txt")));
    }

    @Test
    void atTheTopItIsTheTask() {
        assertEquals(List.of("detection"), names(run("a.csv"), run("b.csv")));
    }

    @Test
    void foldersOfOneNameAreToldWithWhatIsAbove() {
        assertEquals(
                List.of("x/birds/runs", "y/birds/runs"), names(run("x/birds/runs/a.csv"), run("y/birds/runs/a.csv")));
        assertEquals(List.of("x/logs", "x/old"), names(run("x/logs/a.csv"), run("x/old/a.csv")));
    }

    @Test
    void aNumberAloneIsNoName() {
        assertEquals(List.of("owner"), names(run("lab/owner/20240101/a.csv")));
        assertEquals(List.of("owner"), names(run("lab/owner/7eb7dcec0/a.csv")));
    }

    @Test
    void groupsOfOneFolderAreToldByWhatTheyDifferIn() {
        assertEquals(
                List.of("exp, a", "exp, b"),
                names(run("exp/a.csv").param("data", "a"), run("exp/b.csv").param("data", "b")));
        assertEquals(
                List.of("exp, 50 test images", "exp, 5,000 test images"),
                names(run("exp/a.csv").data(null, 50L), run("exp/b.csv").data(null, 5000L)));
        assertEquals(
                List.of("exp", "exp #2"),
                names(run("exp/a.csv").data(100L, null), run("exp/b.csv").data(7L, null)));
    }
}
