package curvewise.core.simulation;

import curvewise.core.run.Split;
import java.util.stream.IntStream;

/** The table a classifier's training script writes: losses of training and validation, accuracy in percent or as a fraction, learning rate. */
final class TableLog {
    private static final int STEPS = 200;

    private final Dice dice;
    private final Course course;
    private final SimulatedLog log;

    TableLog(Dice dice, Course course) {
        this.dice = dice;
        this.course = course;
        this.log = new SimulatedLog("csv", "classification", course);
    }

    SimulatedLog log() {
        return log(course.epochs() <= 60 && dice.chance(.3) ? dice.oneOf(2, 4) : 1);
    }

    /** One that evaluates several times an epoch. */
    SimulatedLog log(int perEpoch) {
        int decimals = dice.whole(3, 5);
        double end = dice.between(.25, .8);
        double[] rates = IntStream.range(0, course.epochs())
                .mapToDouble(i -> .1 * course.rate(i))
                .toArray();
        double[] accuracy = course.evaluated(dice, dice.between(.15, .3), dice.between(.7, .92), perEpoch);
        double[] loss = course.evaluated(dice, 2.25, dice.between(1.05, 1.25) * end, perEpoch);
        boolean isPercent = dice.chance(.5);
        Column.Rows training = rows(1, perEpoch);
        Column.Rows evaluation = rows(perEpoch, perEpoch);
        log.add(new Column("lr", "opt.lr", null, 6, training, rates));
        log.add(new Column(
                "train_loss", "cls.logloss", Split.TRAIN, decimals, training, course.trained(dice, 2.2, end)));
        log.add(new Column("val_loss", "cls.logloss", Split.VAL, decimals, evaluation, loss));
        int digits = isPercent ? decimals - 1 : decimals;
        double[] printed = SimulatedLog.times(accuracy, isPercent ? 100 : 1);
        log.add(new Column("val_acc", "cls.top1", Split.VAL, digits, evaluation, printed));
        return log;
    }

    /** A table with one row an epoch counts epochs, one with more counts steps. */
    private Column.Rows rows(int perEpoch, int greatest) {
        return greatest == 1
                ? Column.Rows.ofEpochs(1, course.epochs())
                : Column.Rows.within(course.epochs(), perEpoch, STEPS);
    }
}
