@NullMarked
package curvewise.ingest.format.jsonl;

import org.jspecify.annotations.NullMarked;
