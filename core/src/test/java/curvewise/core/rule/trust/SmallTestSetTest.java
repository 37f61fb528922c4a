package curvewise.core.rule.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.rule.Figure;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Said;
import curvewise.core.run.Extent;
import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;

class SmallTestSetTest {
    private static Evidence tested(long iterations, double ap) {
        return SampleRun.of("metriclogger")
                .extent(new Extent(null, null, iterations, null, null))
                .log("bbox AP", "det.ap", null, ap)
                .evidence();
    }

    private static double figure(Finding finding, String name) {
        return finding.figures().stream()
                .filter(figure -> figure.name().equals(name))
                .mapToDouble(Figure::value)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theErrorOfFiftyNineImagesHasBothBounds() {
        Finding finding = Said.finding(new SmallTestSet(), SeedRun.evidence());
        assertEquals(
                "59 evaluation iterations (59 images if evaluated one by one, as the reference does): the sampling error of AP may be ±0.0072 to ±0.053 (one"
                        + " standard error); two such runs must differ by about 0.055.",
                finding.summary());
        assertEquals(
                "±0.0072 holds if objects are independent of each other, ±0.053 if each image is one draw. The difference is 1.96·√2 times ±0.02, by which"
                        + " equal runs on small data sets differed elsewhere.",
                finding.explanation());
        assertEquals(
                "Enlarge the test set, or cross-validate; until then treat differences below 0.055 AP as ties.",
                finding.advice().get(0).text());
        assertEquals(.0071967, figure(finding, "error_if_objects_are_independent"), 1e-7);
        assertEquals(.0530270, figure(finding, "error_if_images_are_draws"), 1e-7);
        assertEquals(.0554372, figure(finding, "smallest_difference"), 1e-5);
    }

    @Test
    void withoutACountOfObjectsOnlyImagesAreDraws() {
        assertEquals(
                "99 evaluation iterations (99 images if evaluated one by one, as the reference does): the sampling error of AP may be ±0.05 (one standard"
                        + " error); two such runs must differ by about 0.055.",
                Said.by(new SmallTestSet(), tested(99, .5)));
    }

    @Test
    void detrEvaluatesInTheBatchesItTrainsIn() {
        SampleRun run = SampleRun.of("metriclogger")
                .extent(new Extent(null, null, 49L, null, null))
                .log("class_error", "det.class_error", Split.TRAIN, 50, 40)
                .log("bbox AP", "det.ap", null, .5);
        assertEquals(
                "the log does not say how many images are evaluated",
                Said.notApplicable(new SmallTestSet(), run.evidence()));
        assertEquals(
                "49 evaluation iterations (98 images at 2 an iteration): the sampling error of AP may be ±0.051 (one standard error); two such runs must"
                        + " differ by about 0.055.",
                Said.by(new SmallTestSet(), run.param("batch_size", "2").evidence()));
        Said.nothing(new SmallTestSet(), run.param("world_size", "2").evidence());
    }

    @Test
    void aHundredAreEnough() {
        Said.nothing(new SmallTestSet(), tested(100, .5));
    }

    @Test
    void withoutACountOrAnApItCannotBeAsked() {
        assertEquals(
                "the log does not say how many images are evaluated",
                Said.notApplicable(
                        new SmallTestSet(),
                        SampleRun.of("csv").log("bbox AP", "det.ap", null, .5).evidence()));
        assertEquals(
                "no average precision is logged",
                Said.notApplicable(
                        new SmallTestSet(),
                        SampleRun.of("csv")
                                .task("classification")
                                .log("acc", "cls.top1", Split.VAL, .5)
                                .evidence()));
        assertEquals(
                "at 0 and 1 the sampling error cannot be told from the value",
                Said.notApplicable(new SmallTestSet(), tested(59, 0)));
    }
}
