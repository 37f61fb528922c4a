/** What the MetricLogger of torchvision's references and DETR prints, and what stands around it. */
@NullMarked
package curvewise.ingest.format.metriclogger;

import org.jspecify.annotations.NullMarked;
