package curvewise.core.comparison;

import curvewise.core.ranking.Measure;
import curvewise.core.ranking.ProgressUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deciding metric of two runs on one x axis, all points of it.
 *
 * @param metric of the baseline, for its name, direction and scale
 * @param unit of the x axis: epochs where both logs count them, else steps; {@code null} where x is only the number of the evaluation
 * @param baseline the baseline's curve
 * @param candidate the candidate's curve
 * @param difference candidate less baseline
 * @param band what noise alone would fill around zero; {@code null} when the noise is unknown
 * @param until up to where the verdict looks; {@code null} where it looks at all
 * @param findings what the curves show, in sentences; may be empty
 * @param differenceFinding what the difference shows, in one sentence; says so where no position is shared
 */
public record Overlay(
        Measure metric,
        @Nullable ProgressUnit unit,
        OverlaidCurve baseline,
        OverlaidCurve candidate,
        CurveDifference difference,
        @Nullable Double band,
        @Nullable Double until,
        List<String> findings,
        String differenceFinding) {
    /** Takes a copy of the list. */
    public Overlay {
        findings = List.copyOf(findings);
    }
}
