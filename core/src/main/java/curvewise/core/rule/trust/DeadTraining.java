package curvewise.core.rule.trust;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Place;
import curvewise.core.evidence.Points;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.run.RunEvent;
import curvewise.core.text.Figures;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** LOG-04: the training loss is no number any more. */
final class DeadTraining implements Rule {
    /** What scripts say when they stop for it: Loss is nan, stopping training; Loss became infinite. */
    private static final Pattern NOT_FINITE =
            Pattern.compile("\\b(nan|inf|infinite|infinity|non-?finite|not finite)\\b");

    private static final Card CARD = new Card(
                    "LOG-04",
                    Section.TRUST,
                    Topic.DATA,
                    Confidence.A,
                    "The training loss is NaN or infinite at its last point or at 3 points in a row, or the log says that training stopped for it",
                    "torchvision's and Detectron2's own stop on such a loss; torchvision's issues for the causes")
            .suppressing(
                    "CV-*", "OV-*", "EVAL-04", "HF-01", "LR-01", "LR-02", "LR-03", "LR-04", "LR-07", "LB-09", "LB-10",
                    "DET-10", "DET-16", "YOLO-04", "YOLO-05", "YOLO-06");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        RunEvent stop = stop(run.run().events());
        Judged training = run.training();
        if (training == null || run.loggedTraining().isEmpty()) {
            return stop == null
                    ? Outcome.notApplicable("no training loss is logged")
                    : stopped(run, stop).fired();
        }
        LossBreak broken = LossBreak.of(run, training);
        if (broken != null) {
            return said(run, training, broken, stop).fired();
        }
        return stop == null ? Outcome.quiet() : stopped(run, stop).fired();
    }

    private static @Nullable RunEvent stop(List<RunEvent> events) {
        return events.stream()
                .filter(event -> event.kind() == RunEvent.Kind.FAILED)
                .filter(event -> isAboutLoss(event.text().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isAboutLoss(String text) {
        return text.contains("loss") && NOT_FINITE.matcher(text).find();
    }

    private static Finding said(Evidence run, Judged training, LossBreak broken, @Nullable RunEvent stop) {
        Points rows = run.loggedTraining();
        Finding finding = Finding.of(Severity.CRITICAL, Confidence.A, sentence(run, broken))
                .with("points", broken.length())
                .at(training.tracks().get(0).place(broken.first()));
        if (stop != null) {
            finding = finding.at(new Place(stop.source(), stop.line(), 0));
        }
        if (rows.steps()[broken.first()] != Points.NO_STEP) {
            finding = finding.since(rows.steps()[broken.first()]);
        }
        return advised(run, finding);
    }

    private static String sentence(Evidence run, LossBreak broken) {
        Points rows = run.loggedTraining();
        String value = Figures.fixed(rows.values()[broken.first()], 0);
        String when = Moment.exactly(rows, broken.first(), run);
        String parts = broken.firstParts();
        if (!broken.isLasting()) {
            return String.format(
                    "The training loss was %s at %s logged points in a row from %s on, and is finite again after them%s.",
                    value, Figures.count(broken.length()), when, parts);
        }
        return broken.first() == 0
                ? String.format(
                        "Training was dead from the first logged point on: the loss is %s at %s%s.", value, when, parts)
                : String.format("Training died: the loss became %s at %s%s.", value, when, parts);
    }

    /** The process stopped before the value that ended it was printed. */
    private static Finding stopped(Evidence run, RunEvent stop) {
        Points rows = run.loggedTraining();
        int last = rows.size() - 1;
        String after = last < 0 ? "" : " after " + Moment.exactly(rows, last, run);
        Finding finding = Finding.of(
                        Severity.CRITICAL,
                        Confidence.A,
                        "Training died" + after + ": " + withoutStop(stop.text()) + ".")
                .at(new Place(stop.source(), stop.line(), 0));
        return advised(
                run, last < 0 || rows.steps()[last] == Points.NO_STEP ? finding : finding.since(rows.steps()[last]));
    }

    private static String withoutStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static Finding advised(Evidence run, Finding finding) {
        boolean hasBoxes = run.task().vocabularies().contains("boxes");
        return finding.advising(
                        Topic.DATA,
                        hasBoxes
                                ? "Look first for boxes whose width or height is zero or negative: the most frequent cause according to torchvision's maintainers."
                                : "Look first for inputs and labels that are NaN, infinite or empty in the batches before it.")
                .advising(
                        Topic.SCHEDULE,
                        "Then train with full precision instead of mixed (AMP), and then with a lower learning rate, a longer warm-up or clipped gradients.");
    }
}
