package curvewise.report.proof;

import curvewise.core.detection.CocoEvaluation;
import curvewise.core.evidence.Evidence;
import curvewise.core.reading.ExaminedRun;
import curvewise.core.rule.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The figures of one run, question by question. */
public final class Proofs {
    private Proofs() {}

    /** Those that help to answer a question; empty where the log has no number for any. */
    public static List<Proof> of(Section section, ExaminedRun examined) {
        Evidence run = examined.evidence();
        return switch (section) {
            case TRUST -> known(Coverage.of(run));
            case HEADLINE -> known(RecentEvaluations.of(run), PossibleError.of(run, examined.reading()));
            case ERRORS -> errors(examined);
            case STATUS -> known(LossCurves.of(run), LossBlocks.of(run));
            case OPTIMISER -> known(Rates.of(run, examined.reading()));
            case LOSSES -> known(LossShares.proof(run));
            case MACHINE -> known(StepTime.proof(examined), Memory.of(run));
            case UNKNOWN -> List.of();
        };
    }

    private static List<Proof> errors(ExaminedRun examined) {
        CocoEvaluation coco = CocoEvaluation.shown(examined.evidence());
        List<Proof> proofs = new ArrayList<>();
        if (coco != null) {
            proofs.addAll(DetectionShape.of(coco, examined));
        }
        return proofs.isEmpty() ? known(Qualities.of(examined.evidence())) : proofs;
    }

    private static List<Proof> known(@Nullable Proof... proofs) {
        List<Proof> known = new ArrayList<>();
        Arrays.stream(proofs).filter(Objects::nonNull).forEach(known::add);
        return known;
    }
}
