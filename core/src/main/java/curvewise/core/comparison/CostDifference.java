package curvewise.core.comparison;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.ranking.Candidate;
import curvewise.core.run.Param;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two runs cost; not a measure of quality.
 *
 * @param kind of what
 * @param baseline of the baseline, in seconds or in the unit of memory of the format
 * @param candidate of the candidate
 * @param word {@code slower}, {@code faster}, {@code larger}, {@code smaller} or {@code about the same}
 * @param detail in numbers: {@code 1.70 times as long}
 */
public record CostDifference(Kind kind, double baseline, double candidate, String word, String detail) {
    /** What is paid with. */
    public enum Kind {
        /** Seconds of the whole training. */
        TRAINING("Training time", "slower", "faster", "as long"),
        /** The peak on the GPU. */
        MEMORY("Peak memory", "larger", "smaller", "as much"),
        /** Seconds of the forward pass of one evaluation batch. */
        INFERENCE("Inference time", "slower", "faster", "as long");

        private final String label;
        private final String more;
        private final String less;
        private final String times;

        Kind(String label, String more, String less, String times) {
            this.label = label;
            this.more = more;
            this.less = less;
            this.times = times;
        }

        /** The name for a reader. */
        public String label() {
            return label;
        }
    }

    /** Machines differ by so much from one night to the next; rule of thumb. */
    static final double ALIKE = 1.05;

    private static final String SAME = "about the same";

    /** Those that both logs tell, in one unit. Of a run that was resumed nobody knows whether its time is that of all of it. */
    static List<CostDifference> of(Side ofBaseline, Side ofCandidate) {
        List<CostDifference> all = new ArrayList<>();
        Candidate baseline = ofBaseline.run();
        Candidate candidate = ofCandidate.run();
        Double longA = isResumed(ofBaseline) ? null : baseline.costs().wallSeconds();
        Double longB = isResumed(ofCandidate) ? null : candidate.costs().wallSeconds();
        if (longA != null && longB != null && longA > 0 && longB > 0) {
            all.add(training(baseline, longA, candidate, longB));
        }
        // each format has its own unit of memory
        if (baseline.format().equals(candidate.format())) {
            add(all, Kind.MEMORY, baseline.costs().memory(), candidate.costs().memory());
        }
        add(
                all,
                Kind.INFERENCE,
                baseline.costs().inferenceSeconds(),
                candidate.costs().inferenceSeconds());
        return all;
    }

    private static boolean isResumed(Side side) {
        Evidence evidence = side.examined().evidence();
        Param resume = evidence.param("resume");
        SettingValue told = resume == null ? SettingValue.MISSING : SettingValue.of(resume.value());
        boolean isTold = switch (told.kind()) {
            case TEXT -> !told.text().isEmpty();
            case BOOLEAN -> told.isSame(SettingValue.of("true"));
            default -> false;
        };
        return isTold || !evidence.resumes().restarts().isEmpty();
    }

    private static void add(List<CostDifference> all, Kind kind, @Nullable Double a, @Nullable Double b) {
        if (a != null && b != null && a > 0 && b > 0) {
            all.add(new CostDifference(kind, a, b, word(kind, b / a), times(b / a) + " times " + kind.times));
        }
    }

    /** A longer training is not a slower one: where epochs differ each epoch counts. */
    private static CostDifference training(Candidate baseline, double a, Candidate candidate, double b) {
        Long epochsA = baseline.budget().epochs();
        Long epochsB = candidate.budget().epochs();
        String whole = times(b / a) + " times as long";
        if (epochsA == null || epochsB == null || epochsA.equals(epochsB) || epochsA < 1 || epochsB < 1) {
            return new CostDifference(Kind.TRAINING, a, b, word(Kind.TRAINING, b / a), whole);
        }
        double ofEpoch = (b / epochsB) / (a / epochsA);
        return new CostDifference(
                Kind.TRAINING, a, b, word(Kind.TRAINING, ofEpoch), whole + "; an epoch " + times(ofEpoch));
    }

    private static String word(Kind kind, double ratio) {
        if (exceeds(ratio, ALIKE)) {
            return kind.more;
        }
        return exceeds(1 / ratio, ALIKE) ? kind.less : SAME;
    }

    private static String times(double ratio) {
        return ratio >= 10 ? Figures.significant(ratio, 3) : Figures.fixed(ratio, 2);
    }
}
