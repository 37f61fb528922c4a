package curvewise.core.comparison;

import curvewise.core.run.Split;
import org.jspecify.annotations.Nullable;

/**
 * A total loss of one definition that both runs log, where they end or their comparison does.
 *
 * @param label {@code Validation loss} or {@code Training loss}
 * @param name as logged; of a sum what was added up
 * @param split the part of the data; {@code null} when unknown
 * @param baseline its value there of the baseline
 * @param candidate its value there of the candidate
 */
public record SharedLoss(
        String label, String name, @Nullable Split split, double baseline, double candidate) {}
