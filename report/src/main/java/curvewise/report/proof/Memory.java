package curvewise.report.proof;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Metric;
import curvewise.report.chart.Plot;
import curvewise.report.chart.Size;
import curvewise.report.chart.Words;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Peak memory over the training, where it changes: a constant one is said in words. */
final class Memory {
    /** Below this part of itself a change is not worth a picture. */
    private static final double VISIBLE = 0.005;

    private Memory() {}

    static @Nullable Proof of(Evidence run) {
        Track track = run.track("sys.max_mem");
        Points points = track == null ? Points.NONE : track.points().finite();
        if (track == null || !HeadlineCurve.canDraw(points.values())) {
            return null;
        }
        double least = Arrays.stream(points.values()).min().orElseThrow();
        double greatest = Arrays.stream(points.values()).max().orElseThrow();
        return greatest - least <= VISIBLE * Math.abs(greatest) ? null : proof(track, points, least, greatest);
    }

    private static Proof proof(Track track, Points points, double least, double greatest) {
        Metric metric = track.identity().metric();
        String unit = metric == null || metric.unit() == null ? "" : " " + Shown.label(metric.unit());
        String title = "Peak memory" + (unit.isEmpty() ? "." : " in" + unit + ".");
        Words words = new Words(
                "proof-memory",
                title,
                "From " + Figures.rounded(least, 6) + " to " + Figures.rounded(greatest, 6) + unit + ".");
        Course course = Course.of(points);
        double last = points.values()[points.size() - 1];
        String svg = new Plot(words, course.axis())
                .fromZero()
                .curve(course.x(points), points.values(), Plot.Look.PLAIN, 1, "last " + Figures.rounded(last, 5))
                .named("peak memory" + unit)
                .svg(Size.PROOF);
        return Proof.of(title, "", svg, Named.source(List.of(track)));
    }
}
