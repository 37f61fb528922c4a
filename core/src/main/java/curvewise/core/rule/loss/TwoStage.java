package curvewise.core.rule.loss;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.LossPart;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Detectors that propose boxes first and class them then (R-CNN), as their logs show them. */
final class TwoStage {
    /** What a coin that calls an anchor object or not would have: ln 2. */
    static final double CHANCE = Math.log(2);
    /** Share of positive among the boxes that the classifier is trained on, at most: the default of torchvision and Detectron2. */
    static final double POSITIVE = .25;

    private static final Set<String> TORCHVISION =
            Set.of("loss_classifier", "loss_box_reg", "loss_objectness", "loss_rpn_box_reg");

    private TwoStage() {}

    /** Whether the four losses of torchvision's Faster R-CNN are among the parts, printed by its own logger; masks and keypoints may come on top. */
    static boolean isTorchvision(Evidence run) {
        Set<String> names = new TreeSet<>();
        run.parts().stream().map(LossPart::name).forEach(names::add);
        return run.isFormat("metriclogger", "notebook") && names.containsAll(TORCHVISION);
    }

    /** The cross-entropy of a classifier that knows the share of each class and nothing else, a quarter of its boxes being objects. */
    static double priorOfClasses(double classes) {
        double background = 1 - POSITIVE;
        double entropy = -POSITIVE * Math.log(POSITIVE) - background * Math.log(background);
        return entropy + POSITIVE * Math.log(classes);
    }

    /** How many classes of objects are told apart, background not counted; NaN when the log does not say. */
    static double classes(Evidence run) {
        for (String name : List.of("num_classes", "nc")) {
            double classes = run.number(name);
            if (!Double.isNaN(classes)) {
                return run.isFormat("metriclogger", "notebook") ? classes - 1 : classes;
            }
        }
        return Double.NaN;
    }
}
