/** Queries over the store: from an argument, a pipe or a prompt, as a table, CSV, JSON or Markdown. */
@NullMarked
package curvewise.cli.sql;

import org.jspecify.annotations.NullMarked;
