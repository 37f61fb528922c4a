package curvewise.core.detection;

import java.util.List;

/** The numbers of a COCO evaluation of boxes. */
public enum BoxMetric {
    AP("det.ap", "AP"),
    AP50("det.ap50", "AP50"),
    AP75("det.ap75", "AP75"),
    AP_SMALL("det.ap_s", "AP small"),
    AP_MEDIUM("det.ap_m", "AP medium"),
    AP_LARGE("det.ap_l", "AP large"),
    AR1("det.ar1", "AR@1"),
    AR10("det.ar10", "AR@10"),
    AR100("det.ar100", "AR@100"),
    AR_SMALL("det.ar_s", "AR small"),
    AR_MEDIUM("det.ar_m", "AR medium"),
    AR_LARGE("det.ar_l", "AR large"),
    AR300("det.ar300", "AR@300"),
    AR1000("det.ar1000", "AR@1000");

    /** The twelve of the summary, in its order. */
    public static final List<BoxMetric> TWELVE =
            List.of(AP, AP50, AP75, AP_SMALL, AP_MEDIUM, AP_LARGE, AR1, AR10, AR100, AR_SMALL, AR_MEDIUM, AR_LARGE);

    private final String metric;
    private final String label;

    BoxMetric(String metric, String label) {
        this.metric = metric;
        this.label = label;
    }

    /** The canonical name. */
    public String metric() {
        return metric;
    }

    /** The name in sentences. */
    public String label() {
        return label;
    }
}
