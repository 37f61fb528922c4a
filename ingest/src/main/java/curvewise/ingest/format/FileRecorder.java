package curvewise.ingest.format;

/** Takes down what became of the lines of one file. */
public interface FileRecorder {
    /** Counts lines (or rows, records) that gave a value, a parameter or a structure. */
    void used(long lines);

    /** Counts lines that belong to no format: warnings, progress bars, blank lines, a repeated header. */
    void foreign(long lines);

    /**
     * A line that the format would have to understand and could not use: makes the file {@code partial}.
     *
     * @param line counted from 1; 0 where there are no lines
     * @param why what is wrong, in counts, continuing "line 5 …": {@code has 20 cells, the header 14}
     */
    void damaged(long line, String why);

    /**
     * A line left out on purpose, such as another rank's: does not make the file {@code partial}, but the file's reason names it.
     *
     * @param why what such lines are, in the plural: {@code lines of ranks other than 0}
     */
    void leftOut(long line, String why);
}
