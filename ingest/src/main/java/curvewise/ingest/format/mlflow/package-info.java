/** MLflow's two stores: folders of small files, and a SQLite database. */
@NullMarked
package curvewise.ingest.format.mlflow;

import org.jspecify.annotations.NullMarked;
