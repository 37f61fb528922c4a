package curvewise.core.rule.trust;

import curvewise.core.convergence.Convergence;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.metric.Role;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.run.Split;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.List;

/** EVAL-09: what nobody can know from this log. */
final class NotInTheLog implements Rule {
    /** That of torchvision's tutorial. */
    private static final int USUAL_BATCH = 2;

    private static final Card CARD = new Card(
            "EVAL-09",
            Section.UNKNOWN,
            Topic.EVALUATION,
            Confidence.A,
            "Always: it lists which of validation loss, the metric on training data, data set, class count, batch size, GPU and seed are not in the log",
            "what an expert asks for before judging a run");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        return run.tracks().isEmpty()
                ? Outcome.notApplicable("nothing is logged")
                : said(run).fired();
    }

    private static Finding said(Evidence run) {
        List<String> curves = missingCurves(run);
        List<String> facts = new RecipeFacts(run).missing();
        List<String> all = new ArrayList<>();
        if (!curves.isEmpty()) {
            all.add("there is no " + String.join(" and no ", curves)
                    + (isBlind(run, curves) ? ", so overfitting cannot be judged" : ""));
        }
        if (!facts.isEmpty()) {
            all.add(RecipeFacts.joined(facts) + (facts.size() == 1 ? " is" : " are") + " not logged");
        }
        String unknown = all.isEmpty() ? "how its numbers compare with others" : String.join("; ", all);
        Finding finding = Finding.of(
                        Severity.INFO, Confidence.A, "What cannot be known from this log: " + unknown + ".")
                .explained(reference(run) + guessedImages(run, facts));
        return advised(finding, curves, facts).with("missing", curves.size() + facts.size());
    }

    private static Finding advised(Finding finding, List<String> curves, List<String> facts) {
        List<String> wanted = new ArrayList<>(curves);
        facts.forEach(fact -> wanted.add("the " + fact));
        return wanted.isEmpty()
                ? finding
                : finding.advising(Topic.EVALUATION, "Log " + RecipeFacts.joined(wanted) + ".");
    }

    private static List<String> missingCurves(Evidence run) {
        List<String> missing = new ArrayList<>();
        boolean isValidated = run.validation() != null
                || run.first(track ->
                                track.role() == Role.LOSS && track.identity().isHeldOut())
                        != null;
        if (!isValidated) {
            missing.add("validation loss");
        }
        Judged headline = run.headline();
        if (headline != null && !new Headline(headline).isLoss() && run.track(headline.metric(), Split.TRAIN) == null) {
            missing.add(new Headline(headline).name() + " on training " + (hasImages(run) ? "images" : "data"));
        }
        return missing;
    }

    private static boolean hasImages(Evidence run) {
        return run.task().vocabularies().contains("boxes");
    }

    /** From five evaluations on the headline itself may turn while the training loss falls on. */
    private static boolean isBlind(Evidence run, List<String> curves) {
        return curves.size() == 2 && run.evaluationCount() < Convergence.ENOUGH;
    }

    private static String reference(Evidence run) {
        Judged headline = run.headline();
        if (headline == null || headline.size() == 0) {
            return run.loggedTraining().isEmpty()
                    ? ""
                    : "Losses compare with nothing but losses of the same code on the same data.";
        }
        Headline shown = new Headline(headline);
        return String.format(
                "Whether %s %s is good needs a reference, such as a baseline%s.",
                shown.name(),
                shown.value(headline.bestValue()),
                hasImages(run) ? " or the agreement of two annotators" : "");
    }

    private static String guessedImages(Evidence run, List<String> facts) {
        Long iterations = run.run().extent().iterationsPerEpoch();
        boolean isTutorial = run.isFormat("metriclogger") && hasImages(run) && facts.contains(RecipeFacts.BATCH_SIZE);
        return iterations == null || !isTutorial
                ? ""
                : String.format(
                        " An epoch has %s iterations, which is %s training images if the batch size of torchvision's tutorial (%d) was kept.",
                        Figures.count(iterations), Figures.count(iterations * USUAL_BATCH), USUAL_BATCH);
    }
}
