package curvewise.report.reading;

import curvewise.core.evidence.Evaluations;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Resumes;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.reading.ExaminedRun;
import curvewise.core.rule.Note;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says whether a log can be trusted, and what it covers. */
final class TrustLead {
    private TrustLead() {}

    static String of(ExaminedRun examined) {
        Evidence run = examined.evidence();
        if (run.tracks().isEmpty()) {
            return "There is nothing to trust or doubt: the log holds no value.";
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(opening(examined) + covered(run) + ".");
        resumes(run, sentences);
        undefined(run, sentences);
        return String.join(" ", sentences);
    }

    private static String opening(ExaminedRun examined) {
        List<Severity> severities = examined.reading().notes(Section.TRUST).stream()
                .map((Note note) -> note.finding().severity())
                .toList();
        if (severities.contains(Severity.CRITICAL)) {
            return "Not as it stands: ";
        }
        if (!severities.contains(Severity.WARN)) {
            return "Nothing in it speaks against it: ";
        }
        return isFragment(examined) ? "Only in part: " : "With a reservation: ";
    }

    /** Whether the log begins late or is cut. */
    private static boolean isFragment(ExaminedRun examined) {
        return examined.reading().notes().stream()
                .anyMatch(note -> note.rule().equals("LOG-01") || note.rule().equals("LOG-02"));
    }

    private static String covered(Evidence run) {
        TrainingEpochs epochs = run.epochs();
        int evaluations = run.evaluations().size();
        String with = evaluations == 0 ? "no evaluation on held-out data" : Figures.counted(evaluations, "evaluation");
        if (epochs == null) {
            return "it holds " + Figures.counted(run.tracks().size(), "series").replace("seriess", "series") + " and "
                    + with;
        }
        return "it covers " + training(epochs) + ", with " + with;
    }

    private static String training(TrainingEpochs epochs) {
        String cut = "a part of epoch " + Figures.count(epochs.last());
        if (!epochs.isLastCut()) {
            return epochs.first() == epochs.last()
                    ? "epoch " + Figures.count(epochs.first())
                    : "epochs " + Figures.count(epochs.first()) + " to " + Figures.count(epochs.last());
        }
        long before = epochs.last() - 1;
        if (before < epochs.first()) {
            return cut;
        }
        return (before == epochs.first()
                        ? "epoch " + Figures.count(before)
                        : "epochs " + Figures.count(epochs.first()) + " to " + Figures.count(before))
                + " and " + cut;
    }

    private static void resumes(Evidence run, List<String> sentences) {
        Resumes resumes = run.resumes();
        if (resumes.restarts().isEmpty()) {
            return;
        }
        sentences.add(
                resumes.superseded() == 0
                        ? "Training was resumed."
                        : "Training was resumed; of what was done twice the later counts, and "
                                + Figures.counted(resumes.superseded(), "earlier point") + " of training "
                                + (resumes.superseded() == 1 ? "does" : "do") + " not.");
    }

    private static void undefined(Evidence run, List<String> sentences) {
        @Nullable Judged headline = run.headline();
        Evaluations evaluations = run.evaluations();
        if (headline != null && headline.undefined() > 0) {
            sentences.add("In " + Figures.count(headline.undefined()) + " of " + Figures.count(evaluations.size())
                    + " evaluations " + Phrases.name(headline)
                    + " is not defined; these are left out, not taken for zero.");
        }
    }
}
