package curvewise.report.ranking;

import static curvewise.report.ranking.SampleStudy.detector;
import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.run.RunStatus;
import curvewise.core.study.Study;
import curvewise.report.MemoryArchive;
import curvewise.report.Samples;
import curvewise.report.TrainedRun;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpeningTest {
    @Test
    void noRunAtAll() {
        assertEquals("[No run stands in the folder.]", said(new MemoryArchive().study()));
        assertEquals(
                "", SampleStudy.overview(new MemoryArchive().study()).opening().counted());
    }

    @Test
    void oneRun() {
        Study study = SampleStudy.of(detector(1, "x/a", 0.5));

        assertEquals("One run, and [nothing to compare it with] yet.", said(study));
        assertEquals("1 run. 1 run has no verdict: 1 with nothing to compare with.", counted(study));
    }

    @Test
    void runsOfWhichNoTwoMayBeCompared() {
        Study study = SampleStudy.of(detector(1, "x/a", 0.5), detector(2, "y/a", 0.6));

        assertEquals("Two runs, and [no two finished ones can be ranked together].", said(study));
    }

    @Test
    void onlyUnfinishedRuns() {
        Study study = SampleStudy.of(
                detector(1, "x/a", 0.5).ended(RunStatus.UNFINISHED),
                detector(2, "x/b", 0.6).ended(RunStatus.RUNNING));

        assertEquals("Two runs, and [none is finished]: what can be said so far is provisional.", said(study));
        assertEquals("2 runs. 2 runs have no verdict: 2 unfinished.", counted(study));
    }

    @Test
    void betterAndWorseAndWhatCannotBeToldApart() {
        Study study = SampleStudy.of(
                detector(1, "x/a", 0.5),
                detector(2, "x/b", 0.7),
                detector(3, "x/c", 0.3),
                detector(4, "x/d", 0.54),
                detector(5, "x/e", 0.5));

        assertEquals(
                "One run beats its baseline and one falls behind; [two cannot be told apart from it], among them one whose mAP50-95(B) is 0.040 higher.",
                said(study));
        assertEquals(
                "5 runs, 5 of them finished and ranked, in 1 ranked group. No baseline is named: the default is the earliest finished run.",
                counted(study));
    }

    @Test
    void aStudyInWhichAllSeparate() {
        Study study = SampleStudy.of(
                detector(1, "x/a", 0.3), detector(2, "x/b", 0.5), detector(3, "x/c", 0.7), detector(4, "x/d", 0.1));

        assertEquals(
                "Two runs beat their baseline and one falls behind: [each differs from it by more than noise].",
                said(study));
    }

    @Test
    void aPairThatSeparates() {
        assertEquals(
                "One run beats its baseline, [by more than noise].",
                said(SampleStudy.of(detector(1, "x/a", 0.3), detector(2, "x/b", 0.5))));
        assertEquals(
                "One run falls behind its baseline, [by more than noise].",
                said(SampleStudy.of(detector(1, "x/a", 0.5), detector(2, "x/b", 0.3))));
    }

    @Test
    void nothingButNoise() {
        assertEquals(
                "[One run cannot be told apart from its baseline].",
                said(SampleStudy.of(detector(1, "x/a", 0.5), detector(2, "x/b", 0.5))));
        assertEquals(
                "[Two runs cannot be told apart from their baseline].",
                said(SampleStudy.of(detector(1, "x/a", 0.5), detector(2, "x/b", 0.5), detector(3, "x/c", 0.51))));
    }

    @Test
    void unknownNoiseIsNoVerdict() {
        Study study = SampleStudy.of(
                TrainedRun.model(1, "x/a", 3, 2), TrainedRun.model(2, "x/b", 3, 1), TrainedRun.model(3, "x/c", 3, 2.5));

        assertEquals("[Nothing is known of the noise], so no run can be said to beat its baseline.", said(study));
    }

    @Test
    void whatHasNoVerdictIsCountedByReason() {
        Study study = SampleStudy.withBaselines(
                List.of(1L),
                detector(1, "x/a", 0.5),
                detector(2, "x/b", 0.7),
                detector(3, "x/c", 0.6).ended(RunStatus.KILLED),
                detector(4, "x/d", 0.6).ended(RunStatus.FAILED),
                detector(5, "y/e", 0.6),
                TrainedRun.detector(6, "x/f").ended(RunStatus.EMPTY),
                TrainedRun.detector(7, "z/g"),
                detector(8, "x/h", 0.6).ended(RunStatus.DELETED));

        assertEquals(
                "7 runs, 2 of them finished and ranked, in 1 pair."
                        + " 3 runs have no verdict: 1 unfinished, 1 with nothing to compare with, 1 without a held-out metric."
                        + " 1 ended in an error. 1 holds no value. 1 more run is no longer in the folder.",
                counted(study));
    }

    @Test
    void percentIsSpokenOfInPoints() {
        Study study = SampleStudy.of(
                TrainedRun.classifier(1, "x/a", SampleStudy.curve(0.80, 20)),
                TrainedRun.classifier(2, "x/b", SampleStudy.curve(0.81, 20)));

        assertEquals(
                "[One run cannot be told apart from its baseline], although its test_acc1 is 1 point higher.",
                said(study));
    }

    @Test
    void aRunWithoutAnalysisIsNotPassedOver() {
        Study study = new MemoryArchive()
                .with(Samples.detail(Samples.run(1, "a")))
                .with(Samples.detail(Samples.run(2, "b")))
                .study();

        assertEquals("2 runs. 2 runs have no verdict: 2 for other reasons.", counted(study));
    }

    private static String said(Study study) {
        Opening opening = SampleStudy.overview(study).opening();
        return opening.before() + "[" + opening.finding() + "]" + opening.after();
    }

    private static String counted(Study study) {
        return SampleStudy.overview(study).opening().counted();
    }
}
