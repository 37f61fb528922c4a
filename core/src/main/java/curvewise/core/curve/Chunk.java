package curvewise.core.curve;

/**
 * Up to {@link PackedColumn#CHUNK} successive points of one series, packed column by column.
 *
 * @param n how many points
 * @param values as logged
 * @param characters where each begins in its line
 * @param axis where they stand; shared by the series that stand on the same rows
 */
public record Chunk(int n, byte[] values, byte[] characters, Axis axis) {
    /**
     * The rows that the points of a chunk stand on, packed column by column.
     *
     * @param steps global steps; {@link Long#MIN_VALUE} where unknown
     * @param epochs as the log counts them; NaN where unknown
     * @param wallTimes seconds since 1970 UTC; NaN where unknown
     * @param lines lines of the source
     */
    public record Axis(byte[] steps, byte[] epochs, byte[] wallTimes, byte[] lines) {}
}
