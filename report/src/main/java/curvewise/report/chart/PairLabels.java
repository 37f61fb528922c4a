package curvewise.report.chart;

import org.jspecify.annotations.Nullable;

/** What stands beside the two curves of a pair: their names at their ends, on a phone above them, and a ring at the best of each. */
final class PairLabels {
    private static final double LINE = 13;
    private static final double SAMPLE = 22;
    private static final double FIRST_ROW = 12;
    private static final double SECOND_ROW = 30;
    private static final double RING = 4.5;
    /** Nearer to the axis a label below a ring would stand on its numbers. */
    private static final double NEAR = 22;
    /** A curve that ends so far from the right is labelled where it ends. */
    private static final double FAR = 160;

    private final Svg svg;
    private final PairPlot plot;
    private final Scale x;
    private final Scale y;
    private final boolean isNarrow;

    PairLabels(Svg svg, PairPlot plot, Scale x, Scale y, boolean isNarrow) {
        this.svg = svg;
        this.plot = plot;
        this.x = x;
        this.y = y;
        this.isNarrow = isNarrow;
    }

    void draw(double right) {
        PairPlot.Best ofCandidate = plot.candidate().best();
        PairPlot.Best ofBaseline = plot.baseline().best();
        ring(ofBaseline, 2);
        ring(ofCandidate, 1);
        if (isNarrow) {
            row(plot.candidate(), 1, FIRST_ROW);
            row(plot.baseline(), 2, SECOND_ROW);
            return;
        }
        boolean isCandidateAbove = ofBaseline == null || (ofCandidate != null && ofCandidate.y() >= ofBaseline.y());
        text(ofCandidate, 1, isCandidateAbove, right);
        text(ofBaseline, 2, !isCandidateAbove, right);
        ends(right);
    }

    private void ring(PairPlot.@Nullable Best best, int colour) {
        if (best != null) {
            svg.circle("ring s" + colour, x.at(best.x()), y.at(best.y()), RING);
        }
    }

    /** Above or below the ring; one of the two stands above, the other below, so that neither stands on the other. */
    private void text(PairPlot.@Nullable Best best, int colour, boolean isAbove, double right) {
        if (best == null) {
            return;
        }
        double half = best.text().length() * HorizontalAxis.CHARACTER / 2;
        double at = Math.min(Math.max(x.at(best.x()), x.start() + half + 4), right - half);
        double ring = y.at(best.y());
        boolean isBelow = !isAbove && ring + NEAR < y.start();
        svg.label("halo t" + colour, at, isBelow ? ring + 19 : ring - 11, best.text());
    }

    /** A sample of the line and all that is said of it, in a row of its own: between the curves a phone has no room. */
    private void row(PairPlot.Run run, int colour, double at) {
        PairPlot.Best best = run.best();
        svg.raw("<path class=\"line smooth s" + colour + "\" d=\"M")
                .at(x.start())
                .raw(" ")
                .at(at - 4)
                .raw("h")
                .at(SAMPLE)
                .raw("\"/>");
        String text = best == null ? run.name() : run.name() + ", " + best.brief();
        svg.label("end t" + colour, x.start() + SAMPLE + 8, at, text);
    }

    /** At the ends of the curves, pushed apart where they would stand on one another. */
    private void ends(double right) {
        double ofCandidate = end(plot.candidate());
        double ofBaseline = end(plot.baseline());
        double room = LINE + (plot.baseline().role().isEmpty() ? 0 : LINE) + 2;
        double middle = (ofCandidate + ofBaseline) / 2;
        double apart = Math.max(room, Math.abs(ofCandidate - ofBaseline)) / 2;
        boolean isCandidateAbove = ofCandidate <= ofBaseline;
        double upper = Math.max(LINE, Math.min(middle - apart, y.start() - 2 * room));
        double lower = Math.max(upper + room, Math.min(middle + apart, y.start() - room / 2));
        end(plot.candidate(), 1, isCandidateAbove, isCandidateAbove ? upper : lower, right);
        end(plot.baseline(), 2, !isCandidateAbove, isCandidateAbove ? lower : upper, right);
    }

    private void end(PairPlot.Run run, int colour, boolean isAbove, double at, double right) {
        double last = x.at(run.x()[run.x().length - 1]);
        if (right - last > FAR) {
            String text = run.role().isEmpty() ? run.name() : run.name() + ", " + run.role();
            svg.label("end halo t" + colour, last + 9, end(run) + (isAbove ? -8 : 18), text);
            return;
        }
        svg.label("end t" + colour, right + 7, at + 4, run.name());
        if (!run.role().isEmpty()) {
            svg.label("tick start", right + 7, at + 4 + LINE, run.role());
        }
    }

    private double end(PairPlot.Run run) {
        double[] shown = run.median().length == 0 ? run.y() : run.median();
        for (int i = shown.length - 1; i >= 0; i--) {
            if (!Double.isNaN(shown[i])) {
                return y.at(shown[i]);
            }
        }
        return y.start();
    }
}
