package curvewise.core.simulation;

import curvewise.core.run.Split;
import java.util.stream.IntStream;

/** The table a classifier's training script writes: losses of training and validation, accuracy in percent or as a fraction, learning rate. */
final class TableLog {
    private final Dice dice;
    private final Course course;
    private final SimulatedLog log;

    TableLog(Dice dice, Course course) {
        this.dice = dice;
        this.course = course;
        this.log = new SimulatedLog("csv", "classification", course);
    }

    SimulatedLog log() {
        int decimals = dice.whole(3, 5);
        double end = dice.between(.25, .8);
        double[] rates =
                IntStream.range(0, course.epochs()).mapToDouble(i -> .1 * course.rate(i)).toArray();
        log.epochs("lr", "opt.lr", null, 6, 1, rates);
        log.epochs("train_loss", "cls.logloss", Split.TRAIN, decimals, 1, course.trained(dice, 2.2, end));
        double gap = dice.between(1.05, 1.25);
        log.epochs("val_loss", "cls.logloss", Split.VAL, decimals, 1, course.evaluated(dice, 2.25, gap * end));
        accuracy(decimals);
        return log;
    }

    private void accuracy(int decimals) {
        double[] values = course.evaluated(dice, dice.between(.15, .3), dice.between(.7, .92));
        boolean isPercent = dice.chance(.5);
        log.epochs(
                "val_acc",
                "cls.top1",
                Split.VAL,
                isPercent ? decimals - 1 : decimals,
                1,
                SimulatedLog.times(values, isPercent ? 100 : 1));
    }
}
