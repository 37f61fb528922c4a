package curvewise.core.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void runsAreCalledByTheirOwnFolders() {
        assertEquals(
                new Labels("train5", "train9"),
                Labels.of("a/runs/detect/train5/results.csv", "a/runs/detect/train9/results.csv"));
        assertEquals(new Labels("vit", "swin"), Labels.of("exp/vit.log", "exp/swin.log"));
    }

    @Test
    void runsOfOneFolderNameAreCalledByMoreOfTheirPaths() {
        assertEquals(new Labels("a", "b"), Labels.of("a/x/results.csv", "b/x/results.csv"));
        assertEquals(
                new Labels("2023/exp/lr", "2024/exp/wd"),
                Labels.of("p/2023/exp/lr/x/log.csv", "p/2024/exp/wd/x/log.csv"));
    }

    @Test
    void furtherRunsOfOneFileKeepTheirNumbers() {
        assertEquals(new Labels("x", "x#2"), Labels.of("e/x/results.csv", "e/x/results.csv#2"));
        assertEquals(new Labels("x@1", "x"), Labels.of("e/x/results.csv@1", "e/x/results.csv"));
    }

    @Test
    void aRunWithinAnotherOnesFolderIsStillToldApart() {
        Labels labels = Labels.of("results.csv", "x/results.csv");
        assertNotEquals(labels.baseline(), labels.candidate());
    }

    @Test
    void longNamesAreShortenedUnlessThatMakesThemEqual() {
        String long1 = "e/" + "a".repeat(250) + "1.log";
        String long2 = "e/" + "a".repeat(250) + "2.log";
        assertTrue(Labels.of(long1, long2).baseline().length() <= 40);
        String mid1 = "e/" + "a".repeat(120) + "1" + "a".repeat(120) + ".log";
        String mid2 = "e/" + "a".repeat(120) + "2" + "a".repeat(120) + ".log";
        Labels equalEnds = Labels.of(mid1, mid2);
        assertNotEquals(equalEnds.baseline(), equalEnds.candidate());
    }

    @Test
    void anEmojiIsNeverCutInTwo() {
        Labels labels = Labels.of("e/" + "\uD83D\uDE00".repeat(60) + "1", "e/" + "\uD83D\uDE00".repeat(60) + "2");
        assertEquals(
                labels.baseline(),
                new String(
                        labels.baseline().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8));
    }
}
