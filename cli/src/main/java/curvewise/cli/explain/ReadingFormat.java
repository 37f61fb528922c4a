package curvewise.cli.explain;

import curvewise.cli.output.ResultStream;

/** How readings are written. */
public enum ReadingFormat {
    /** For a terminal, at most 100 columns wide. */
    TEXT {
        @Override
        ReadingWriter writer(ResultStream out, boolean isColored) {
            return new TextWriter(out, isColored);
        }
    },
    /** Markdown, to be pasted into an issue or a note. */
    MD {
        @Override
        ReadingWriter writer(ResultStream out, boolean isColored) {
            return new MarkdownReadingWriter(out);
        }
    },
    /** An array with an object for each run. */
    JSON {
        @Override
        ReadingWriter writer(ResultStream out, boolean isColored) {
            return new JsonReadingWriter(out);
        }
    };

    abstract ReadingWriter writer(ResultStream out, boolean isColored);
}
