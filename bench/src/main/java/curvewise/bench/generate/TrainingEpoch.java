package curvewise.bench.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines that a MetricLogger prints in one epoch of training: at each tenth iteration and at the last. */
final class TrainingEpoch {
    static final int PRINT_EVERY = 10;

    private static final double SECONDS = 0.25;
    private static final double WAITING = 0.012;
    private static final List<Part> PARTS = List.of(
            new Part("loss_classifier", 0.9),
            new Part("loss_box_reg", 0.6),
            new Part("loss_objectness", 0.35),
            new Part("loss_rpn_box_reg", 0.15));
    /** Learning rate, time, data, memory. */
    private static final int PLAIN_METERS = 4;

    private final int iterations;
    private final int width;
    private final Decimals four = new Decimals(4);
    private final Decimals six = new Decimals(6);

    TrainingEpoch(int printed) {
        iterations = Math.max(1, PRINT_EVERY * (printed - 1));
        width = String.valueOf(iterations).length();
    }

    private record Part(String name, double start) {}

    double seconds() {
        return iterations * SECONDS;
    }

    /** Prints an epoch; answers how many values it holds. */
    long appendTo(StringBuilder log, Curves curves, int epoch) {
        List<Meter> losses = new ArrayList<>();
        for (int i = 0; i <= PARTS.size(); i++) {
            losses.add(new Meter());
        }
        Meter time = new Meter();
        Meter data = new Meter();
        long points = 0;
        for (int i = 0; i < iterations; i++) {
            iterate(losses, curves, epoch + (double) i / iterations);
            time.update(curves.duration(SECONDS));
            data.update(curves.duration(WAITING));
            if (i % PRINT_EVERY == 0 || i == iterations - 1) {
                print(log, curves, epoch, i, losses, time, data);
                points += PLAIN_METERS + 2L * losses.size();
            }
        }
        log.append(String.format(
                Locale.ROOT,
                "Epoch: [%d] Total time: %s (%.4f s / it)\n",
                epoch,
                Clock.of(time.mean() * iterations),
                time.mean()));
        return points;
    }

    /** The first loss is the sum of the others. */
    private static void iterate(List<Meter> losses, Curves curves, double epoch) {
        double total = 0;
        for (int i = 0; i < PARTS.size(); i++) {
            double loss = curves.loss(PARTS.get(i).start(), epoch);
            losses.get(i + 1).update(loss);
            total += loss;
        }
        losses.get(0).update(total);
    }

    private void print(StringBuilder log, Curves curves, int epoch, int i, List<Meter> losses, Meter time, Meter data) {
        String place = String.valueOf(i);
        log.append("Epoch: [").append(epoch).append("]  [").append(" ".repeat(width - place.length()));
        log.append(place).append('/').append(iterations).append("]  eta: ");
        log.append(Clock.of((iterations - i) * time.mean())).append("  lr: ");
        six.appendTo(log, curves.rate(epoch, i));
        for (int part = 0; part < losses.size(); part++) {
            log.append("  ")
                    .append(part == 0 ? "loss" : PARTS.get(part - 1).name())
                    .append(": ");
            four.appendTo(log, losses.get(part).median());
            log.append(" (");
            four.appendTo(log, losses.get(part).mean());
            log.append(')');
        }
        log.append("  time: ");
        four.appendTo(log, time.windowMean());
        log.append("  data: ");
        four.appendTo(log, data.windowMean());
        log.append("  max mem: 3311\n");
    }
}
