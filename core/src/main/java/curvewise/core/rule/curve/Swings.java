package curvewise.core.rule.curve;

import curvewise.core.convergence.Status;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** CV-05: a curve swings so widely that no end value can be named. */
final class Swings implements Rule {
    private static final Card CARD = new Card(
            "CV-05",
            Section.STATUS,
            Topic.SCHEDULE,
            Confidence.B,
            "the headline, the validation loss or the training loss oscillates: its swings exceed 20 % of all progress, or 10 % of its level without progress",
            "Google's Deep Learning Tuning Playbook; thresholds calibrated by simulation");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        List<Judged> judged = Stream.of(run.headline(), run.validation(), run.training())
                .filter(Objects::nonNull)
                .toList();
        if (judged.isEmpty()) {
            return Outcome.notApplicable("neither a held-out metric nor a total loss is logged");
        }
        List<Judged> swinging =
                judged.stream().filter(series -> series.is(Status.OSCILLATING)).toList();
        return swinging.isEmpty() ? Outcome.quiet() : said(run, swinging).fired();
    }

    private static Finding said(Evidence run, List<Judged> swinging) {
        boolean isOfTraining = swinging.contains(run.training());
        boolean isHeldOut = swinging.size() > (isOfTraining ? 1 : 0);
        List<String> swings = new ArrayList<>();
        for (Judged series : swinging) {
            swings.add(swing(series, series.equals(run.training())));
        }
        String summary = String.format(
                "%s: this indicates too large steps or too small %s.",
                SeriesFigures.capital(SeriesFigures.listed(swings)), isHeldOut ? "a validation set" : "batches");
        Finding finding = Finding.of(Severity.WARN, Confidence.B, summary)
                .advising(
                        Topic.SCHEDULE,
                        "Lower the learning rate late in training, enlarge the batch, or average the weights.");
        if (isHeldOut) {
            finding = finding.advising(Topic.EVALUATION, "Evaluate on a larger validation set.");
        }
        for (Judged series : swinging) {
            String of = series.equals(run.training())
                    ? "training_loss"
                    : series.equals(run.headline()) ? "headline" : "validation_loss";
            finding = finding.with("swing_of_" + of, size(series))
                    .with("progress_of_" + of, series.convergence().progress())
                    .at(series.place(series.last()));
        }
        return finding;
    }

    private static String swing(Judged series, boolean isTraining) {
        SeriesFigures figures = SeriesFigures.of(series);
        double progress = series.convergence().progress();
        String share = progress > 0
                ? Figures.percent(size(series) / progress, 0) + " of all its progress"
                : "it made no progress";
        return String.format(
                "%s swings by %s (%s)",
                isTraining ? figures.asTraining() : figures.name(), figures.amount(size(series)), share);
    }

    private static double size(Judged series) {
        return series.convergence().endNoise();
    }
}
