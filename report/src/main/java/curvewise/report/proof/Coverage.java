package curvewise.report.proof;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Resumes;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.report.chart.EpochCells;
import curvewise.report.chart.Words;
import curvewise.report.text.Figures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which epochs a log covers: drawn where it is a fragment, stops short of its plan, or was resumed. */
final class Coverage {
    private final Evidence run;
    private final TrainingEpochs epochs;
    private final long first;
    private final double from;
    private final double to;
    private final double end;

    private Coverage(Evidence run, TrainingEpochs epochs) {
        this.run = run;
        this.epochs = epochs;
        Long iterations = epochs.iterations();
        boolean isFromZero = epochs.first() == 0 || iterations != null;
        this.first = isFromZero ? 0 : 1;
        this.from = epochs.first() + part(epochs.firstIteration(), iterations, 0);
        this.to = epochs.last() + (epochs.isLastCut() ? part(epochs.lastIteration() + 1, iterations, 1) : 1);
        this.end = Math.max(Math.ceil(to), first + planned());
    }

    private static double part(long iteration, @Nullable Long iterations, double otherwise) {
        return iterations == null || iteration < 0 ? otherwise : (double) iteration / iterations;
    }

    private double planned() {
        Long told = run.run().extent().plannedEpochs();
        double planned = told == null ? run.number("epochs") : told;
        return planned > 0 && planned < 1e6 ? planned : 0;
    }

    static @Nullable Proof of(Evidence run) {
        TrainingEpochs epochs = run.epochs();
        return epochs == null || epochs.first() < 0 ? null : new Coverage(run, epochs).proof();
    }

    private @Nullable Proof proof() {
        boolean isFragment = epochs.first() > 1 || epochs.isLastCut();
        boolean isShort = to < end
                && switch (run.run().status()) {
                    case FAILED, KILLED, UNFINISHED, RUNNING -> true;
                    case FINISHED, EMPTY, DELETED, REPLACED -> false;
                };
        List<Double> restarts = restarts();
        if (!isFragment && !isShort && restarts.isEmpty()) {
            return null;
        }
        EpochCells cells = new EpochCells(words(), first, end, from, to, evaluations(), restarts, ending(restarts));
        return Proof.of("What the log covers.", note(), cells.svg(), "");
    }

    private String ending(List<Double> restarts) {
        List<String> words = new ArrayList<>();
        if (!restarts.isEmpty()) {
            words.add(restarts.size() == 1 ? "resumed at the line" : "resumed at each line");
        }
        if (epochs.isLastCut()) {
            words.add("cut at iteration " + Figures.count(epochs.lastIteration()));
        }
        return String.join(", ", words);
    }

    private List<Double> evaluations() {
        List<Double> places = new ArrayList<>();
        for (double epoch : run.evaluations().places().epochs()) {
            // an epoch is evaluated when it is over
            if (epoch + 1 >= first && epoch + 1 <= end) {
                places.add(epoch == Math.rint(epoch) ? epoch + 1 : epoch);
            }
        }
        return places;
    }

    private List<Double> restarts() {
        Judged training = run.training();
        Points points =
                training == null ? Points.NONE : training.tracks().get(0).points();
        List<Double> places = new ArrayList<>();
        for (Resumes.Restart restart : run.resumes().restarts()) {
            int at = points.firstAtOrAfter(restart.step());
            Long iterations = epochs.iterations();
            double place = iterations != null
                    ? (double) restart.step() / iterations
                    : at < points.size() ? points.epochs()[at] : Double.NaN;
            if (place >= first && place <= end) {
                places.add(place);
            }
        }
        return places;
    }

    private String note() {
        Long iterations = epochs.iterations();
        return "Filled is what can be read"
                + (iterations == null
                        ? "."
                        : "; an epoch has " + Figures.count(iterations, "iteration", "iterations") + ".");
    }

    private Words words() {
        String description = "The log begins at epoch " + Figures.rounded(from, 4) + " and ends at "
                + Figures.rounded(to, 4) + " of " + Figures.rounded(end, 4) + ", with "
                + Figures.count(run.evaluations().size(), "evaluation", "evaluations") + " and "
                + Figures.count(run.resumes().restarts().size(), "resume", "resumes") + ".";
        return new Words("proof-coverage", "What the log covers", description);
    }
}
