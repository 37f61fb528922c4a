package curvewise.report.proof;

import static curvewise.report.proof.ProofCheck.assertShows;
import static curvewise.report.proof.ProofCheck.drawn;
import static curvewise.report.proof.ProofCheck.words;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.report.SampleLog;
import org.junit.jupiter.api.Test;

class CoverageTest {
    @Test
    void aFragmentShowsWhatIsNotInTheLogAndWhereItWasCut() {
        Proof proof = drawn(Coverage.of(FragmentOfTraining.log()
                .coco(6, .2, .6, .1, .1, .2, .3)
                .examined()
                .evidence()));

        assertEquals("Filled is what can be read; an epoch has 120 iterations.", proof.note());
        assertShows(proof, "not in this log", "cut at iteration 19", "\u25C6 the one evaluation");
        assertEquals(
                "The log begins at epoch 6.075 and ends at 7.167 of 8, with 1 evaluation and 0 resumes.", words(proof));
    }

    @Test
    void aWholeLogNeedsNoPicture() {
        assertNull(Coverage.of(SampleLog.of("ultralytics")
                .log("train/box_loss", Split.TRAIN, 1, 3, 2, 1)
                .param("epochs", "3")
                .examined()
                .evidence()));
    }

    @Test
    void aRunThatStoppedShortOfItsPlanShowsWhatIsMissing() {
        SampleLog log = SampleLog.of("ultralytics")
                .log("train/box_loss", Split.TRAIN, 1, 3, 2, 1)
                .param("epochs", "10");

        assertNull(Coverage.of(log.examined().evidence()));
        assertEquals(
                "The log begins at epoch 1 and ends at 4 of 11, with 0 evaluations and 0 resumes.",
                words(drawn(
                        Coverage.of(log.ended(RunStatus.UNFINISHED).examined().evidence()))));
    }
}
