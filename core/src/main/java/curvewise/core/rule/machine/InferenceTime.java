package curvewise.core.rule.machine;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Track;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SYS-10: how long inference and evaluation take, and on what. */
final class InferenceTime implements Rule {
    /** Printed times that vary less are stable; rule of thumb. */
    private static final double STABLE = .05;

    private static final Card CARD = new Card(
            "SYS-10",
            Section.MACHINE,
            Topic.SYSTEM,
            Confidence.A,
            "evaluation lines print the time of the forward pass (model_time)",
            "torchvision's references (engine.py)");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        EvaluationTime evaluation = new EvaluationTime(run);
        double forward = evaluation.forward();
        if (!(forward > 0)) {
            return Outcome.notApplicable("no model_time of an evaluation is logged");
        }
        String summary = String.format(
                "Inference is %s s per evaluation batch (%s batches/s; per image if evaluated one by one).",
                Figures.significant(forward, 3), Figures.significant(1 / forward, 2));
        Finding finding = Finding.of(Severity.INFO, Confidence.A, summary)
                .with("model_time", forward)
                .with("batches_per_s", 1 / forward)
                .at(evaluation.forwardPlace());
        return withSteps(withShares(finding, run, evaluation), run).fired();
    }

    private static Finding withShares(Finding finding, Evidence run, EvaluationTime evaluation) {
        EpochTime time = EpochTime.of(run);
        double batch = evaluation.batch();
        if (time == null || !(batch > 0)) {
            return finding;
        }
        String parts = Stream.of(
                        part("forward pass", evaluation.forward() / batch),
                        part("waiting for data", evaluation.data() / batch),
                        part("matching boxes with the truth", evaluation.matching() / batch))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return finding.explained(String.format(
                        "Evaluation takes %s s against %s s of training (%s of the epoch%s): %s%s.",
                        Clock.seconds(time.evaluation()),
                        Clock.seconds(time.training()),
                        Figures.percent(time.share(), 1),
                        time.how(),
                        parts,
                        exceeds(time.share(), LongEvaluation.LONG) ? "" : "; not a bottleneck"))
                .with("eval_s", time.evaluation())
                .with("train_epoch_s", time.training())
                .with("eval_share", time.share())
                .with("forward_share", evaluation.forward() / batch)
                .with("data_share", evaluation.data() / batch)
                .with("matching_share", evaluation.matching() / batch);
    }

    private static String part(String name, double share) {
        return Double.isFinite(share) ? name + " " + Figures.percent(share, 0) : "";
    }

    private static Finding withSteps(Finding finding, Evidence run) {
        Track time = Clock.ofTraining(run, "sys.iter_time");
        double[] steps = time == null ? new double[0] : Clock.lines(run, time).values();
        double variation = variation(steps);
        if (!Double.isFinite(variation)) {
            return finding;
        }
        return finding.explained(String.format(
                        "The time of a training step %s by %s from line to line (standard deviation over mean).",
                        exceeds(variation, STABLE) ? "varies" : "is stable: it varies", Figures.percent(variation, 1)))
                .with("step_time_cv", variation);
    }

    private static double variation(double[] values) {
        if (values.length < 2) {
            return Double.NaN;
        }
        double mean = Clock.mean(values);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1)) / mean;
    }
}
