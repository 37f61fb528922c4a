package curvewise.core.rule.machine;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.EpochValue;
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
import java.util.List;

/** SYS-04: the peak of GPU memory rises epoch by epoch. */
final class CreepingMemory implements Rule {
    /** Once or twice an epoch meets a larger batch than any before. */
    static final int IN_A_ROW = 3;
    /** Rule of thumb. */
    static final double RISE = .01;

    private static final Card CARD = new Card(
            "SYS-04",
            Section.MACHINE,
            Topic.SYSTEM,
            Confidence.B,
            "after the first two epochs peak memory rises by more than 1 % in each of three or more consecutive epochs",
            "torchvision's references (utils.py): torch.cuda.max_memory_allocated; the limits are rules of thumb");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Track memory = Clock.ofTraining(run, "sys.max_mem");
        List<EpochValue> epochs = memory == null ? List.of() : settled(memory.epochs());
        if (memory == null || epochs.size() <= IN_A_ROW) {
            return Outcome.notApplicable("peak memory is not logged over four epochs after the first");
        }
        int end = 0;
        int longest = 0;
        int length = 0;
        for (int i = 1; i < epochs.size(); i++) {
            length = rises(epochs.get(i - 1), epochs.get(i)) ? length + 1 : 0;
            end = length > longest ? i : end;
            longest = Math.max(longest, length);
        }
        return longest >= IN_A_ROW
                ? said(run, memory, epochs.get(end - longest), epochs.get(end)).fired()
                : Outcome.quiet();
    }

    /** From the second epoch of the training on; a log that begins later has all of them. */
    private static List<EpochValue> settled(List<EpochValue> epochs) {
        boolean isFromTheStart = !epochs.isEmpty() && epochs.get(0).epoch() <= 1;
        return isFromTheStart ? epochs.subList(1, epochs.size()) : epochs;
    }

    private static boolean rises(EpochValue before, EpochValue now) {
        return now.epoch() == before.epoch() + 1 && exceeds(now.last() / before.last(), 1 + RISE);
    }

    private static Finding said(Evidence run, Track memory, EpochValue from, EpochValue to) {
        String summary = String.format(
                "Peak memory creeps from %s to %s MiB over epochs %s to %s: this indicates a leak or growing inputs.",
                Figures.count(Math.round(from.last())), Figures.count(Math.round(to.last())), from.epoch(), to.epoch());
        Finding finding = Finding.of(Severity.WARN, Confidence.B, summary);
        if (run.isFormat("metriclogger", "notebook")) {
            finding = finding.explained("It is the peak of the process so far, which can never fall.");
        }
        return finding.advising(
                        Topic.SYSTEM,
                        "Detach losses and outputs before you keep them for logging, and check whether image sizes grow.")
                .with("from_mib", from.last())
                .with("to_mib", to.last())
                .at(memory.place(to))
                .at(memory.place(from))
                .since(from.lastStep());
    }
}
