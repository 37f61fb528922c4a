package curvewise.report.chart;

import curvewise.report.text.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ticks below a chart: the first and last place, the best, and round places where there is room between them. */
final class HorizontalAxis {
    /** A character of an axis label is about this wide. */
    static final double CHARACTER = 6.8;

    private static final double ROOM = 12;
    private static final int LONGEST = 11;

    private final Scale scale;
    private final XAxis axis;
    private final List<Tick> ticks = new ArrayList<>();

    /**
     * A place that is labelled.
     *
     * @param strong whether it is the best
     */
    record Tick(double x, String text, boolean strong) {
        private double half() {
            return text.length() * CHARACTER / 2;
        }
    }

    private HorizontalAxis(Scale scale, XAxis axis) {
        this.scale = scale;
        this.axis = axis;
    }

    static List<Tick> ticks(Scale scale, XAxis axis, double first, double last, @Nullable Double best, int wanted) {
        HorizontalAxis places = new HorizontalAxis(scale, axis);
        if (best != null) {
            places.add(best, true);
        }
        places.add(last, false);
        places.add(first, false);
        for (BigDecimal place : Ticks.whole(scale.low(), scale.high(), wanted).places()) {
            places.add(place.doubleValue(), false);
        }
        return places.ticks;
    }

    private void add(double value, boolean strong) {
        Tick tick = new Tick(scale.at(value), text(value), strong);
        boolean free = ticks.stream().allMatch(t -> Math.abs(t.x() - tick.x()) > t.half() + tick.half() + ROOM);
        if (free && value >= scale.low() && value <= scale.high()) {
            ticks.add(tick);
        }
    }

    private String text(double value) {
        String text = axis == XAxis.EPOCH ? Figures.epoch(value) : Figures.count((long) value);
        return text.length() <= LONGEST ? text : Figures.rounded(value, 3);
    }
}
