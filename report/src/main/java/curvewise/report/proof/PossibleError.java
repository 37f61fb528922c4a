package curvewise.report.proof;

import curvewise.core.convergence.Uncertainty;
import curvewise.core.detection.CocoEvaluation;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.reading.Reading;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Note;
import curvewise.core.rule.SeriesFigures;
import curvewise.report.chart.ErrorBars;
import curvewise.report.chart.Words;
import curvewise.report.text.Figures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a number that was measured on few images could be off, by each way to count what was measured. */
final class PossibleError {
    private static final String FEW_IMAGES = "EVAL-03";

    private PossibleError() {}

    static @Nullable Proof of(Evidence run, Reading reading) {
        Judged headline = run.headline();
        Finding finding = reading.notes().stream()
                .filter(note -> note.rule().equals(FEW_IMAGES))
                .map(Note::finding)
                .findFirst()
                .orElse(null);
        if (headline == null || finding == null || !Double.isFinite(headline.bestValue())) {
            return null;
        }
        List<ErrorBars.Bar> bars = bars(run, finding);
        return bars.isEmpty() ? null : proof(headline, bars);
    }

    private static List<ErrorBars.Bar> bars(Evidence run, Finding finding) {
        List<ErrorBars.Bar> bars = new ArrayList<>();
        add(bars, NumberOf.figure(finding, "error_if_objects_are_independent"), "objects independent");
        if (CocoEvaluation.shown(run) != null) {
            Uncertainty prior = Uncertainty.ofAveragePrecision(null, Double.NaN);
            add(bars, prior.value(), "small data, run to run");
        }
        add(bars, NumberOf.figure(finding, "error_if_images_are_draws"), "one draw per image");
        return bars;
    }

    private static void add(List<ErrorBars.Bar> bars, double reach, String reading) {
        if (reach > 0) {
            bars.add(new ErrorBars.Bar(reach, Figures.fixed(reach, 3), reading));
        }
    }

    private static Proof proof(Judged headline, List<ErrorBars.Bar> bars) {
        String name = Named.of(headline);
        String value = SeriesFigures.of(headline).value(headline.bestValue());
        StringBuilder words = new StringBuilder(name + " " + value);
        bars.forEach(bar -> words.append(", \u00B1")
                .append(bar.text())
                .append(" (")
                .append(bar.reading())
                .append(")"));
        String title = "How far " + name + " " + value + " could be off,";
        return Proof.of(
                title,
                "one standard error, by " + (bars.size() == 1 ? "one reading" : bars.size() + " readings"),
                new ErrorBars(new Words("proof-error", title, words + "."), headline.bestValue(), bars, name).svg(),
                Named.source(headline.tracks()));
    }
}
