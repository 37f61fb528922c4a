package curvewise.core.simulation;

import curvewise.core.run.Extent;
import curvewise.core.run.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** What torchvision's reference script prints of a Faster R-CNN: a line every ten iterations with medians and running means, COCO's numbers each epoch. */
final class TorchvisionLog {
    private static final int EVERY = 10;
    /** The median is that of so many iterations. */
    private static final int WINDOW = 20;
    /** Evaluation of an image takes this share of a step of training. */
    private static final double EVALUATION = .1;

    private static final String[] PARTS = {"loss_classifier", "loss_box_reg", "loss_objectness", "loss_rpn_box_reg"};
    private static final String[] METRICS = {"det.loss_cls", "det.loss_box", "det.loss_rpn_cls", "det.loss_rpn_box"};
    private static final double[] BEGIN = {.7, .3, .35, .12};
    private static final double[] END = {.13, .16, .03, .04};

    private final Dice dice;
    private final Course course;
    private final SimulatedLog log;
    private final int iterations;
    private final Column.Rows lines;
    private final Column.Rows evaluations;
    private int line = 1;

    TorchvisionLog(Dice dice, Course course) {
        this.dice = dice;
        this.course = course;
        this.log = new SimulatedLog("metriclogger", "detection", course);
        this.iterations = course.epochs() > 60 ? 31 : dice.oneOf(61, 119);
        List<long[]> training = new ArrayList<>();
        List<long[]> evaluation = new ArrayList<>();
        for (int epoch = 0; epoch < course.epochs(); epoch++) {
            place(epoch, training, evaluation);
        }
        this.lines = rows(training);
        this.evaluations = rows(evaluation);
    }

    private void place(int epoch, List<long[]> training, List<long[]> evaluation) {
        long begin = (long) epoch * iterations;
        for (int i = 0; i < iterations; i = i < iterations - 1 ? Math.min(i + EVERY, iterations - 1) : iterations) {
            training.add(new long[] {begin + i, epoch, ++line});
        }
        evaluation.add(new long[] {begin + iterations - 1, epoch, ++line});
    }

    private static Column.Rows rows(List<long[]> places) {
        return new Column.Rows(
                places.stream().mapToLong(p -> p[0]).toArray(),
                places.stream().mapToDouble(p -> p[1]).toArray(),
                places.stream().mapToLong(p -> p[2]).toArray());
    }

    SimulatedLog log() {
        rates();
        losses();
        machine();
        for (Map.Entry<String, double[]> number :
                new CocoNumbers(dice, course).curves().entrySet()) {
            String metric = "det." + number.getKey();
            log.add(new Column("bbox " + number.getKey(), metric, Split.TEST, 3, evaluations, number.getValue()));
        }
        double step = log.average("time").value(lines.size() - 1);
        long images = dice.whole(100, 200);
        log.extent(new Extent((long) iterations, null, images, step * iterations, EVALUATION * step * images));
        return log;
    }

    /** With a warm-up from a thousandth in the first epoch. */
    private void rates() {
        double[] rates = new double[lines.size()];
        for (int i = 0; i < rates.length; i++) {
            double warm = Math.min(1, .001 + iteration(i) / (iterations - 1.0));
            rates[i] = .02 * course.rate(lines.epochs()[i]) * (lines.epochs()[i] == 0 ? warm : 1);
        }
        log.add(new Column("lr", "opt.lr", Split.TRAIN, 6, lines, rates));
    }

    private int iteration(int i) {
        return (int) (lines.steps()[i] % iterations);
    }

    private void losses() {
        double jitter = dice.between(.08, .2);
        double[][] parts = new double[PARTS.length][];
        for (int part = 0; part < PARTS.length; part++) {
            parts[part] = iterations(BEGIN[part], END[part] * dice.between(.8, 1.25), jitter);
        }
        double[] total = new double[parts[0].length];
        Arrays.setAll(
                total, i -> Arrays.stream(parts).mapToDouble(part -> part[i]).sum());
        print("loss", "det.loss", total);
        for (int part = 0; part < PARTS.length; part++) {
            print(PARTS[part], METRICS[part], parts[part]);
        }
    }

    private double[] iterations(double from, double to, double jitter) {
        double[] values = new double[course.epochs() * iterations];
        for (int i = 0; i < values.length; i++) {
            double epoch = i / (double) iterations;
            double level = to + (from - to) * course.remaining(epoch);
            values[i] = level * Math.max(.2, 1 + jitter * course.calm(epoch) * dice.normal());
        }
        return values;
    }

    /** Prints the median of the last iterations and the mean since the epoch began. */
    private void print(String name, String metric, double[] perIteration) {
        double[] medians = new double[lines.size()];
        double[] means = new double[lines.size()];
        for (int i = 0; i < medians.length; i++) {
            int at = (int) lines.steps()[i];
            double[] last =
                    Arrays.copyOfRange(perIteration, Math.max(0, Math.max(at - iteration(i), at + 1 - WINDOW)), at + 1);
            Arrays.sort(last);
            medians[i] = last[(last.length - 1) / 2];
            means[i] = Arrays.stream(perIteration, at - iteration(i), at + 1)
                    .average()
                    .orElseThrow();
        }
        log.add(new Column(name, metric, Split.TRAIN, 4, lines, medians));
        log.add(new Column(name + " (avg)", metric, Split.TRAIN, 4, lines, means));
    }

    private void machine() {
        double step = dice.between(.2, .8);
        double[] time = new double[lines.size()];
        Arrays.setAll(time, i -> step * (i == 0 ? 2.5 : 1 + .02 * dice.normal()));
        double[] data = new double[time.length];
        Arrays.setAll(data, i -> .05 * time[i] * (1 + .1 * dice.normal()));
        double memory = dice.whole(2000, 12000);
        double[] peak = new double[time.length];
        Arrays.setAll(
                peak,
                i -> lines.epochs()[i] == 0
                        ? Math.floor(memory * (.8 + .2 * iteration(i) / (iterations - 1)))
                        : memory);
        log.add(new Column("time", "sys.iter_time", Split.TRAIN, 4, lines, time));
        log.add(new Column("data", "sys.data_time", Split.TRAIN, 4, lines, data));
        log.add(new Column("max mem", "sys.max_mem", Split.TRAIN, 0, lines, peak));
        test("model_time (avg)", "sys.model_time", .8 * EVALUATION * step);
        test("evaluator_time (avg)", "sys.evaluator_time", .08 * EVALUATION * step);
        test("time", "sys.iter_time", EVALUATION * step);
        test("data", "sys.data_time", .06 * EVALUATION * step);
    }

    private void test(String name, String metric, double seconds) {
        double[] values = LongStream.of(evaluations.steps())
                .mapToDouble(step -> seconds * (1 + .02 * dice.normal()))
                .toArray();
        log.add(new Column(name, metric, Split.TEST, 4, evaluations, values));
    }
}
