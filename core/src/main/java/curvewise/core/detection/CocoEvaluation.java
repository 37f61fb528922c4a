package curvewise.core.detection;

import static curvewise.core.statistics.Numbers.atLeast;
import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evaluations;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Place;
import curvewise.core.evidence.PrintedPrecision;
import org.jspecify.annotations.Nullable;

/**
 * The box numbers of one COCO evaluation, as fractions, and what follows from them by arithmetic.
 *
 * <p>NaN stands for "not defined": no ground truth of that size, or not logged. Whether a number is logged at all, {@link #isLogged} tells.
 */
public final class CocoEvaluation {
    /** COCO averages precision over 101 levels of recall and AP over 10 IoU thresholds, .50 to .95. */
    private static final int RECALL_LEVELS = 101;

    private static final int THRESHOLDS = 10;
    private static final double THRESHOLD_STEP = .05;
    /** Above this ratio of AR@10 to AR@1 an image holds so many objects that AR@10 counts them better. */
    public static final double CROWDED = 5;
    /** Below this ratio of AP to AR@100 the best-scored boxes often hit nothing, and objects cannot be counted from AR. */
    public static final double LEAST_ORDERING = .5;

    private final Evaluations evaluations;
    private final int row;

    private CocoEvaluation(Evaluations evaluations, int row) {
        this.evaluations = evaluations;
        this.row = row;
    }

    /** The evaluation the run is shown by: the best, or the last where no headline is defined; {@code null} when no box AP was logged. */
    public static @Nullable CocoEvaluation shown(Evidence run) {
        return of(run, run.shownRow());
    }

    /** One row of the evaluations; {@code null} when no box AP was logged, or there is no such row. */
    public static @Nullable CocoEvaluation of(Evidence run, int row) {
        Evaluations evaluations = run.evaluations();
        boolean isThere = row >= 0 && (evaluations.isLogged("det.ap") || evaluations.isLogged("det.ap50"));
        return isThere ? new CocoEvaluation(evaluations, row) : null;
    }

    /** Whether a number is logged, defined or not, such as {@code det.ap75}. */
    public boolean isLogged(String metric) {
        return evaluations.isLogged(metric);
    }

    /** Whether all twelve numbers are logged. */
    public boolean isComplete() {
        return BoxMetric.TWELVE.stream().allMatch(metric -> isLogged(metric.metric()));
    }

    /** A number; NaN when not defined. */
    public double value(BoxMetric metric) {
        return evaluations.value(metric.metric(), row);
    }

    /** Where a number stands; {@code null} when it is not logged. */
    public @Nullable Place place(BoxMetric metric) {
        return evaluations.place(metric.metric(), row);
    }

    /** The epoch of the evaluation; NaN when unknown. */
    public double epoch() {
        return evaluations.places().epochs()[row];
    }

    /** AP over IoU .50 to .95. */
    public double ap() {
        return value(BoxMetric.AP);
    }

    /** AP at IoU .50. */
    public double ap50() {
        return value(BoxMetric.AP50);
    }

    /** AP at IoU .75. */
    public double ap75() {
        return value(BoxMetric.AP75);
    }

    /** AR with at most 100 boxes per image and class. */
    public double ar100() {
        return value(BoxMetric.AR100);
    }

    /** The last printed digit: 0 where so many are printed that rounding plays no part. */
    public double lsb() {
        return evaluations.precision().lsb();
    }

    /** How many decimals the numbers are shown with, two to four. */
    public int decimals() {
        PrintedPrecision precision = evaluations.precision();
        return precision.lsb() == 0 ? 3 : Math.max(2, Math.min(4, precision.decimals()));
    }

    /** AP75/AP50: how tight the boxes are; .66 to .76 in public logs of healthy detectors. */
    public double tightness() {
        return ap75() / ap50();
    }

    /** AP/AP50: the same, averaged over all thresholds; .61 to .68 in healthy ones. */
    public double averagedTightness() {
        return ap() / ap50();
    }

    /** The AP that loose boxes cost: perfect boxes in the same order would give AP = AP50. */
    public double lostToLooseBoxes() {
        return ap50() - ap();
    }

    /** The most AP that misses, false alarms and ordering at IoU .5 can cost. */
    public double lostAtMostToFinding() {
        return 1 - ap50();
    }

