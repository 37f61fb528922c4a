package curvewise.core.ranking;

import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Section;
import curvewise.core.rule.Topic;
import java.util.List;

/** What is remarked on comparisons of runs. */
public final class ComparisonCards {
    static final Card DATA = card(
            "COMP-01",
            Topic.DATA,
            Confidence.A,
            "what is known of the data differs: its name, samples of an epoch (iterations times batch), test images, number of classes; or the task does",
            "Ultralytics and COCO: a score belongs to its data");

    static final Card BUDGET = card(
            "COMP-02",
            Topic.SCHEDULE,
            Confidence.A,
            "epochs (steps, where no log counts epochs) differ by more than a factor of 1.1; runs of less than half the median are too short to rank",
            "a longer training has more chances and more decay; the factors are rules of thumb");

    static final Card METRIC = card(
            "COMP-03",
            Topic.EVALUATION,
            Confidence.A,
            "the runs share no metric of one definition on one part of the data",
            "cocoapi: AP depends on maxDets and the type of IoU; Ultralytics integrates otherwise");

    static final Card SIZES = card(
            "COMP-04",
            Topic.DATA,
            Confidence.A,
            "AP of small, medium or large objects is not defined in one run and is in another",
            "cocoapi (cocoeval.py): −1 where the ground truth has no object of a size");

    static final Card FINISH = card(
            "COMP-05",
            Topic.EVALUATION,
            Confidence.A,
            "one of the runs is not finished; a run that its own patience stopped is",
            "a run that goes on may still improve");

    static final Card DECAY = card(
            "COMP-06",
            Topic.SCHEDULE,
            Confidence.B,
            "runs are compared before their ends, and their learning rates fall at different places or are annealed over the whole run",
            "the score jumps where the rate falls");

    static final Card BATCH = card(
            "COMP-07",
            Topic.SCHEDULE,
            Confidence.B,
            "batch sizes differ and the peak learning rate is the same",
            "Google's tuning playbook: the best learning rate depends on the batch size");

    static final Card TIE = card(
            "RANK-02",
            Topic.EVALUATION,
            Confidence.A,
            "the difference is at most c_N·√(u_a² + u_b²), or u is unknown",
            "Tukey 1953, Kramer 1956: at most 5 % of tables of equal runs hold any false difference");

    static final Card POLICY = card(
            "RANK-05",
            Topic.EVALUATION,
            Confidence.A,
            "the orders by best, last and de-biased best differ",
            "Google's tuning playbook on choosing checkpoints in retrospect");

    static final Card CHANCES = card(
            "RANK-06",
            Topic.EVALUATION,
            Confidence.A,
            "the numbers of evaluations differ by more than a factor of 1.5",
            "expected maximum of normal values");

    static final Card DOMINATED = card(
            "RANK-08",
            Topic.EVALUATION,
            Confidence.A,
            "another run is better by more than noise, and no worse in wall time, peak memory and time of inference, as far as both log them",
            "Pareto's order, with noise");

    static final Card NIGHTLY = card(
            "RANK-11",
            Topic.EVALUATION,
            Confidence.C,
            "the same configuration ran on an earlier day and the newest run is worse by more than 3 u",
            "rule of thumb");

    /** All, by id. */
    public static final List<Card> ALL =
            List.of(DATA, BUDGET, METRIC, SIZES, FINISH, DECAY, BATCH, TIE, POLICY, CHANCES, DOMINATED, NIGHTLY);

    private ComparisonCards() {}

    private static Card card(String id, Topic topic, Confidence confidence, String condition, String source) {
        return new Card(id, Section.HEADLINE, topic, confidence, condition, source);
    }
}
