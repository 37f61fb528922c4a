/** Tables of numbers, one row an epoch or step: CSV and its relatives. */
@NullMarked
package curvewise.ingest.format.table;

import org.jspecify.annotations.NullMarked;
