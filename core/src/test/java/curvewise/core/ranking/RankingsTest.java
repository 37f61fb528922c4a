package curvewise.core.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.core.run.RunStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingsTest {
    private static final double[] AP = {.1, .2, .3, .4};

    @Test
    void theNamedRunIsTheBaselineOfItsGroup() {
        Candidate a = SampleCandidate.detector("a", AP).build();
        Candidate b = SampleCandidate.detector("b", AP).build();

        Baseline named =
                Rankings.of(List.of(a, b), List.of(b.runId())).groups().get(0).baseline();

        assertNotNull(named);
        assertEquals(b.runId(), named.run().runId());
        assertEquals(true, named.isNamed());
    }

    @Test
    void withoutANameTheFirstRunIsAndItIsSaid() {
        Candidate a = SampleCandidate.detector("a", AP).build();
        Candidate b = SampleCandidate.detector("b", AP).build();

        Baseline byDefault =
                Rankings.of(List.of(b, a), List.of()).groups().get(0).baseline();

        assertNotNull(byDefault);
        assertEquals(a.runId(), byDefault.run().runId());
        assertEquals(false, byDefault.isNamed());
    }

    @Test
    void aGroupIsCalledByTheFolderOfItsRuns() {
        Candidate a = SampleCandidate.detector("a", AP).build();

        assertEquals("exp", Rankings.of(List.of(a), List.of()).groups().get(0).name());
    }

    @Test
    void runsThatAreNotFinishedAreHeldAgainstTheBaselineAtTheirCommonStep() {
        Candidate a = SampleCandidate.detector("a", AP).build();
        Candidate b = SampleCandidate.detector("b", .1, .2, .3)
                .ended(RunStatus.UNFINISHED)
                .build();

        RankedGroup group = Rankings.of(List.of(a, b), List.of()).groups().get(0);

        assertEquals(1, group.finished().standings().size());
        assertEquals(2, group.provisional().standings().size());
        assertNotNull(group.delta(b.runId()));
        assertNull(group.delta(-1));
    }
}
