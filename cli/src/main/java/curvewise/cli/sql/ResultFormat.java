package curvewise.cli.sql;

import curvewise.cli.output.ResultStream;

/** The formats of results. */
public enum ResultFormat {
    /** Aligned columns, for people. */
    TABLE {
        @Override
        ResultWriter writer(ResultStream out, boolean isColored) {
            return new TableWriter(out, isColored);
        }
    },
    /** RFC 4180: NULL is an empty cell, an empty text is {@code ""}. */
    CSV {
        @Override
        ResultWriter writer(ResultStream out, boolean isColored) {
            return new CsvWriter(out);
        }
    },
    /** An array with an object for each row; NaN and infinities are strings, for JSON has no word for them. */
    JSON {
        @Override
        ResultWriter writer(ResultStream out, boolean isColored) {
            return new JsonWriter(out);
        }
    },
    /** A table of Markdown. */
    MD {
        @Override
        ResultWriter writer(ResultStream out, boolean isColored) {
            return new MarkdownWriter(out);
        }
    };

    abstract ResultWriter writer(ResultStream out, boolean isColored);
}
