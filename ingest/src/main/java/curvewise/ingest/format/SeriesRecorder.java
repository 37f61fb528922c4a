package curvewise.ingest.format;

/** Takes down the values of one series. */
public interface SeriesRecorder {
    /**
     * Adds a value at the row that {@link RunRecorder#at} set last. An empty cell or null is no value: it is not added. NaN, infinities and the -1 of an
     * undefined AP are values.
     *
     * @param value as printed
     * @param character where it begins in its line, counted from 1 in characters of the decoded source; the byte for binary files; 0 where there is none
     */
    void add(double value, long character);

    /**
     * Takes the series back, with all its values: it turned out to be none, as a table's column does at its first cell that is no number. Values added
     * later are passed over.
     */
    void discard();
}