    /** AP/AR@100: precision inside the recall that was reached; about .73 in healthy ones. */
    public double ordering() {
        return ap() / ar100();
    }

    /** The AP that perfect scoring of the same boxes could reach at most. */
    public double ceiling() {
        return ((RECALL_LEVELS - 1) * ar100() + 1) / RECALL_LEVELS;
    }

    /** A lower bound of the recall at IoU .5: AP50 cannot exceed (100·recall + 1)/101, and recall falls with the threshold. NaN without AP50 and AR@100. */
    public double leastRecall() {
        double fromAp50 = Math.max(0, (RECALL_LEVELS * (ap50() - lsb() / 2) - 1) / (RECALL_LEVELS - 1));
        double ar100 = ar100();
        if (Double.isNaN(ar100)) {
            return fromAp50;
        }
        return Double.isNaN(fromAp50) ? ar100 : Math.max(ar100, fromAp50);
    }

    /** How many of the ten IoU thresholds a box satisfies for an object that was found, on average and at most. */
    public double thresholdsMet() {
        return THRESHOLDS * ar100() / leastRecall();
    }

    /**
     * Bounds of the mean IoU of objects that were found at .5: AR is, up to a step of .05, twice the area under recall over IoU (Hosang et al. 2015).
     */
    public Interval overlap() {
        double ar = ar100();
        return new Interval(.5 + (.5 * ar - THRESHOLD_STEP), .5 + .5 * ar / leastRecall());
    }

    /** Bounds of the mean AP over IoU .55 to .70, because AP falls with the threshold; they allow for the rounding of the printed numbers. */
    public Interval apBelow75() {
        double half = lsb() / 2;
        double low = THRESHOLDS * (ap() - half) - (ap50() + half) - 5 * (ap75() + half);
        double high = THRESHOLDS * (ap() + half) - (ap50() - half) - (ap75() - half);
        return new Interval(low / 4, high / 4);
    }

    /**
     * How far a square box may be shifted along its diagonal, on each side and as a share of its side, and still overlap the truth by an IoU: .074 for .75.
     */
    public static double shiftAllowed(double iou) {
        return 1 - Math.sqrt(2 * iou / (1 + iou));
    }

    /**
     * A rough standard error of AP measured on so many images: from all objects being independent draws to each image being one draw. The lower bound is NaN
     * where objects cannot be counted, both are NaN where AP is not defined.
     */
    public Interval samplingError(double images) {
        double ofOneDraw = ap() * (1 - ap());
        Interval objects = objectsPerImage();
        double most = objects == null ? Double.NaN : objects.high();
        return new Interval(Math.sqrt(ofOneDraw / (images * most)), Math.sqrt(ofOneDraw / images));
    }

    /** AR@10/AR@1; NaN when AR@1 is 0. */
    public double gainOfTen() {
        double ar1 = value(BoxMetric.AR1);
        return ar1 > 0 ? value(BoxMetric.AR10) / ar1 : Double.NaN;
    }

    /** AR@100/AR@10; NaN when AR@10 is 0. */
    public double gainOfHundred() {
        double ar10 = value(BoxMetric.AR10);
        return ar10 > 0 ? ar100() / ar10 : Double.NaN;
    }

    /** An estimate of how many objects an image holds of one class: by AR@10 where images are crowded, else by AR@1; {@code null} when none can be given. */
    public @Nullable Interval objectsPerImage() {
        double ar1 = value(BoxMetric.AR1);
        boolean isPossible = ar1 > 0 && atLeast(ordering(), LEAST_ORDERING);
        return isPossible ? objectsBy(exceeds(gainOfTen(), CROWDED) ? BoxMetric.AR10 : BoxMetric.AR1) : null;
    }

    /** The same estimate by the recall with one box or with ten. */
    public Interval objectsBy(BoxMetric recall) {
        int boxes = recall == BoxMetric.AR10 ? 10 : 1;
        double low = boxes * ar100() / value(recall);
        return new Interval(low, low / leastRecall());
    }

    /** How many objects of one class an image can hold at most, on average: with one box no more than one is found. NaN when AR@1 is 0. */
    public double mostObjectsPerImage() {
        double ar1 = value(BoxMetric.AR1);
        return ar1 > 0 ? 1 / (ar1 - lsb() / 2) : Double.NaN;
    }
}
