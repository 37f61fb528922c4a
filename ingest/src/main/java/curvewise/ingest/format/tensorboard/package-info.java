/** TensorBoard event files: framed records of protobuf events. */
@NullMarked
package curvewise.ingest.format.tensorboard;

import org.jspecify.annotations.NullMarked;
