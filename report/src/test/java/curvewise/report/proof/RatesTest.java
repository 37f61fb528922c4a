package curvewise.report.proof;

import static curvewise.report.proof.ProofCheck.assertShows;
import static curvewise.report.proof.ProofCheck.count;
import static curvewise.report.proof.ProofCheck.drawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.reading.ExaminedRun;
import curvewise.core.run.Split;
import curvewise.report.SampleLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RatesTest {
    private static @Nullable Proof of(SampleLog log) {
        ExaminedRun run = log.examined();
        return Rates.of(run.evidence(), run.reading());
    }

    @Test
    void dropsAreMarkedWithTheirNewRate() {
        Proof proof = drawn(of(SampleLog.of("metriclogger").log("lr", Split.TRAIN, 0, .1, .1, .1, .01, .01, .001)));

        assertEquals("Learning rate in the log.", proof.title());
        assertEquals("Dotted where it was lowered, and to what.", proof.note());
        assertShows(proof, "0.1", "0.01", "0.001", "last 0.001");
        assertEquals(2, count(proof, "class=\"drop\""));
        assertEquals(0, count(proof, "class=\"dashed\""));
    }

    @Test
    void aScheduleThatANoteInfersIsDashed() {
        Proof proof = drawn(of(FragmentOfTraining.log()));

        assertTrue(proof.note().contains("inferred"), proof.note());
        assertEquals(1, count(proof, "class=\"dashed\""));
        assertShows(proof, "in the log", "0.001");
    }

    @Test
    void aConstantRateIsSaidInWords() {
        assertNull(of(SampleLog.of("metriclogger").log("lr", Split.TRAIN, 0, .1, .1, .1, .1)));
    }
}
