package curvewise.bench.generate;

import java.util.List;
import java.util.Random;

/** The {@code log.txt} of a DETR run: one JSON object for an epoch, numbers in full precision. */
public final class DetrLog {
    private static final List<String> LOSSES =
            List.of("loss", "loss_ce", "loss_bbox", "loss_giou", "loss_ce_0", "loss_bbox_0", "loss_giou_0");
    private static final List<String> PARTS = List.of("train", "test");

    private DetrLog() {}

    /** A run of so many epochs. */
    public static GeneratedLog of(long seed, int epochs) {
        Curves curves = new Curves(new Random(seed), epochs);
        StringBuilder log = new StringBuilder();
        long points = 0;
        double pace = 10.0 / epochs;
        for (int epoch = 0; epoch < epochs; epoch++) {
            double place = epoch * pace;
            log.append("{\"train_lr\": ").append(curves.rate(epoch, 0));
            for (String part : PARTS) {
                for (String loss : LOSSES) {
                    log.append(", \"").append(part).append('_').append(loss).append("\": ");
                    log.append(curves.loss(1.5, place));
                }
            }
            List<Double> evaluation = CocoSummary.values(curves, place);
            log.append(", \"test_coco_eval_bbox\": ").append(evaluation);
            log.append(", \"epoch\": ").append(epoch).append(", \"n_parameters\": 41302368}\n");
            points += 1 + (long) PARTS.size() * LOSSES.size() + evaluation.size();
        }
        return GeneratedLog.of(log, points);
    }
}
