package curvewise.core.rule.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class DriftingSpeedTest {
    private final DriftingSpeed rule = new DriftingSpeed();

    private static Evidence times(double... seconds) {
        return SampleRun.of("csv")
                .log("iter_time", "sys.iter_time", Split.TRAIN, seconds)
                .evidence();
    }

    private static Evidence speeds(double... speeds) {
        return SampleRun.of("csv")
                .log("samples/s", "sys.throughput", null, speeds)
                .evidence();
    }

    @Test
    void aRunThatSlowsDownIsAWarning() {
        Evidence run = times(.5, .5125, .525, .55, .57, .6);
        assertEquals(
                "Training becomes slower (2.03 → 1.7 steps/s, −16 %): a GPU that throttles, other jobs on the machine or the data loader may be the cause.",
                Said.by(rule, run));
    }

    @Test
    void aRunThatSpeedsUpNeedsNothing() {
        Finding finding = Said.finding(rule, speeds(100, 105, 110, 115, 120));
        assertEquals(
                "Training becomes faster (100 → 120 by samples/s, +20 %): other jobs that ended or data that came to be cached may be the cause.",
                finding.summary());
        assertEquals(List.of(), finding.advice());
    }

    @Test
    void exactlyTenPercentIsQuiet() {
        Said.nothing(rule, speeds(100, 97.5, 95, 92.5, 90));
    }

    @Test
    void aDriftThatChanceMakesIsQuiet() {
        Said.nothing(rule, speeds(100, 95, 97, 85, 80));
    }

    @Test
    void fourEpochsAreTooFew() {
        assertEquals(
                "the speed of training is not logged over five epochs", Said.notApplicable(rule, times(1, 2, 3, 4)));
    }

    @Test
    void withoutEpochsTheLinesCount() {
        Evidence run = SampleRun.of("csv")
                .logSteps("iter_time", "sys.iter_time", Split.TRAIN, 0, 20, 9, .5, .625, .8, 1, 1.25)
                .evidence();
        assertEquals(
                "Training becomes slower (1.85 → 0.65 steps/s, −65 %): a GPU that throttles, other jobs on the machine or the data loader may be the cause.",
                Said.by(rule, run));
    }

    @Test
    void aMeanSinceTheStartIsNoSpeedOfTheMoment() {
        Said.notApplicable(
                rule,
                SampleRun.of("csv")
                        .log("time/fps", "sys.throughput", null, 900, 700, 600, 500, 450, 420)
                        .evidence());
    }
}
