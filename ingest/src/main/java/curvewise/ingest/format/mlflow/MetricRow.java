package curvewise.ingest.format.mlflow;

import java.util.Comparator;

/**
 * A value of a metric as MLflow keeps it.
 *
 * @param step the step; 0 where none was given
 * @param timestamp milliseconds since 1970, or whatever was given for it
 * @param value the value
 * @param line the line of the metric file, or the rowid
 * @param character where the value begins in the line; 0 in a database
 * @param dataset tells values of different data sets apart; 0 without one
 */
record MetricRow(long step, long timestamp, double value, long line, long character, int dataset) {
    /** MLflow's order: by step, then time, then as written. */
    static final Comparator<MetricRow> ORDER = Comparator.comparingLong(MetricRow::step)
            .thenComparingLong(MetricRow::timestamp)
            .thenComparingLong(MetricRow::line);

    boolean isAtThePlaceOf(MetricRow other) {
        return step == other.step && timestamp == other.timestamp;
    }

    /** What else two rows at one place agree in when one repeats the other. */
    Repeat repeat() {
        return new Repeat(Double.doubleToLongBits(value), dataset);
    }

    record Repeat(long value, int dataset) {}
}
