/** Jupyter notebooks: what their cells printed. */
@NullMarked
package curvewise.ingest.format.notebook;

import org.jspecify.annotations.NullMarked;
