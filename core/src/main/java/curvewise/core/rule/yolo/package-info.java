/** What is peculiar to trainings of Ultralytics' YOLO. */
@NullMarked
package curvewise.core.rule.yolo;

import org.jspecify.annotations.NullMarked;
