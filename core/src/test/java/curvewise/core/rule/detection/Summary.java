package curvewise.core.rule.detection;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;

/** The twelve numbers of one evaluation, those of a known detector with some changed. */
final class Summary {
    private final double[] numbers;

    private Summary(double... numbers) {
        this.numbers = numbers;
    }

    /** UP-DETR on COCO (sizes made up). */
    static Summary healthy() {
        return new Summary(.431, .634, .46, .211, .47, .621, .34, .548, .589, .35, .63, .81);
    }

    /** A Faster R-CNN on images of many objects, all of medium size: loose boxes. */
    static Summary crowdedAndLoose() {
        return new Summary(.21, .643, .079, -1, .21, -1, .011, .096, .333, -1, .333, -1);
    }

    /** The same with one number changed. */
    Summary but(BoxMetric metric, double value) {
        double[] changed = numbers.clone();
        changed[BoxMetric.TWELVE.indexOf(metric)] = value;
        return new Summary(changed);
    }

    /** A run of the one evaluation, to be added to. */
    SampleRun run() {
        return SampleRun.of("metriclogger").coco(numbers);
    }

    /** The run's evidence. */
    Evidence evidence() {
        return run().evidence();
    }

    /** A run that logs AP alone. */
    static Evidence apAlone() {
        return SampleRun.of("csv").log("bbox AP", "det.ap", null, .2).evidence();
    }
}
