package curvewise.report.reading;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Metric;
import curvewise.core.reading.ExaminedRun;
import curvewise.report.proof.StepTime;
import curvewise.report.text.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Says what the machine did while it trained. */
final class MachineLead {
    private MachineLead() {}

    static String of(ExaminedRun examined) {
        Evidence run = examined.evidence();
        List<String> sentences = new ArrayList<>();
        StepTime time = StepTime.of(examined);
        if (time != null) {
            sentences.add(Figures.share(time.share(), 1) + " of a training step waits for data ("
                    + Figures.significant(time.waiting(), 3) + " of " + Figures.significant(time.whole(), 3) + " s "
                    + time.mean().words() + ").");
        }
        Track memory = run.track("sys.max_mem");
        if (memory != null) {
            memory(memory, sentences);
        }
        return String.join(" ", sentences);
    }

    private static void memory(Track track, List<String> sentences) {
        Points points = track.points().finite();
        if (points.isEmpty()) {
            return;
        }
        double least = Arrays.stream(points.values()).min().orElseThrow();
        double greatest = Arrays.stream(points.values()).max().orElseThrow();
        Metric metric = track.identity().metric();
        String unit = metric == null || metric.unit() == null ? "" : " " + metric.unit();
        sentences.add(
                least == greatest
                        ? "Peak memory is constant at " + Figures.count(Math.round(greatest)) + unit + "."
                        : "Peak memory goes up to " + Figures.count(Math.round(greatest)) + unit + ".");
    }
}
