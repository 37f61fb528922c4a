package curvewise.core.simulation;

import java.util.LinkedHashMap;
import java.util.Map;

/** The twelve numbers of COCO's summary for a detector as it should be: overlap, recall and sizes in the proportions of public detectors. */
final class CocoNumbers {
    /** Canonical names in the order of the summary. */
    static final String[] NAMES = {
        "ap", "ap50", "ap75", "ap_s", "ap_m", "ap_l", "ar1", "ar10", "ar100", "ar_s", "ar_m", "ar_l"
    };

    private static final double LEAST_AP = .25;
    private static final double GREATEST_AP = .6;
    /** The numbers of one evaluation go together but for this. */
    private static final double OWN_JITTER = .005;

    private final Dice dice;
    private final Course course;
    private final double end;
    private final double toAp50;
    private final double toRecall;

    CocoNumbers(Dice dice, Course course) {
        this.dice = dice;
        this.course = course;
        this.end = dice.between(LEAST_AP, GREATEST_AP);
        this.toAp50 = 1 / dice.between(.61, .68);
        this.toRecall = 1 / dice.between(.7, .78);
    }

    /** A curve of each number, by name. */
    Map<String, double[]> curves() {
        double[] ap = course.evaluated(dice, .03 * end, end);
        double[] shares = {
            1,
            toAp50,
            dice.between(1.04, 1.1),
            dice.between(.45, .6),
            dice.between(1.02, 1.1),
            dice.between(1.15, 1.3),
            .57 * toRecall,
            .93 * toRecall,
            toRecall,
            .58 * toRecall,
            1.05 * toRecall,
            1.2 * toRecall
        };
        Map<String, double[]> curves = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.length; i++) {
            curves.put(NAMES[i], i == 0 ? ap : other(ap, shares[i]));
        }
        return curves;
    }

    private double[] other(double[] ap, double share) {
        double[] values = new double[ap.length];
        for (int i = 0; i < values.length; i++) {
            ap[i] = Math.max(.002 * end, ap[i]);
            values[i] = Math.min(.99, ap[i] * share * (1 + OWN_JITTER * dice.normal()));
        }
        return values;
    }
}
