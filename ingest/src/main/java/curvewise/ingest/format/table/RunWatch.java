package curvewise.ingest.format.table;

/** Follows the rows of one run beside their taking down, to tell in the end how the run ended. */
interface RunWatch {
    /** For formats whose files do not tell. */
    RunWatch NONE = (header, epoch, values, line) -> {};

    /**
     * Sees a row.
     *
     * @param epoch NaN where the row has none
     * @param values by column; NaN where the cell has none. Overwritten by the next row
     * @param line counted from 1
     */
    void row(Header header, double epoch, double[] values, long line);
}
