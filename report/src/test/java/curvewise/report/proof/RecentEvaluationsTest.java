package curvewise.report.proof;

import static curvewise.report.proof.ProofCheck.count;
import static curvewise.report.proof.ProofCheck.drawn;
import static curvewise.report.proof.ProofCheck.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.Split;
import curvewise.report.SampleLog;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentEvaluationsTest {
    @Test
    void theBestStandsAmongTheLastOnes() {
        double[] values = IntStream.range(0, 30)
                .mapToDouble(i -> i == 9 ? .6 : (40 + i * 7 % 5) / 100.0)
                .toArray();
        Proof proof = drawn(RecentEvaluations.of(SampleLog.of("ultralytics")
                .log("metrics/mAP50-95(B)", Split.VAL, 1, values)
                .examined()
                .evidence()));

        assertEquals("The last 10 evaluations, one tick each.", proof.title());
        assertTrue(proof.note().startsWith("The best of all 30 came before them"), proof.note());
        assertEquals("They lie from 0.400 to 0.440, their median is 0.420; the best of all is 0.600.", words(proof));
        assertEquals(10, count(proof, "v17"));
    }

    @Test
    void fewEvaluationsHaveNoLastOnes() {
        assertNull(RecentEvaluations.of(SampleLog.of("ultralytics")
                .log("metrics/mAP50-95(B)", Split.VAL, 1, .1, .2, .3)
                .examined()
                .evidence()));
    }
}
