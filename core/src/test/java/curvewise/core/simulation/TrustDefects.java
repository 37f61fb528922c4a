package curvewise.core.simulation;

import curvewise.core.run.Extent;
import curvewise.core.run.Split;
import java.util.List;
import java.util.stream.IntStream;

/** Defects of the log and of its evaluations. */
final class TrustDefects {
    static final List<Planted> ALL = List.of(
            Planted.in(
                    Family.TORCHVISION,
                    "LOG-01",
                    "the last epoch breaks off after 20 to 80 % of its iterations",
                    Courses.SHORT,
                    TrustDefects::cut),
            Planted.in(
                    Family.TORCHVISION,
                    "LOG-02",
                    "the first quarter of the epochs is missing",
                    Courses.SHORT,
                    TrustDefects::late),
            Planted.in(
                    Family.TABLE,
                    "LOG-03",
                    "3 epochs are done again from a checkpoint, the loss jumps by 30 % of its progress",
                    Courses.LONG,
                    TrustDefects::resumed),
            new Planted(
                    "LOG-04",
                    Family.TABLE.title(),
                    "the training loss is NaN from an epoch between 30 and 90 % on",
                    Courses.ANY,
                    (dice, course) -> new TableLog(dice, course).log(1),
                    TrustDefects::dead),
            Planted.in(
                    Family.TABLE,
                    "LOG-06",
                    "losses are printed with 1 decimal at a noise of 1 % of the progress",
                    Courses.noisy(.01, 30, 60, 100),
                    (log, dice) -> log.all(Column::isLoss).forEach(loss -> loss.print(1))),
            Planted.in(
                    Family.TORCHVISION,
                    "LOG-07",
                    "the total is 10 % more than the parts",
                    Courses.SHORT,
                    (log, dice) -> log.trainingLosses().stream()
                            .filter(loss -> loss.is("det.loss"))
                            .forEach(loss -> loss.add(i -> .1 * loss.value(i)))),
            Planted.in(
                    Family.TABLE,
                    "LOG-08",
                    "the validation loss is NaN in every fifth epoch",
                    Courses.ANY,
                    (log, dice) -> log.named("val_loss")
                            .set(i -> i % 5 == 4
                                    ? Double.NaN
                                    : log.named("val_loss").value(i))),
            Planted.in(
                    Family.ULTRALYTICS,
                    "LOG-09",
                    "the last 8 evaluations repeat all metrics beside a validation loss of NaN",
                    Courses.LONG,
                    TrustDefects::stale),
            Planted.in(
                    Family.TABLE,
                    "EVAL-01",
                    "nothing is logged of validation",
                    Courses.ANY,
                    (log, dice) -> log.remove(column -> column.split() == Split.VAL)),
            Planted.in(Family.TABLE, "EVAL-02", "3 evaluations", Courses.ANY, TrustDefects::seldom),
            Planted.in(Family.TORCHVISION, "EVAL-03", "20 to 80 evaluation images", Courses.SHORT, TrustDefects::small),
            Planted.healthy(
                    Family.TABLE,
                    "EVAL-04",
                    "stopped at a constant rate while 14 % of the progress are made in the last third, noise 0.5 %",
                    Courses.unfinished(Schedule.CONSTANT, 12, 30)),
            Planted.in(
                    Family.TABLE,
                    "EVAL-05",
                    "the headline loses 30 % of its progress over the last third, noise 2 %",
                    Courses.noisy(.02, 30, 60, 100),
                    (log, dice) -> log.named("val_acc").worsen(2 / 3.0, .3)),
            Planted.healthy(
                    Family.TABLE,
                    "EVAL-06",
                    "a plateau from the first third on, noise 0.3 %",
                    Courses.plateau(.003, 30, 60, 100)),
            Planted.in(
                    Family.TABLE,
                    "EVAL-07",
                    "accuracy on training data is that on validation data to 0.0001",
                    Courses.ANY,
                    TrustDefects::leak),
            new Planted(
                    "EVAL-08",
                    Family.TABLE.title(),
                    "4 evaluations an epoch, of which the last is 6 % of the progress better, noise 1 %",
                    Courses.noisy(.01, 12, 30, 60),
                    (dice, course) -> new TableLog(dice, course).log(4),
                    TrustDefects::unshuffled),
            Planted.healthy(Family.TABLE, "EVAL-09", "always", Courses.ANY),
            Planted.healthy(Family.TABLE, "RANK-01", "always", Courses.ANY));

    private TrustDefects() {}

    static void cut(SimulatedLog log, Dice dice) {
        long iterations = iterations(log);
        long last = log.course().epochs() - 1L;
        long end = last * iterations + Math.round(dice.between(.2, .8) * iterations);
        log.keepSteps(step -> step <= end);
        log.broken();
    }

    private static long iterations(SimulatedLog log) {
        Long iterations = log.extent().iterationsPerEpoch();
        return iterations == null ? 1 : iterations;
    }

    private static void late(SimulatedLog log, Dice dice) {
        log.keepEpochs(epoch -> epoch >= log.course().epochs() / 4.0);
    }

    private static void resumed(SimulatedLog log, Dice dice) {
        int n = log.course().epochs();
        int stop = dice.whole(n / 3, 2 * n / 3);
        double jump = .3 * log.named("train_loss").progress();
        for (Column loss : log.all(Column::isLoss)) {
            int perEpoch = loss.size() / n;
            loss.add(i ->
                    i < (stop - 3) * perEpoch ? 0 : jump * Math.exp(-(i - (stop - 3.0) * perEpoch) / (2 * perEpoch)));
        }
        log.redo(stop - 3, stop);
    }

    private static void dead(SimulatedLog log, Dice dice) {
        double from = dice.between(.3, .9);
        log.all(Column::isLoss).forEach(loss -> loss.set(i -> loss.place(i) > from ? Double.NaN : loss.value(i)));
        Column accuracy = log.named("val_acc");
        double chance = accuracy.value(0) / 2;
        accuracy.set(i -> accuracy.place(i) > from ? chance : accuracy.value(i));
    }

    private static void stale(SimulatedLog log, Dice dice) {
        int first = log.course().epochs() - 8;
        log.qualities().forEach(quality -> quality.set(i -> quality.value(Math.min(i, first - 1))));
        log.validationLosses().forEach(loss -> loss.set(i -> i < first ? loss.value(i) : Double.NaN));
    }

    private static void seldom(SimulatedLog log, Dice dice) {
        for (Column column : log.all(column -> column.split() == Split.VAL)) {
            int n = column.size();
            column.select(n / 3 - 1, 2 * n / 3 - 1, n - 1);
        }
    }

    private static void small(SimulatedLog log, Dice dice) {
        Extent now = log.extent();
        long images = dice.whole(20, 80);
        log.extent(new Extent(now.iterationsPerEpoch(), null, images, now.epochSeconds(), now.evaluationSeconds()));
    }

    private static void leak(SimulatedLog log, Dice dice) {
        Column accuracy = log.named("val_acc");
        accuracy.print(4);
        double[] same = IntStream.range(0, accuracy.size())
                .mapToDouble(i -> accuracy.value(i) * (1 + .0001 * dice.between(-1, 1)))
                .toArray();
        log.add(new Column("train_acc", "cls.top1", Split.TRAIN, 4, accuracy.rows(), same));
    }

    private static void unshuffled(SimulatedLog log, Dice dice) {
        Column accuracy = log.named("val_acc");
        double better = .06 * accuracy.progress();
        accuracy.add(i -> i % 4 == 3 ? better : 0);
    }
}
