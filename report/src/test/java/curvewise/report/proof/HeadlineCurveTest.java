package curvewise.report.proof;

import static curvewise.report.proof.ProofCheck.assertShows;
import static curvewise.report.proof.ProofCheck.count;
import static curvewise.report.proof.ProofCheck.drawn;
import static curvewise.report.proof.ProofCheck.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.Split;
import curvewise.report.SampleLog;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadlineCurveTest {
    private static final String NAME = "metrics/mAP50-95(B)";

    /** Rises to a plateau that jitters; its best is at epoch 31. */
    private static double[] plateau(int n) {
        return IntStream.range(0, n)
                .mapToDouble(i -> i == 30 ? .62 : .5 - .4 / (1 + i) + (i % 3 - 1) * .02)
                .map(value -> Math.rint(value * 1e4) / 1e4)
                .toArray();
    }

    @Test
    void eachValueItsMedianTheBestAndTheTailAreDrawn() {
        double[] values = plateau(60);
        values[10] = -1;
        Proof proof = drawn(HeadlineCurve.of(SampleLog.of("ultralytics")
                .log(NAME, Split.VAL, 1, values)
                .examined()
                .evidence()));

        assertEquals("mAP50-95(B) on validation", proof.title());
        assertEquals(
                "The thin line is every evaluation as logged; the thick line is the median of 9, for the eye only. "
                        + "\u00D7 marks 1 evaluation in which it is not defined.",
                proof.note());
        assertEquals("59 evaluations, from 0.0800 to 0.5133; best 0.6200 at epoch 31.", words(proof));
        assertShows(proof, "best 0.6200, epoch 31", "last 0.5133", "31");
        assertTrue(proof.svg().contains("viewBox=\"0 0 1176 300\""));
        assertTrue(proof.svg().contains("class=\"line raw s1\"") && proof.svg().contains("class=\"line smooth s1\""));
        assertEquals(1, count(proof, "class=\"ring s1\""));
        assertEquals(1, count(proof, "class=\"none\""));
        assertEquals(1, count(proof, "class=\"ground\""));
        String narrow = proof.narrow();
        assertNotNull(narrow);
        assertTrue(narrow.contains("viewBox=\"0 0 354 240\"") && narrow.contains("id=\"headline-curven-t\""));
    }

    @Test
    void theLearningRateStandsBelowAndItsDropsAcross() {
        double[] rates =
                IntStream.range(0, 12).mapToDouble(i -> i < 6 ? .01 : .001).toArray();
        Proof proof = drawn(HeadlineCurve.of(SampleLog.of("metriclogger")
                .log("bbox AP", null, 0, plateau(12))
                .log("lr", Split.TRAIN, 0, rates)
                .examined()
                .evidence()));

        assertTrue(proof.svg().contains("viewBox=\"0 0 1176 362\""));
        assertShows(proof, "learning rate", "lr 0.001");
        assertEquals(2, count(proof, ">lr 0.001<"));
        assertFalse(proof.svg().contains("class=\"line raw"));
        assertEquals("", proof.note());
    }

    @Test
    void sevenEvaluationsAreNoCurve() {
        assertNull(HeadlineCurve.of(SampleLog.of("ultralytics")
                .log(NAME, Split.VAL, 1, plateau(7))
                .examined()
                .evidence()));
    }

    @Test
    void twentyThousandEvaluationsAreABoundedPicture() {
        double[] many =
                IntStream.range(0, 20_000).mapToDouble(i -> .3 + i % 17 / 100.0).toArray();
        Proof proof = drawn(HeadlineCurve.of(SampleLog.of("ultralytics")
                .log(NAME, Split.VAL, 1, many)
                .examined()
                .evidence()));

        assertTrue(proof.svg().length() < 40_000, () -> "" + proof.svg().length());
    }
}
