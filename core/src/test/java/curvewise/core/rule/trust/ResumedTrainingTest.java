package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Place;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.RunEvent;
import curvewise.core.run.Split;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResumedTrainingTest {
    private static Evidence run(long[] steps, double... loss) {
        double[] epochs = new double[steps.length];
        for (int i = 0; i < steps.length; i++) {
            epochs[i] = steps[i];
        }
        return SampleRun.of("csv")
                .log("train_loss", "det.loss", Split.TRAIN, steps, epochs, loss)
                .evidence();
    }

    @Test
    void aJumpIsMeasuredInTheJitterOfWhatRemains() {
        long[] steps = {10, 20, 30, 40, 50, 60, 70, 80, 60, 70, 80, 90, 100, 110, 120, 130};
        Evidence run = run(steps, .9, .7, .55, .45, .38, .33, .3, .28, .8, .72, .65, .59, .54, .5, .47, .44);
        Finding finding = Said.finding(new ResumedTraining(), run);
        assertEquals(
                "Training was resumed once; 3 earlier points from step 60 on were done again and do not count; the training loss jumped by 43.5 times its"
                        + " usual jitter at step 60.",
                finding.summary());
        assertEquals(60L, finding.since());
        assertEquals(List.of(new Place("a.log", 10, 0)), finding.places());
        assertEquals(
                "Check that the state of the optimiser and of the learning-rate schedule was restored with the weights.",
                finding.advice().get(0).text());
    }

    @Test
    void aResumeWithoutAJumpAsksForNothing() {
        Finding finding = Said.finding(
                new ResumedTraining(),
                run(new long[] {0, 1, 2, 3, 4, 5, 4, 5, 6, 7, 8}, 9, 8, 7.2, 6, 5.1, 4, 5, 4.1, 3, 2.2, 1));
        assertEquals(
                "Training was resumed once; 2 earlier points from step 4 on were done again and do not count; the training loss did not jump at step 4 (it changed"
                        + " by −25.1 times its usual jitter).",
                finding.summary());
        assertEquals(List.of(), finding.advice());
    }

    @Test
    void ofSeveralResumesThoseThatRemainAreMeasured() {
        long[] steps = {1, 2, 3, 4, 5, 3, 4, 5, 6, 4, 5};
        Finding finding = Said.finding(new ResumedTraining(), run(steps, 9, 8, 7, 6, 5, 7, 6, 5, 4, 9, 9));
        assertEquals(4L, finding.since());
        assertEquals(2, finding.places().size());
    }

    @Test
    void aResumeThatOverlapsNothingSupersedesNothing() {
        Evidence run = SampleRun.of("csv")
                .event(RunEvent.Kind.RESUMED, 5, "Training was resumed at epoch 3 after epoch 2.")
                .evidence();
        Finding finding = Said.finding(new ResumedTraining(), run);
        assertEquals("Training was resumed once; no earlier point is superseded.", finding.summary());
        assertNull(finding.since());
    }

    @Test
    void aJumpAtAResumeWithoutOverlapIsMeasuredByItsLine() {
        Evidence run = SampleRun.of("csv")
                .log("train_loss", "det.loss", Split.TRAIN, 1, .9, 1, .9, 1, 5, 4.9, 5, 4.9, 5)
                .event(RunEvent.Kind.RESUMED, 7, "Training was resumed at epoch 5 after epoch 4.")
                .evidence();
        assertEquals(5L, Said.finding(new ResumedTraining(), run).since());
    }

    @Test
    void aRunInOneGoIsQuiet() {
        Said.nothing(new ResumedTraining(), SeedRun.evidence());
    }

    @Test
    void withoutAnythingItCannotBeAsked() {
        assertEquals(
                "nothing is logged",
                Said.notApplicable(new ResumedTraining(), SampleRun.of("csv").evidence()));
    }
}
