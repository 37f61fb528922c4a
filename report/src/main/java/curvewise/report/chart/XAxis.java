package curvewise.report.chart;

import java.util.List;

/** What a curve is drawn over. */
public enum XAxis {
    /** Epochs as the log counts them. */
    EPOCH("epoch"),
    /** Global steps. */
    STEP("step"),
    /** The place of a value in the log, for logs that count nothing. */
    NUMBER("value number");

    private final String label;

    XAxis(String label) {
        this.label = label;
    }

    /** What the axis is called in a chart. */
    public String label() {
        return label;
    }

    /** What all of these traces can be drawn over: epochs before steps; {@link #NUMBER} when they share neither. */
    public static XAxis shared(List<Trace> traces) {
        if (traces.stream().allMatch(Trace::epochs)) {
            return EPOCH;
        }
        return traces.stream().allMatch(Trace::steps) ? STEP : NUMBER;
    }

    double of(Trace.Point point) {
        return switch (this) {
            case EPOCH -> point.epoch();
            case STEP -> point.step();
            case NUMBER -> point.number();
        };
    }
}
