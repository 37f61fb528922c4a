/** Logs of one JSON object a line. */
@NullMarked
package curvewise.ingest.format.jsonl;

import org.jspecify.annotations.NullMarked;
