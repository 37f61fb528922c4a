package curvewise.cli.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.reading.Reading;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every number of a reading is computed from the log: where digits of the log are others, so are the sentences. */
class NumbersFollowTheLogTest {
    private static Reading reading(FragmentOfADetector log) throws IOException {
        return ExplainedText.of(log.text());
    }

    @Test
    void looseBoxesAreSaidWithTheNumbersOfThisLog() throws IOException {
        assertEquals(
                "AP50 0.702 but AP75 0.115 (ratio 0.164; 0.66-0.76 is usual): this indicates loose boxes.",
                ExplainedText.said(reading(new FragmentOfADetector()), "DET-01"));
        assertEquals(
                "AP50 0.702 but AP75 0.101 (ratio 0.144; 0.66-0.76 is usual): this indicates loose boxes.",
                ExplainedText.said(reading(new FragmentOfADetector().ap75(.101)), "DET-01"));
        assertEquals("", ExplainedText.said(reading(new FragmentOfADetector().ap75(.5)), "DET-01"));
    }

    @Test
    void theVerdictFollows() throws IOException {
        String loose = reading(new FragmentOfADetector()).verdict().sentence();
        assertEquals(
                "The detector reaches at least 70 % of the objects at IoU .5 but draws loose boxes:",
                loose.substring(0, 82));
        String tight = reading(new FragmentOfADetector().ap50(.614).ap75(.503))
                .verdict()
                .sentence();
        assertEquals(
                "The detector reaches at least 61 % of the objects at IoU .5: AP 0.310, AP50 0.614, AP75 0.503;",
                tight.substring(0, 94));
    }

    @Test
    void theSharesOfTheLossFollow() throws IOException {
        assertEquals(
                "Box regression is 48.2 % of the training loss (0.1904 of 0.3949), the largest part: this says nothing about box quality.",
                ExplainedText.said(reading(new FragmentOfADetector()), "LB-01"));
        assertEquals("", ExplainedText.said(reading(new FragmentOfADetector().boxLoss(.05)), "LB-01"));
    }

    @Test
    void theWaitForDataFollows() throws IOException {
        assertEquals(
                "25.0 % of each step waits for data (0.2 of 0.8 s): removing the wait may make it at most 1.33× as fast.",
                ExplainedText.said(reading(new FragmentOfADetector()), "SYS-01"));
        Reading half = reading(new FragmentOfADetector().waiting(.4));
        assertEquals("", ExplainedText.said(half, "SYS-01"));
        assertEquals(true, ExplainedText.said(half, "SYS-02").startsWith("50.0 % of each step waits for data"));
    }
}
