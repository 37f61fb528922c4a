package curvewise.report.text;

import curvewise.core.evidence.Place;
import org.jspecify.annotations.Nullable;

/** Where a value stands, in a training and in a file. */
public final class Places {
    private static final int FILE_NAME = 26;

    private Places() {}

    /** {@code epoch 96}, else {@code step 1,000}; {@code null} when neither is known. */
    public static @Nullable String inWords(@Nullable Double epoch, @Nullable Long step) {
        if (epoch != null && !Double.isNaN(epoch)) {
            return "epoch " + Figures.epoch(epoch);
        }
        return step == null || step == Long.MIN_VALUE ? null : "step " + Figures.count(step);
    }

    /** {@code results.csv:97}, and the whole path for who asks for it; without a line where the source has none. */
    public static Shown inFile(String path, long line) {
        return inFile(path, line > 0 ? ":" + line : "");
    }

    /** {@code train.log, line 7, char 3,839}, and the whole path for who asks for it. */
    public static Shown inFile(Place place) {
        return inFile(place.source(), place.line() > 0 ? ", " + line(place) : "");
    }

    /** {@code line 7, char 3,839}: the line alone where the value begins it. */
    static String line(Place place) {
        String character = place.character() > 1 ? ", char " + Figures.count(place.character()) : "";
        return "line " + Figures.count(place.line()) + character;
    }

    private static Shown inFile(String path, String end) {
        Shown file = Shown.fileName(path, FILE_NAME);
        return new Shown(file.text() + end, file.whole() == null ? null : file.whole() + end);
    }
}
