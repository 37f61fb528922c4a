package curvewise.core.rule.yolo;

import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.run.Param;

/** YOLO-07: with masks or keypoints Ultralytics' fitness is a sum over two heads. */
final class FitnessOfTwoHeads extends YoloRule {
    FitnessOfTwoHeads() {
        super(new Card(
                "YOLO-07",
                Section.HEADLINE,
                Topic.EVALUATION,
                Confidence.A,
                "the task is segmentation or pose",
                "Ultralytics' metrics code: fitness of boxes plus fitness of masks or keypoints"));
    }

    @Override
    Outcome judgeYolo(Evidence run) {
        String head = head(run);
        return head.isEmpty() ? Outcome.quiet() : said(head).fired();
    }

    /** What is found beside boxes; empty for nothing. */
    private static String head(Evidence run) {
        Param task = run.param("task");
        String name = task == null ? "" : task.value();
        if (name.equals("segment") || run.track("seg.ap") != null) {
            return "masks";
        }
        return name.equals("pose") || run.track("kp.ap") != null ? "keypoints" : "";
    }

    private static Finding said(String head) {
        String summary = String.format(
                "Ultralytics' fitness, which chooses the best weights, is the sum of boxes and %s here and goes from 0 to 2.",
                head);
        return Finding.of(Severity.INFO, Confidence.A, summary)
                .advising(
                        Topic.EVALUATION,
                        "Rank such runs by mAP50-95 of the " + head + ", never by fitness across tasks.");
    }
}
