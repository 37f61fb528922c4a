package curvewise.report.page;

import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import org.jspecify.annotations.Nullable;

/** Where a value stands, in a training and in a file. */
final class Places {
    private static final int FILE_NAME = 26;

    private Places() {}

    /** {@code epoch 96}, else {@code step 1,000}; {@code null} when neither is known. */
    static @Nullable String inWords(@Nullable Double epoch, @Nullable Long step) {
        if (epoch != null && !Double.isNaN(epoch)) {
            return "epoch " + Figures.epoch(epoch);
        }
        return step == null || step == Long.MIN_VALUE ? null : "step " + Figures.count(step);
    }

    /** {@code results.csv:97}, and the whole path for who asks for it; without a line where the source has none. */
    static Shown inFile(String path, long line) {
        Shown file = Shown.fileName(path, FILE_NAME);
        String end = line > 0 ? ":" + line : "";
        return new Shown(file.text() + end, file.whole() == null ? null : file.whole() + end);
    }
}
