package curvewise.ingest.format.table;

/**
 * How a table is to be read.
 *
 * @param header the names of its columns
 * @param splitting cuts its lines into cells
 * @param countsRows whether epochs are the only axis and fractional, so that a row's step is its number
 */
record Table(Header header, Splitting splitting, boolean countsRows) {
    /** Cuts a line into cells. */
    interface Splitting {
        /** Cuts {@code line}; the cells are overwritten. */
        void split(Cells cells, String line);
    }

    /** The same table under another header. */
    Table under(Header other) {
        return new Table(other, splitting, countsRows);
    }
}
