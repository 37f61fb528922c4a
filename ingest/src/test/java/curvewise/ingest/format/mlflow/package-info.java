@NullMarked
package curvewise.ingest.format.mlflow;

import org.jspecify.annotations.NullMarked;
