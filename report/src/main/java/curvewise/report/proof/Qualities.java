package curvewise.report.proof;

import curvewise.core.evidence.Evaluations;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Track;
import curvewise.core.metric.Metric;
import curvewise.core.metric.Role;
import curvewise.core.metric.Trait;
import curvewise.report.chart.DotRows;
import curvewise.report.chart.Words;
import curvewise.report.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The qualities of the evaluation a run is shown by, all on one scale. */
final class Qualities {
    private static final int FEWEST = 2;
    private static final int MOST = 8;
    private static final int DECIMALS = 3;

    private Qualities() {}

    static @Nullable Proof of(Evidence run) {
        int row = run.shownRow();
        List<Track> tracks = new ArrayList<>();
        List<DotRows.Row> rows = new ArrayList<>();
        for (String metric : run.evaluations().metrics()) {
            double value = run.shown(metric);
            Track track = Objects.requireNonNull(run.evaluations().tracks().get(metric));
            if (isShare(track) && value >= 0 && value <= 1 && rows.size() < MOST) {
                rows.add(new DotRows.Row(name(track), value, Figures.fixed(value, DECIMALS)));
                tracks.add(track);
            }
        }
        return row < 0 || rows.size() < FEWEST ? null : proof(run, row, rows, tracks);
    }

    private static boolean isShare(Track track) {
        Metric metric = track.identity().metric();
        return metric != null
                && metric.range().isFraction()
                && !metric.is(Trait.PER_CLASS)
                && (metric.role().isHeadline() || metric.role() == Role.DIAGNOSTIC);
    }

    private static String name(Track track) {
        String name = Named.shortly(track.rawName());
        String plain = name.endsWith("(B)") ? name.substring(0, name.length() - "(B)".length()) : name;
        return plain.length() <= 16 ? plain : plain.substring(0, 15) + "\u2026";
    }

    private static Proof proof(Evidence run, int row, List<DotRows.Row> rows, List<Track> tracks) {
        Evaluations evaluations = run.evaluations();
        String which = evaluations.size() == 1
                ? "At the one evaluation,"
                : run.headline() == null ? "At the last evaluation," : "At the best " + where(evaluations, row) + ",";
        Words words = new Words(
                "proof-qualities",
                which + " all on one scale",
                rows.stream().map(r -> r.name() + " " + r.text()).collect(Collectors.joining(", ")) + ".");
        return Proof.of(which, "all on one scale", new DotRows(words, rows).svg(), Named.source(tracks));
    }

    private static String where(Evaluations evaluations, int row) {
        double epoch = evaluations.places().epochs()[row];
        return Double.isNaN(epoch) ? "evaluation" : "epoch (" + Figures.epoch(epoch) + ")";
    }
}
