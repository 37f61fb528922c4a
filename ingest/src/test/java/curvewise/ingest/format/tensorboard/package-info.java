@NullMarked
package curvewise.ingest.format.tensorboard;

import org.jspecify.annotations.NullMarked;
