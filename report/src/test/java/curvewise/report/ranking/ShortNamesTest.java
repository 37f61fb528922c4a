package curvewise.report.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.ranking.Candidate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShortNamesTest {
    @Test
    void foldersAndFileNameThatAllShareAreLeftOut() {
        assertEquals(
                List.of("train10", "train9"),
                shown("a/waterfowl/train10/results.csv", "a/waterfowl/train9/results.csv"));
        assertEquals(List.of("x", "y/x"), shown("a/x/logs/results.csv", "a/y/x/logs/results.csv"));
    }

    @Test
    void aCommonExtensionIsLeftOut() {
        assertEquals(List.of("repvit_300e", "repvit_450e"), shown("logs/repvit_300e.txt", "logs/repvit_450e.txt"));
    }

    @Test
    void runsOfOneFileKeepItsName() {
        assertEquals(List.of("log.txt", "log.txt#2"), shown("a/log.txt", "a/log.txt#2"));
    }

    @Test
    void folderNamesAreNeverCutInside() {
        assertEquals(List.of("train1/a", "train12/b"), shown("x/train1/a.csv", "x/train12/b.csv"));
        assertEquals(List.of(".csv", "b.csv"), shown("x/.csv", "x/b.csv"));
    }

    @Test
    void nothingInCommonIsNothingLeftOut() {
        assertEquals(List.of("a", "b/c"), shown("a", "b/c"));
    }

    @Test
    void aRunByItselfKeepsItsName() {
        assertEquals(List.of("a/b/results.csv"), shown("a/b/results.csv"));
    }

    @Test
    void sentencesCallRunsAsTheTableDoes() {
        ShortNames names = ShortNames.of(runs("x/log.txt", "x/log.txt#2"));

        assertEquals("log.txt#2 and log.txt are equal.", names.in("x/log.txt#2 and x/log.txt are equal."));
    }

    @Test
    void theWholeNameIsKeptForWhoAsks() {
        List<Candidate> runs = runs("x/a/r.csv", "x/b/r.csv");

        assertEquals("x/a/r.csv", ShortNames.of(runs).of(runs.get(0)).whole());
        assertEquals(
                null, ShortNames.of(runs("a", "b")).of(runs("a", "b").get(0)).whole());
    }

    private static List<String> shown(String... names) {
        List<Candidate> runs = runs(names);
        ShortNames all = ShortNames.of(runs);
        return runs.stream().map(run -> all.of(run).text()).toList();
    }

    private static List<Candidate> runs(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> SampleStudy.detector(i, Arrays.asList(names).get(i), 0.5)
                        .candidate())
                .toList();
    }
}
