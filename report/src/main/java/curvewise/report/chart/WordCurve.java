package curvewise.report.chart;

import curvewise.core.metric.Direction;
import curvewise.core.study.Sparkline;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A curve in a line of a table: all values as thin strokes, the running median over them, a ring at the best. Its scale is its own and cuts off the worst
 * twelfth, in which a training begins. Whole coordinates keep hundreds of them light.
 */
public final class WordCurve {
    private static final int LEFT = 5;
    private static final int WIDTH = 118;
    private static final int RIGHT = LEFT + WIDTH;
    private static final int TOP = 5;
    private static final int BOTTOM = 34;
    private static final double CUT_OFF = 0.08;
    private static final String OPEN = "<svg class=\"word\" viewBox=\"0 0 128 38\" aria-hidden=\"true\">";

    private final Sparkline curve;
    private final boolean isMax;
    private final double low;
    private final double high;
    private final StringBuilder out = new StringBuilder(900);

    private WordCurve(Sparkline curve, Direction direction) {
        this.curve = curve;
        this.isMax = direction == Direction.MAX;
        double[] least = sorted(Sparkline.Bucket::low);
        double[] greatest = sorted(Sparkline.Bucket::high);
        int cut = (int) (CUT_OFF * least.length);
        this.low = isMax ? least[cut] : least[0];
        this.high = isMax ? greatest[greatest.length - 1] : greatest[greatest.length - 1 - cut];
    }

    /** A whole curve; empty where there is none. */
    public static String of(Sparkline curve, @Nullable Direction direction) {
        return drawn(curve, direction, Double.NaN, Double.NaN);
    }

    /**
     * A curve of which only the beginning counts: what follows is greyed, and the ring stands at the best of what counts.
     *
     * @param best where that is, in the unit of the curve; NaN when unknown
     * @param end up to where values count
     */
    public static String upTo(Sparkline curve, @Nullable Direction direction, double best, double end) {
        return drawn(curve, direction, best, end);
    }

    private static String drawn(Sparkline curve, @Nullable Direction direction, double best, double end) {
        if (curve.buckets().isEmpty()) {
            return "";
        }
        return new WordCurve(curve, direction == null ? Direction.MAX : direction).draw(best, end);
    }

    private String draw(double best, double end) {
        out.append(OPEN);
        int last = curve.buckets().size() - 1;
        int ring = curve.best();
        if (end < curve.last()) {
            int from = x(bucketOf(end));
            out.append("<rect x=\"")
                    .append(from)
                    .append("\" width=\"")
                    .append(RIGHT - from + LEFT)
                    .append("\"/>");
            ring = Double.isNaN(best) ? -1 : Math.min(bucketOf(best), last);
        }
        strokes();
        if (last > 0) {
            line("m", Sparkline.Bucket::middle);
        }
        if (ring >= 0) {
            ring(ring);
        }
        return out.append("</svg>").toString();
    }

    private int bucketOf(double place) {
        int last = curve.buckets().size() - 1;
        double part = (place - curve.first()) / (curve.last() - curve.first());
        return Double.isFinite(part) ? (int) Math.round(Math.max(0, Math.min(1, part)) * last) : last;
    }

    /** From the least to the greatest value of each bucket; a line where every bucket is one value. */
    private void strokes() {
        List<Sparkline.Bucket> buckets = curve.buckets();
        if (buckets.stream().allMatch(bucket -> bucket.low() == bucket.high())) {
            line("r", Sparkline.Bucket::high);
            return;
        }
        out.append("<path class=\"r\" d=\"");
        int x = 0;
        int y = 0;
        for (int i = 0; i < buckets.size(); i++) {
            int from = y(buckets.get(i).low());
            int to = Math.min(y(buckets.get(i).high()), from - 1);
            if (i == 0) {
                out.append('M').append(x(i)).append(' ').append(from);
            } else {
                out.append('m').append(x(i) - x);
                number(from - y);
            }
            out.append('v').append(to - from);
            x = x(i);
            y = to;
        }
        out.append("\"/>");
    }

    private void line(String style, ToDoubleFunction<Sparkline.Bucket> value) {
        out.append("<path class=\"").append(style).append("\" d=\"");
        int x = x(0);
        int y = y(value.applyAsDouble(curve.buckets().get(0)));
        out.append('M').append(x).append(' ').append(y).append('l');
        for (int i = 1; i < curve.buckets().size(); i++) {
            int nextX = x(i);
            int nextY = y(value.applyAsDouble(curve.buckets().get(i)));
            if (i > 1) {
                out.append(' ');
            }
            out.append(nextX - x);
            number(nextY - y);
            x = nextX;
            y = nextY;
        }
        out.append("\"/>");
    }

    /** A minus parts two numbers as well as a blank does. */
    private void number(int value) {
        if (value >= 0) {
            out.append(' ');
        }
        out.append(value);
    }

    private void ring(int bucket) {
        Sparkline.Bucket best = curve.buckets().get(bucket);
        out.append("<circle cx=\"")
                .append(x(bucket))
                .append("\" cy=\"")
                .append(y(isMax ? best.high() : best.low()))
                .append("\" r=\"4\"/>");
    }

    private int x(int bucket) {
        int last = curve.buckets().size() - 1;
        return last == 0 ? LEFT + WIDTH / 2 : LEFT + Math.round((float) bucket * WIDTH / last);
    }

    private int y(double value) {
        double part = high > low ? (value - low) / (high - low) : 0.5;
        double within = Double.isNaN(part) ? 0 : Math.max(0, Math.min(1, part));
        return (int) Math.round(BOTTOM - within * (BOTTOM - TOP));
    }

    private double[] sorted(ToDoubleFunction<Sparkline.Bucket> value) {
        return curve.buckets().stream().mapToDouble(value).sorted().toArray();
    }
}
