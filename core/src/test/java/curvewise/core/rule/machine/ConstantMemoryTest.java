package curvewise.core.rule.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.rule.SeedLog;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class ConstantMemoryTest {
    private final ConstantMemory rule = new ConstantMemory();

    private static Evidence run(double... peaks) {
        return SampleRun.of("csv")
                .log("max mem", "sys.max_mem", Split.TRAIN, peaks)
                .evidence();
    }

    @Test
    void aConstantPeakIsGood() {
        Finding finding = Said.finding(rule, SeedLog.evidence());
        assertEquals(
                "Peak memory is constant at 3,105 MiB, also in evaluation: no leak is visible.", finding.summary());
        assertEquals(
                "Try a larger batch or input if the card has more memory than that.",
                finding.advice().get(0).text());
    }

    @Test
    void theFirstEpochMayBeLower() {
        assertEquals("Peak memory is constant at 900 MiB: no leak is visible.", Said.by(rule, run(800, 900, 900)));
    }

    @Test
    void anyChangeAfterItIsQuiet() {
        Said.nothing(rule, run(800, 900, 901));
    }

    @Test
    void withoutEpochsTheFirstTenthMayBeLower() {
        Evidence run = SampleRun.of("csv")
                .logSteps("mem", "sys.max_mem", Split.TRAIN, 0, 20, 1, 9, 9, 9, 9, 9, 9, 9, 9, 9)
                .evidence();
        assertEquals("Peak memory is constant at 9 MiB: no leak is visible.", Said.by(rule, run));
        Evidence later = SampleRun.of("csv")
                .logSteps("mem", "sys.max_mem", Split.TRAIN, 0, 20, 1, 8, 9, 9, 9, 9, 9, 9, 9, 9)
                .evidence();
        Said.nothing(rule, later);
    }

    @Test
    void withinASingleEpochTheFirstTenthMayBeLower() {
        Evidence run = SampleRun.of("csv")
                .logLines("mem", "sys.max_mem", Split.TRAIN, 100, new long[] {0, 10, 20, 30}, 1, 9, 9, 9)
                .evidence();
        assertEquals("Peak memory is constant at 9 MiB: no leak is visible.", Said.by(rule, run));
    }

    @Test
    void oneValueIsNotConstant() {
        assertEquals("peak memory is not logged twice after the start", Said.notApplicable(rule, run(800, 900)));
    }

    @Test
    void noMemoryAtAllIsNoNews() {
        Said.nothing(rule, run(0, 0, 0));
    }
}
