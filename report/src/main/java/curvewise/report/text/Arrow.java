package curvewise.report.text;

import curvewise.core.metric.Direction;
import org.jspecify.annotations.Nullable;

/** Which way a metric gets better, as a mark and in words. */
public record Arrow(String mark, String words) {
    /** The arrow of a direction; none for none. */
    public static @Nullable Arrow of(@Nullable Direction direction) {
        if (direction == null) {
            return null;
        }
        return direction == Direction.MAX
                ? new Arrow("\u2191", "higher is better")
                : new Arrow("\u2193", "lower is better");
    }
}
