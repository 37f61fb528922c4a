package curvewise.core.rule.yolo;

import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Card;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;

/** A rule on what Ultralytics' trainers alone log. */
abstract class YoloRule implements Rule {
    private final Card card;

    YoloRule(Card card) {
        this.card = card;
    }

    @Override
    public final Card card() {
        return card;
    }

    @Override
    public final Outcome judge(Evidence run) {
        return run.isFormat("ultralytics", "yolov5") ? judgeYolo(run) : Outcome.notApplicable("not an Ultralytics log");
    }

    /** What it says of a run of Ultralytics. */
    abstract Outcome judgeYolo(Evidence run);
}
