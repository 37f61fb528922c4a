package curvewise.cli.compare;

import curvewise.cli.output.ResultStream;
import curvewise.core.comparison.Comparison;

/** How a comparison is written. */
public enum ComparisonFormat {
    /** For a terminal, at most 100 columns wide. */
    TEXT {
        @Override
        public void write(Comparison comparison, ResultStream out, boolean isColored) {
            new TextComparison(comparison, out, isColored).write();
        }
    },
    /** Markdown, to be pasted into an issue or a note. */
    MD {
        @Override
        public void write(Comparison comparison, ResultStream out, boolean isColored) {
            new MarkdownComparison(comparison, out).write();
        }
    },
    /** One object with all that is known, the equal settings included. */
    JSON {
        @Override
        public void write(Comparison comparison, ResultStream out, boolean isColored) {
            new JsonComparison(comparison, out).write();
        }
    };

    /** Writes one comparison. */
    public abstract void write(Comparison comparison, ResultStream out, boolean isColored);
}
