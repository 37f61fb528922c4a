package curvewise.report.proof;

import curvewise.core.detection.BoxMetric;
import curvewise.core.detection.CocoEvaluation;
import curvewise.core.detection.Interval;
import curvewise.core.evidence.Place;
import curvewise.core.reading.ExaminedRun;
import curvewise.report.chart.ApBracket;
import curvewise.report.chart.OverlapBoxes;
import curvewise.report.chart.RecallCaps;
import curvewise.report.chart.Words;
import curvewise.report.text.Figures;
import curvewise.report.text.Locations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kind of error that dominates, as the numbers of one COCO evaluation show it. */
final class DetectionShape {
    /** What public logs of healthy detectors have of AP75 beside their AP50. */
    private static final double USUAL_LEAST = .66;

    private static final double USUAL_MOST = .76;
    private static final double CROWD = 10;
    /** With fewer objects an image no cap binds, and with less AP there is no shape to speak of. */
    private static final double FEW_OBJECTS = 4;

    private static final double LEAST_AP50 = .1;
    /** Wider bounds of the overlap say nothing. */
    private static final double WIDEST = .3;

    private static final double TIGHT = .9;

    private final CocoEvaluation coco;
    private final Locations locations;
    private final int decimals;

    private DetectionShape(CocoEvaluation coco, Locations locations) {
        this.coco = coco;
        this.locations = locations;
        this.decimals = coco.decimals();
    }

    static List<Proof> of(CocoEvaluation coco, ExaminedRun examined) {
        DetectionShape shape = new DetectionShape(coco, Locations.of(examined.evidence()));
        boolean isLoose =
                examined.reading().notes().stream().anyMatch(note -> note.rule().equals("DET-01"));
        List<Proof> proofs = new ArrayList<>();
        add(proofs, shape.bracket(isLoose));
        add(proofs, shape.overlap());
        add(proofs, shape.recall());
        return proofs;
    }

    private static void add(List<Proof> proofs, @Nullable Proof proof) {
        if (proof != null) {
            proofs.add(proof);
        }
    }

    private @Nullable Proof bracket(boolean isLoose) {
        double ap50 = coco.ap50();
        double ap75 = coco.ap75();
        boolean isKnown = ap50 >= LEAST_AP50 && ap50 <= 1 && ap75 >= 0 && ap75 <= ap50 && coco.ap() >= 0;
        List<ApBracket.Band> bounds = isKnown ? PossibleAp.of(ap50, ap75, coco.ap(), coco.lsb()) : List.of();
        if (bounds.isEmpty()) {
            return null;
        }
        String title = isLoose
                ? "AP falls off a cliff between IoU 0.50 and 0.75."
                : "AP over the overlap that a box must reach.";
        Words words = new Words(
                "proof-ap",
                title,
                "AP50 " + fixed(ap50) + ", AP75 " + fixed(ap75) + ", mean of all ten " + fixed(coco.ap())
                        + "; beside such an AP50 AP75 is usually " + Figures.fixed(USUAL_LEAST * ap50, 2) + " to "
                        + Figures.fixed(USUAL_MOST * ap50, 2) + ".");
        ApBracket chart = new ApBracket(
                words,
                ap50,
                ap75,
                coco.ap(),
                bounds,
                new ApBracket.Band(USUAL_LEAST * ap50, USUAL_MOST * ap50),
                decimals);
        return Proof.of(
                title,
                "The log gives two points and the mean; the shaded area is all that the other eight values can be.",
                chart.svg(),
                source(BoxMetric.AP50));
    }

    private @Nullable Proof overlap() {
        Interval overlap = coco.overlap();
        double low = Math.max(.5, overlap.low());
        double high = Math.min(1, overlap.high());
        if (!(coco.ar100() > 0 && low < high && high - low <= WIDEST)) {
            return null;
        }
        List<OverlapBoxes.Box> boxes = new ArrayList<>();
        boxes.add(new OverlapBoxes.Box(.5, "just found"));
        boxes.add(new OverlapBoxes.Box(low, "lower estimate"));
        boxes.add(new OverlapBoxes.Box(high, "upper estimate"));
        if (high < TIGHT) {
            boxes.add(new OverlapBoxes.Box(TIGHT, "tight"));
        }
        String title = "What the overlap means.";
        Words words = new Words(
                "proof-overlap",
                title,
                "Boxes that are found overlap their objects by " + Figures.fixed(low, 2) + " to "
                        + Figures.fixed(high, 2) + " on average.");
        return Proof.of(
                title,
                "Grey is the truth, blue a box of the same size shifted along the diagonal. What was found overlaps on average between the second and the third.",
                new OverlapBoxes(words, boxes).svg(),
                "");
    }

    private @Nullable Proof recall() {
        double one = coco.value(BoxMetric.AR1);
        double ten = coco.value(BoxMetric.AR10);
        Interval objects = coco.objectsPerImage();
        if (objects == null || !(one > 0 && ten >= one && coco.ar100() >= ten && objects.low() >= FEW_OBJECTS)) {
            return null;
        }
        boolean isCrowded = objects.low() > CROWD;
        String title = isCrowded
                ? "Recall is limited by how many boxes are allowed."
                : "Recall by how many boxes are allowed.";
        String words = "AR@1 " + fixed(one) + ", AR@10 " + fixed(ten) + ", AR@100 " + fixed(coco.ar100()) + ".";
        RecallCaps chart = new RecallCaps(
                new Words("proof-recall", title, words),
                List.of(new RecallCaps.Cap(1, one), new RecallCaps.Cap(10, ten), new RecallCaps.Cap(100, coco.ar100())),
                objects.low(),
                objects.high(),
                decimals);
        return Proof.of(title, note(objects), chart.svg(), source(BoxMetric.AR1));
    }

    private static String note(Interval objects) {
        return "In images with about " + Figures.rounded(objects.low(), 2) + " to " + Figures.rounded(objects.high(), 2)
                + " objects of a class one box can reach at most " + limit(1, objects) + ", and ten boxes "
                + limit(10, objects) + ".";
    }

    private static String limit(int boxes, Interval objects) {
        String least = Figures.fixed(Math.min(1, boxes / objects.high()), 2);
        String most = Figures.fixed(Math.min(1, boxes / objects.low()), 2);
        return least.equals(most) ? most : least + " to " + most;
    }

    private String fixed(double value) {
        return Figures.fixed(value, decimals);
    }

    private String source(BoxMetric metric) {
        Place place = coco.place(metric);
        return place == null ? "" : locations.of(place).text();
    }
}
