package curvewise.core.rule.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import org.junit.jupiter.api.Test;

class UnevenClassesTest {
    private static final UnevenClasses RULE = new UnevenClasses();

    private static SampleRun classes(double... values) {
        String[] names = {"car", "cat", "bus", "dog"};
        SampleRun run = SampleRun.of("csv").log("bbox/AP", "det.ap", null, .4);
        for (int i = 0; i < values.length; i++) {
            run.log("bbox/AP-" + names[i], "det.ap_class", null, values[i]);
        }
        return run;
    }

    @Test
    void theWorstClassIsNamed() {
        Finding said = Said.finding(RULE, classes(.6, .05, .45).evidence());
        assertEquals(
                "AP differs widely between the 3 classes: 'cat' 0.05 against a median of 0.45; rare or mislabelled objects may be the cause.",
                said.summary());
        assertEquals("a.log", said.places().get(0).source());
    }

    @Test
    void aThirdIsNotBelowAThird() {
        Said.nothing(RULE, classes(.6, .2, .6).evidence());
        Said.finding(RULE, classes(.6, .199, .6).evidence());
    }

    @Test
    void aClassWithoutObjectsDoesNotCount() {
        Said.nothing(RULE, classes(.6, -1, .6, .5).evidence());
    }

    @Test
    void recallByClassDoesNotCount() {
        Said.nothing(
                RULE,
                classes(.6, .5, .4)
                        .log("mar_100_per_class/car", "det.ap_class", null, .01)
                        .evidence());
    }

    @Test
    void ofTwoClassesNoneIsTheMedian() {
        assertEquals(
                "AP is defined for fewer than three classes",
                Said.notApplicable(RULE, classes(.6, .01).evidence()));
    }

    @Test
    void withoutClassesItCannotBeAsked() {
        assertEquals("no AP of single classes is logged", Said.notApplicable(RULE, Summary.apAlone()));
    }
}
