package curvewise.report.proof;

import static curvewise.report.proof.ProofCheck.drawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.Split;
import curvewise.report.SampleLog;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepTimeTest {
    @Test
    void aStepIsComputingAndWaiting() {
        Proof proof = drawn(StepTime.proof(FragmentOfTraining.log().examined()));

        assertEquals("0.5 s on average in epoch 6", proof.note());
        assertEquals(
                List.of(
                        new Proof.Entry(1, "computing", "75.0\u2009%", "0.375 s"),
                        new Proof.Entry(6, "waiting for data", "25.0\u2009%", "0.125 s")),
                proof.legend());
    }

    @Test
    void withoutTheWaitThereIsNoPicture() {
        assertNull(StepTime.proof(
                SampleLog.of("metriclogger").log("time", Split.TRAIN, 0, .5, .5).examined()));
    }

    @Test
    void memoryIsDrawnWhereItChanges() {
        Proof proof = drawn(Memory.of(SampleLog.of("metriclogger")
                .log("max mem", Split.TRAIN, 0, 3000, 3100, 3300)
                .examined()
                .evidence()));

        assertEquals("Peak memory in MiB.", proof.title());
        assertTrue(proof.svg().contains("last 3300"));
    }

    @Test
    void constantMemoryIsSaidInWords() {
        assertNull(Memory.of(FragmentOfTraining.log().examined().evidence()));
    }
}
