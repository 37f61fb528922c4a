package curvewise.core.rule.detection;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.detection.CocoEvaluation;
import curvewise.core.detection.Interval;
import curvewise.core.text.Figures;
import org.jspecify.annotations.Nullable;

/**
 * How many objects of one class an image holds on average, as far as recall with few boxes tells.
 *
 * @param estimate {@code null} where none can be given
 * @param most what it cannot exceed; NaN where unknown
 */
record Crowd(@Nullable Interval estimate, double most) {
    /** Twice the recall with ten times the boxes: images hold more than ten objects. */
    static final double BEYOND_TEN = 2;
    /** Up to so many objects on average, images of more than 100 are few: rule of thumb. */
    static final double FEW_ENOUGH = 60;

    /** The crowd of an evaluation. The estimate never goes beyond what is possible. */
    static Crowd of(CocoEvaluation coco) {
        double most = coco.mostObjectsPerImage();
        Interval estimate = coco.objectsPerImage();
        if (estimate == null || exceeds(estimate.low(), most)) {
            return new Crowd(null, most);
        }
        return new Crowd(new Interval(estimate.low(), Math.min(estimate.high(), most)), most);
    }

    /** The upper end of the estimate; NaN without one. */
    double high() {
        return estimate == null ? Double.NaN : estimate.high();
    }

    /** The estimate in words, {@code 35-54}; empty without one. */
    String words() {
        return estimate == null ? "" : range(estimate);
    }

    /** Bounds as whole numbers. */
    static String range(Interval bounds) {
        return Figures.fixed(bounds.low(), 0) + "-" + Figures.fixed(bounds.high(), 0);
    }
}
