package curvewise.core.rule.trust;

import curvewise.core.convergence.Uncertainty;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.run.RunStatus;
import curvewise.core.text.Figures;
import java.util.Set;

/** RANK-01: one run says nothing of how far equal runs differ. */
final class SingleSeed implements Rule {
    private static final Set<RunStatus> INCOMPLETE =
            Set.of(RunStatus.UNFINISHED, RunStatus.RUNNING, RunStatus.FAILED, RunStatus.KILLED);
    /** Up to so many images the prior is that of small data sets. */
    private static final long SMALL = 500;

    private static final Card CARD = new Card(
            "RANK-01",
            Section.HEADLINE,
            Topic.EVALUATION,
            Confidence.A,
            "Always, as one run has one seed: it says how far such a run may be off, and from what that is known",
            "Agarwal et al. 2021 and Colas et al. 2019 on the number of seeds; spread of equal runs: mmdetection issue 3624, Fast R-CNN, Sparse R-CNN, Mask2Former");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged judged = run.headline();
        return judged == null || judged.size() == 0
                ? Outcome.notApplicable("no held-out metric is logged")
                : said(run, new Headline(judged)).fired();
    }

    private static Finding said(Evidence run, Headline headline) {
        Uncertainty one = headline.uncertainty(run);
        String provisional = isPartial(run) ? ", and any rank is provisional, because the run is unfinished" : "";
        String summary = one.isKnown()
                ? String.format(
                        "One seed: the ±%s of %s comes from %s; run-to-run variance is unknown, so differences below %s are not evidence%s.",
                        Figures.significant(one.value(), 2),
                        headline.name(),
                        source(run, one, headline),
                        Figures.significant(Headline.smallestDifference(one), 2),
                        provisional)
                : String.format(
                        "One seed, and too few evaluations to see how much %s jitters: no difference to another run is evidence%s.",
                        headline.name(), provisional);
        return Finding.of(Severity.WARN, Confidence.A, summary)
                .explained(
                        one.isKnown()
                                ? "Larger differences are evidence against this noise only, not against another seed."
                                : "")
                .advising(
                        Topic.EVALUATION,
                        "Repeat the two or three configurations with the highest scores with further seeds, three in all, before choosing between them.")
                .with("uncertainty", one.value())
                .with("smallest_difference", Headline.smallestDifference(one))
                .at(headline.judged().place(headline.judged().best()));
    }

    private static boolean isPartial(Evidence run) {
        TrainingEpochs epochs = run.epochs();
        return INCOMPLETE.contains(run.run().status()) || (epochs != null && epochs.isLastCut());
    }

    private static String source(Evidence run, Uncertainty one, Headline headline) {
        if (one.source() == Uncertainty.Source.JITTER) {
            return headline.isAveragePrecision()
                    ? "how much its evaluations jitter"
                    : "how much its evaluations jitter, times 2.5 (it assumes that equal runs differ by at most twice the jitter)";
        }
        TestImages images = TestImages.of(run);
        if (images == null) {
            return "equal runs on small data sets elsewhere (how many images are tested is not in the log)";
        }
        return images.count() <= SMALL
                ? "equal runs on equally small data sets elsewhere"
                : "equal runs on data sets of this size elsewhere";
    }
}
