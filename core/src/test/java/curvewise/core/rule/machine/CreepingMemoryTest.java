package curvewise.core.rule.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class CreepingMemoryTest {
    private final CreepingMemory rule = new CreepingMemory();

    private static Evidence run(int firstEpoch, double... peaks) {
        return SampleRun.of("metriclogger")
                .firstEpoch(firstEpoch)
                .log("max mem", "sys.max_mem", Split.TRAIN, peaks)
                .evidence();
    }

    @Test
    void aPeakThatRisesThreeTimesIsAWarning() {
        Finding finding = Said.finding(rule, run(0, 500, 1000, 1020, 1050, 1070, 1070));
        assertEquals(
                "Peak memory creeps from 1,000 to 1,070 MiB over epochs 1 to 4: this indicates a leak or growing inputs.",
                finding.summary());
        assertEquals("It is the peak of the process so far, which can never fall.", finding.explanation());
        assertEquals(1L, finding.since());
    }

    @Test
    void twoRisesInARowAreQuiet() {
        Said.nothing(rule, run(0, 500, 1000, 1020, 1050, 1050, 1070));
    }

    @Test
    void exactlyOnePercentIsQuiet() {
        Said.nothing(rule, run(0, 500, 1000, 1010, 1030, 1050));
    }

    @Test
    void theRiseIntoTheSecondEpochDoesNotCount() {
        Said.nothing(rule, run(0, 500, 1000, 1020, 1050, 1050));
    }

    @Test
    void aLogThatStartsLaterCountsFromItsFirstEpoch() {
        assertEquals(
                "Peak memory creeps from 1,000 to 1,070 MiB over epochs 6 to 9: this indicates a leak or growing inputs.",
                Said.by(rule, run(6, 1000, 1020, 1050, 1070)));
    }

    @Test
    void twoEpochsAreTooFew() {
        assertEquals(
                "peak memory is not logged over four epochs after the first",
                Said.notApplicable(rule, SeedLog.evidence()));
    }
}
