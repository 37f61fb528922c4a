package curvewise.core.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.rule.SeedLog;
import curvewise.core.run.Extent;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CandidateTest {
    private static final double[] AP = {.1, .2, .3, .35, .34, .36, .35, .36};

    private static double[] rising(int n) {
        return IntStream.range(0, n).mapToDouble(i -> i / 1000.0).toArray();
    }

    @Test
    void bestLastAndEndAreThoseOfTheCurve() {
        Measure measure = SampleCandidate.detector("a", AP).build().measures().get(0);
        assertEquals("det.ap", measure.metric());
        assertEquals(Split.VAL, measure.split());
        assertEquals(.36, measure.best());
        assertEquals(5.0, measure.bestEpoch());
        assertEquals(5L, measure.bestStep());
        assertEquals(.36, measure.last());
        assertEquals((.36 + .35 + .36) / 3, measure.endMean(), 1e-15);
        assertEquals(8, measure.evaluations());
        assertNull(measure.jitter(), "a half of four evaluations tells nothing");
        assertEquals(4, measure.jitterValues());
        assertTrue(Objects.requireNonNull(measure.debiasedBest()) < .36);
    }

    @Test
    void aMetricInPercentIsAFractionAndIsPrintedAsLogged() {
        Measure measure =
                SampleCandidate.detector("a", 10, 20.5).build().measures().get(0);
        assertEquals(.205, measure.best());
        assertEquals(20.5, measure.asLogged(measure.best()));
        assertEquals("0.205", measure.shown(.205));
    }

    @Test
    void theNoiseOfARunIsWhatAPairOfSuchRunsMustDifferByInTheUnitOfTheLog() {
        Double ofFraction = SampleCandidate.detector("a", .1, .2).build().noise();
        assertEquals(1.96 * Math.sqrt(2) * .02, Objects.requireNonNull(ofFraction), 1e-4);
        Double ofPercent = SampleCandidate.detector("a", 10, 20.5).build().noise();
        assertEquals(196 * Math.sqrt(2) * .02, Objects.requireNonNull(ofPercent), 1e-2);
        assertNull(
                SampleCandidate.classifier("a", .7, .8).build().noise(), "two evaluations do not show how they jitter");
    }

    @Test
    void allHeadlinesAreThereTheTasksFirstOneFirstAndPartsOfTheDataApart() {
        Candidate run = SampleCandidate.detector("a", AP)
                .log("AP50", "det.ap50", Split.VAL, AP)
                .log("test AP", "det.ap", Split.TEST, .3)
                .log("val loss", "det.loss", Split.VAL, 1, .9)
                .log("train loss", "det.loss", Split.TRAIN, 1, .9)
                .build();
        assertEquals(
                List.of("AP", "test AP", "AP50", "val loss"),
                run.measures().stream().map(Measure::rawName).toList());
        assertEquals(
                List.of(0, 0, 1),
                run.measures().stream().limit(3).map(Measure::order).toList());
    }

    @Test
    void aLongCurveKeepsSixtyFourMarksTheLastIncluded() {
        Measure measure =
                SampleCandidate.detector("a", rising(1000)).build().measures().get(0);
        assertEquals(64, measure.marks().size());
        assertEquals(1000, measure.marks().get(63).evaluations());
        assertEquals(999.0, measure.marks().get(63).epoch());
        Mark reached = Objects.requireNonNull(measure.reached(new CommonStep(ProgressUnit.EPOCH, 500)));
        assertTrue(reached.best() > .48 && reached.best() <= .5);
        Measure exact =
                SampleCandidate.detector("a", rising(64)).build().measures().get(0);
        assertEquals(
                .031,
                Objects.requireNonNull(exact.reached(new CommonStep(ProgressUnit.STEP, 31)))
                        .best());
    }

    @Test
    void aMarkHasTheBestSoFarAndTheValueThere() {
        Measure measure = SampleCandidate.detector("a", AP).build().measures().get(0);
        Mark reached = Objects.requireNonNull(measure.reached(new CommonStep(ProgressUnit.EPOCH, 4)));
        assertEquals(new Mark(4.0, 4L, 5, .35, .34), reached);
        assertNull(measure.reached(new CommonStep(ProgressUnit.EPOCH, -1)));
    }

    @Test
    void aDigestTellsCurvesApartToTheLastBit() {
        String digest =
                SampleCandidate.detector("a", AP).build().measures().get(0).digest();
        double[] other = AP.clone();
        assertEquals(
                digest,
                SampleCandidate.detector("b", other).build().measures().get(0).digest());
        other[3] = Math.nextUp(other[3]);
        assertNotEquals(
                digest,
                SampleCandidate.detector("b", other).build().measures().get(0).digest());
    }

    @Test
    void theDataIsKnownAsFarAsTheLogTells() {
        Candidate run = SampleCandidate.detector("a", AP)
                .extent(new Extent(60L, 26L, 50L, null, null))
                .param("batch_size", "2")
                .param("world_size", "4")
                .param("num_classes", "3")
                .param("dataset", "pets")
                .build();
        assertEquals(new Fingerprint(60L, 8L, 50L, 1L, null, 3L, "dataset", "pets"), run.data());
        assertEquals(50L, run.data().evaluationImages());
        assertEquals(new Budget(8L, null, 26L), run.budget());
        assertEquals(
                Fingerprint.UNKNOWN, SampleCandidate.detector("a", AP).build().data());
    }

    @Test
    void sizesThatTheGroundTruthDoesNotHaveAreKnown() {
        double none = -1;
        Candidate run = SampleCandidate.of("exp/a.log", "metriclogger")
                .coco(.2, .5, .1, none, .2, .3, .2, .3, .4, none, .4, .5)
                .build();
        assertEquals("small", run.data().absentSizes());
    }

    @Test
    void anExperimentIsAFolderOrThatOfTheStore() {
        assertEquals("exp", SampleCandidate.detector("a", AP).build().experiment());
        assertEquals(
                "mlflow.db | pets",
                SampleCandidate.of("mlflow.db/3", "mlflow_sqlite")
                        .param("mlflow.experiment", "pets")
                        .log("AP", "det.ap", Split.VAL, AP)
                        .build()
                        .experiment());
    }

    @Test
    void aRunWithoutHeldOutMetricHasNoMeasure() {
        assertEquals(
                List.of(),
                SampleCandidate.of("exp/a.csv", "csv")
                        .log("loss", "det.loss", Split.TRAIN, 1, 2)
                        .build()
                        .measures());
    }

    @Test
    void aPrintedDetectorLogTellsItsTestImagesAndItsCosts() {
        Performance shown = Performance.of(SampleCandidate.KNOWLEDGE, SeedLog.evidence(), 7L, null);
        Candidate run = Candidate.of(1, "log.txt", "metriclogger", RunStatus.UNFINISHED, null, null, "log.txt", shown);
        assertEquals(new Fingerprint(119L, null, 59L, 1L, "small, large", null, null, null), run.data());
        assertEquals(3105.0, run.costs().memory());
        assertEquals(.1092, run.costs().inferenceSeconds());
        assertEquals(
                List.of("det.ap", "det.ap50", "det.ap75"),
                run.measures().stream().map(Measure::metric).toList());
        assertEquals(.21, run.measures().get(0).best());
    }
}
