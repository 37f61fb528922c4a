package curvewise.core.rule.detection;

import curvewise.core.detection.BoxMetric;
import curvewise.core.detection.CocoEvaluation;
import curvewise.core.text.Figures;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sizes that COCO tells apart, by the annotated area in pixels of the original image. */
enum ObjectSize {
    SMALL("small", BoxMetric.AP_SMALL, BoxMetric.AR_SMALL, "below 1,024 px², 32 × 32", Double.NaN, 32),
    MEDIUM("medium", BoxMetric.AP_MEDIUM, BoxMetric.AR_MEDIUM, "1,024-9,216 px², 32 × 32 to 96 × 96", 32, 96),
    LARGE("large", BoxMetric.AP_LARGE, BoxMetric.AR_LARGE, "above 9,216 px², 96 × 96", 96, Double.NaN);

    private final String label;
    private final BoxMetric precision;
    private final BoxMetric recall;
    private final String area;
    private final double shortestSide;
    private final double longestSide;

    ObjectSize(
            String label, BoxMetric precision, BoxMetric recall, String area, double shortestSide, double longestSide) {
        this.label = label;
        this.precision = precision;
        this.recall = recall;
        this.area = area;
        this.shortestSide = shortestSide;
        this.longestSide = longestSide;
    }

    /** Those for which the evaluation says that there is no ground truth; empty where not all three are logged. */
    static List<ObjectSize> absent(CocoEvaluation coco) {
        return areLogged(coco)
                ? Arrays.stream(values()).filter(size -> !size.isPresent(coco)).toList()
                : List.of();
    }

    /** The only one that has values; {@code null} when there are others, or none, or not all three are logged. */
    static @Nullable ObjectSize only(CocoEvaluation coco) {
        List<ObjectSize> present =
                Arrays.stream(values()).filter(size -> size.isPresent(coco)).toList();
        return areLogged(coco) && present.size() == 1 ? present.get(0) : null;
    }

    /** Whether the evaluation prints all three, defined or not. */
    static boolean areLogged(CocoEvaluation coco) {
        return Arrays.stream(values()).allMatch(size -> coco.place(size.precision) != null);
    }

    private boolean isPresent(CocoEvaluation coco) {
        return !Double.isNaN(coco.value(precision));
    }

    /** The name in sentences. */
    String label() {
        return label;
    }

    /** Its AP. */
    BoxMetric precision() {
        return precision;
    }

    /** Its AR. */
    BoxMetric recall() {
        return recall;
    }

    /** The areas that belong to it, in words. */
    String area() {
        return area;
    }

    /** A share of the side of such objects in pixels: {@code 2.4-7.1 px for objects of 32-96 px}. */
    String pixels(double share) {
        String objects = switch (this) {
            case SMALL -> "below 32 px";
            case MEDIUM -> "of 32-96 px";
            case LARGE -> "above 96 px";
        };
        return pixelRange(share) + " px for objects " + objects;
    }

    private String pixelRange(double share) {
        String low = Figures.fixed(share * shortestSide, 1);
        String high = Figures.fixed(share * longestSide, 1);
        return switch (this) {
            case SMALL -> "less than " + high;
            case MEDIUM -> low + "-" + high;
            case LARGE -> "more than " + low;
        };
    }
}
