package curvewise.report.proof;

import static curvewise.report.proof.ProofCheck.drawn;
import static curvewise.report.proof.ProofCheck.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.core.reading.ExaminedRun;
import curvewise.report.SampleLog;
import org.junit.jupiter.api.Test;

class PossibleErrorTest {
    @Test
    void fewImagesAreReadInThreeWays() {
        ExaminedRun run = SampleLog.looseBoxes().iterations(119, 59L).examined();
        Proof proof = drawn(PossibleError.of(run.evidence(), run.reading()));

        assertEquals("How far AP 0.210 could be off,", proof.title());
        assertEquals(
                "AP 0.210, \u00B10.007 (objects independent), \u00B10.020 (small data, run to run), \u00B10.053 (one draw per image).",
                words(proof));
    }

    @Test
    void anUnknownNumberOfImagesGivesNoError() {
        ExaminedRun run = SampleLog.looseBoxes().examined();

        assertNull(PossibleError.of(run.evidence(), run.reading()));
    }
}
