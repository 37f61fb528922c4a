package curvewise.report.proof;

import static curvewise.core.statistics.Numbers.atLeast;

import curvewise.report.chart.ApBracket.Band;
import java.util.ArrayList;
import java.util.List;

/**
 * What AP can be at each of the ten overlaps, IoU 0.50 to 0.95, when only AP50, AP75 and the mean of all ten are known: it never rises with the overlap.
 *
 * <p>Half of the last printed digit is allowed for in each of the three.
 */
final class PossibleAp {
    private static final int THRESHOLDS = 10;
    /** The place of IoU 0.75 among the ten. */
    private static final int AT_75 = 5;

    private final double ap50;
    private final double ap75;
    private final double low;
    private final double high;

    private PossibleAp(double ap50, double ap75, double ap, double lsb) {
        this.ap50 = ap50;
        this.ap75 = ap75;
        double half = lsb / 2;
        // of the eight unknown ones together
        this.low = THRESHOLDS * (ap - half) - (ap50 + half) - (ap75 + half);
        this.high = THRESHOLDS * (ap + half) - (ap50 - half) - (ap75 - half);
    }

    /** The bands; empty where no falling curve has these three numbers. */
    static List<Band> of(double ap50, double ap75, double ap, double lsb) {
        PossibleAp possible = new PossibleAp(ap50, ap75, ap, lsb);
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < THRESHOLDS && possible.exists(); i++) {
            bands.add(possible.band(i));
        }
        return bands;
    }

    /** Of the unknown eight four lie between AP75 and AP50, and four between nothing and AP75. */
    private boolean exists() {
        return atLeast(ap50, ap75) && atLeast(high, 4 * ap75) && atLeast(4 * ap50 + 4 * ap75, low);
    }

    private Band band(int i) {
        if (i == 0) {
            return new Band(ap50, ap50);
        }
        if (i == AT_75) {
            return new Band(ap75, ap75);
        }
        return i < AT_75 ? looser(i) : tighter(i);
    }

    /** Of the four between 0.50 and 0.75. */
    private Band looser(int i) {
        int after = AT_75 - 1 - i;
        double most = (high - after * ap75) / i;
        double least = (low - 4 * ap75 - (i - 1) * ap50) / (after + 1);
        return new Band(clamp(least, ap75, ap50), clamp(most, ap75, ap50));
    }

    /** Of the four above 0.75. */
    private Band tighter(int i) {
        int before = i - AT_75 - 1;
        double most = (high - 4 * ap75) / (before + 1);
        double least = (low - 4 * ap50 - before * ap75) / (THRESHOLDS - i);
        return new Band(clamp(least, 0, ap75), clamp(most, 0, ap75));
    }

    private static double clamp(double value, double least, double greatest) {
        return Math.min(Math.max(value, least), greatest);
    }
}
