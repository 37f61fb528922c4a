package curvewise.core.rule.machine;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
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
import java.util.Arrays;

/** SYS-05: the peak of GPU memory stays where it is. */
final class ConstantMemory implements Rule {
    private static final double START = .1;
    private static final int ENOUGH = 2;

    private static final Card CARD = new Card(
            "SYS-05",
            Section.MACHINE,
            Topic.SYSTEM,
            Confidence.A,
            "peak memory is the same in all lines after the first epoch, or after the first tenth of the lines where the log holds no other",
            "torchvision's references (utils.py): torch.cuda.max_memory_allocated");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Track memory = Clock.ofTraining(run, "sys.max_mem");
        Points settled = memory == null ? Points.NONE : settled(memory.points().finite());
        if (memory == null || settled.size() < ENOUGH) {
            return Outcome.notApplicable("peak memory is not logged twice after the start");
        }
        double peak = settled.values()[0];
        boolean isConstant = peak > 0 && isAlways(settled, peak);
        return isConstant ? said(run, memory, peak).fired() : Outcome.quiet();
    }

    private static Points settled(Points all) {
        int n = all.size();
        double first = n == 0 ? Double.NaN : all.epochs()[0];
        int start = 0;
        while (first <= 1 && start < n && all.epochs()[start] == first) {
            start++;
        }
        boolean hasOtherEpochs = first > 1 || (start > 0 && start < n);
        return all.between(hasOtherEpochs ? start : (int) Math.ceil(START * n), n);
    }

    private static boolean isAlways(Points points, double peak) {
        return Arrays.stream(points.values()).allMatch(value -> value == peak);
    }

    private static Finding said(Evidence run, Track memory, double peak) {
        Track evaluation = run.track("sys.max_mem", Split.TEST);
        boolean isEvaluationToo =
                evaluation != null && !evaluation.points().isEmpty() && isAlways(evaluation.points(), peak);
        String summary = String.format(
                "Peak memory is constant at %s MiB%s: no leak is visible.",
                Figures.count(Math.round(peak)), isEvaluationToo ? ", also in evaluation" : "");
        return Finding.of(Severity.GOOD, Confidence.A, summary)
                .advising(Topic.SYSTEM, "Try a larger batch or input if the card has more memory than that.")
                .with("max_mem_mib", peak)
                .at(memory.place(memory.points().size() - 1));
    }
}
