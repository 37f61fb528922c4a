package curvewise.core.rule.detection;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.statistics.Noise;
import curvewise.core.text.Figures;
import java.util.stream.DoubleStream;

/** DET-22: the model was better before it was trained on. */
final class WorseThanBefore implements Rule {
    private static final String AP = BoxMetric.AP.metric();
    /** Noise of fewer evaluations cannot be told. */
    private static final int ENOUGH_EVALUATIONS = 5;
    /** Two standard deviations of one evaluation: rule of thumb. */
    private static final double BEYOND_NOISE = 2;

    private static final Card CARD = new Card(
            "DET-22",
            Section.ERRORS,
            Topic.SCHEDULE,
            Confidence.C,
            "there are five evaluations or more, the first from before training, and the last AP is below the first by more than twice the noise",
            "rule of thumb");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        double[] values = run.evaluations().column(AP);
        double[] defined = DoubleStream.of(values).filter(Double::isFinite).toArray();
        if (defined.length < ENOUGH_EVALUATIONS) {
            return Outcome.notApplicable("AP is defined in fewer than five evaluations");
        }
        if (!isBeforeTraining(run)) {
            return Outcome.notApplicable("no evaluation before training is logged");
        }
        double before = values[0];
        double after = defined[defined.length - 1];
        double noise = Noise.withFloor(defined, run.evaluations().precision().lsb());
        return exceeds(before - BEYOND_NOISE * noise, after)
                ? said(run, before, after, noise).fired()
                : Outcome.quiet();
    }

    /** Whether the first evaluation stands at step 0 of a training whose rows stand at later ones, or in front of the first line of epoch 0. */
    private static boolean isBeforeTraining(Evidence run) {
        Points rows = run.evaluations().places();
        Points training = run.loggedTraining();
        TrainingEpochs epochs = run.epochs();
        if (training.isEmpty() || rows.size() < 2) {
            return false;
        }
        long step = rows.steps()[0];
        if (step == Points.NO_STEP) {
            boolean isBegin = epochs != null && epochs.first() == 0 && epochs.firstIteration() <= 0;
            return isBegin && rows.lines()[0] < training.lines()[0];
        }
        return step == 0 && rows.steps()[1] > 0 && training.steps()[0] > 0;
    }

    private static Finding said(Evidence run, double before, double after, double noise) {
        String summary = String.format(
                "Training may have made it worse: AP was %s before and is %s at the end.",
                Figures.fixed(before, 3), Figures.fixed(after, 3));
        return Finding.of(Severity.WARN, Confidence.C, summary)
                .explained(String.format("Single evaluations scatter by about %s.", Figures.significant(noise, 1)))
                .advising(Topic.SCHEDULE, "Lower the learning rate, or begin with a warm-up.")
                .advising(Topic.ARCHITECTURE, "Freeze the first layers of the backbone.")
                .with("ap_before", before)
                .with("ap_last", after)
                .with("noise", noise)
                .at(run.evaluations().place(AP, run.lastRow()))
                .at(run.evaluations().place(AP, 0));
    }
}
