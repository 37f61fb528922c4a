package curvewise.report.reading;

import curvewise.core.evidence.Evidence;
import curvewise.report.proof.LossShares;
import curvewise.report.proof.Named;
import curvewise.report.text.Figures;

/** Says what the training loss is made of. */
final class LossLead {
    private LossLead() {}

    static String of(Evidence run) {
        LossShares shares = LossShares.of(run);
        if (shares == null) {
            return "";
        }
        LossShares.Share first = shares.shares().get(0);
        LossShares.Share second = shares.shares().get(1);
        return "Its largest part is " + name(first) + " with " + Figures.share(first.share(), 0) + " of what is logged "
                + shares.mean().words() + ", then " + name(second) + " with " + Figures.share(second.share(), 0)
                + "; a large share alone is no fault.";
    }

    private static String name(LossShares.Share share) {
        return Named.shortly(share.part().name());
    }
}
