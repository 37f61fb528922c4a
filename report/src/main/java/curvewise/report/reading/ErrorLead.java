package curvewise.report.reading;

import curvewise.core.detection.CocoEvaluation;
import curvewise.core.reading.ExaminedRun;
import curvewise.report.text.Figures;

/** Says what kind of error a detector makes most, as far as its numbers tell. */
final class ErrorLead {
    /** What public logs of healthy detectors have: AP75 and AP as parts of AP50. */
    private static final double LEAST_OF_AP75 = .66;

    private static final double MOST_OF_AP75 = .76;
    private static final double LEAST_OF_AP = .61;
    private static final double MOST_OF_AP = .68;

    /** With less there are too few hits to tell how they fit. */
    private static final double LEAST_AP50 = .1;

    private ErrorLead() {}

    static String of(ExaminedRun examined) {
        CocoEvaluation coco = CocoEvaluation.shown(examined.evidence());
        if (coco == null) {
            return "";
        }
        if (!(coco.ap50() >= LEAST_AP50)) {
            return "";
        }
        if (Double.isFinite(coco.tightness())) {
            return byAp75(coco, examined);
        }
        return Double.isFinite(coco.averagedTightness())
                ? compared("AP over all overlaps", coco.averagedTightness(), LEAST_OF_AP, MOST_OF_AP)
                : "";
    }

    private static String byAp75(CocoEvaluation coco, ExaminedRun examined) {
        boolean isLoose =
                examined.reading().notes().stream().anyMatch(note -> note.rule().equals("DET-01"));
        if (!isLoose) {
            return compared("AP75", coco.tightness(), LEAST_OF_AP75, MOST_OF_AP75);
        }
        int decimals = coco.decimals();
        return "Localisation: AP50 is " + Figures.fixed(coco.ap50(), decimals) + " but AP75 is "
                + Figures.fixed(coco.ap75(), decimals) + ", a ratio of " + Figures.fixed(coco.tightness(), 2)
                + " where "
                + range(LEAST_OF_AP75, MOST_OF_AP75)
                + " is usual. Ask for a tighter box, and most of what counted as found no longer does.";
    }

    private static String compared(String what, double ratio, double least, double most) {
        String said = what + " is " + Figures.fixed(ratio, 2) + " of AP50, where " + range(least, most) + " is usual: ";
        if (ratio < least) {
            return said + "the boxes are looser than that.";
        }
        return said + (ratio > most ? "the boxes are tighter than that." : "the boxes are as tight as is usual.");
    }

    private static String range(double least, double most) {
        return Figures.fixed(least, 2) + " to " + Figures.fixed(most, 2);
    }
}
