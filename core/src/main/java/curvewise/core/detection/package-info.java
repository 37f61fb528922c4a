/** What the twelve numbers of a COCO evaluation imply. */
@NullMarked
package curvewise.core.detection;

import org.jspecify.annotations.NullMarked;
