package curvewise.bench.generate;

import java.util.List;
import java.util.Random;

/** The {@code results.csv} of an Ultralytics detection run: one row for an epoch. */
public final class UltralyticsLog {
    private static final String HEADER = "epoch,time,train/box_loss,train/cls_loss,train/dfl_loss,metrics/precision(B),"
            + "metrics/recall(B),metrics/mAP50(B),metrics/mAP50-95(B),val/box_loss,val/cls_loss,val/dfl_loss,"
            + "lr/pg0,lr/pg1,lr/pg2\n";
    private static final List<Double> TRAINED = List.of(1.5, 2.6, 1.3);
    private static final List<Double> SCORES = List.of(0.8, 0.7, 0.75, 0.55);
    private static final List<Double> VALIDATED = List.of(1.4, 2.2, 1.25);
    private static final int RATES = 3;
    private static final double SECONDS = 24;

    private UltralyticsLog() {}

    /** A run of so many epochs. */
    public static GeneratedLog of(long seed, int epochs) {
        Curves curves = new Curves(new Random(seed), epochs);
        StringBuilder log = new StringBuilder(HEADER);
        Decimals five = new Decimals(5);
        double time = 0;
        // a run of any length goes through the whole curve
        double pace = 10.0 / epochs;
        for (int epoch = 0; epoch < epochs; epoch++) {
            double place = epoch * pace;
            time += curves.duration(SECONDS);
            log.append(epoch + 1);
            cell(log, five, time);
            TRAINED.forEach(start -> cell(log, five, curves.loss(start, place)));
            SCORES.forEach(best -> cell(log, five, curves.score(best, place)));
            VALIDATED.forEach(start -> cell(log, five, curves.loss(start, place)));
            for (int group = 0; group < RATES; group++) {
                cell(log, five, curves.rate(epoch, 0));
            }
            log.append('\n');
        }
        return GeneratedLog.of(log, (long) epochs * (1 + TRAINED.size() + SCORES.size() + VALIDATED.size() + RATES));
    }

    private static void cell(StringBuilder log, Decimals decimals, double value) {
        log.append(',');
        decimals.appendTo(log, value);
    }
}
