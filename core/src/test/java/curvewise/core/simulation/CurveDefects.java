package curvewise.core.simulation;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Trainings that went another way than they should, and learning rates that had a part in it. */
final class CurveDefects {
    static final List<Planted> ALL = List.of(
            Planted.healthy(
                    Family.TABLE,
                    "CV-01",
                    "stopped by the end of a cosine while 14 % of the progress are made in the last third, noise 0.5 %",
                    Courses.unfinished(Schedule.COSINE, 12, 30, 60)),
            Planted.healthy(
                    Family.TABLE,
                    "CV-02",
                    "a plateau from the first third on, noise 5 %",
                    Courses.plateau(.05, 24, 30)),
            Planted.healthy(
                    Family.TABLE,
                    "CV-03",
                    "a plateau from the first third on, noise 0.2 %",
                    Courses.plateau(.002, 60, 100, 300)),
            table("CV-04", "the training loss is noise of 1 % of its level", Courses.of(12, 30), CurveDefects::flat),
            table(
                    "CV-05",
                    "the validation loss is higher by 60 % of its progress in every other evaluation",
                    Courses.ANY,
                    CurveDefects::swinging),
            table(
                    "CV-06",
                    "the training loss rises from 70 % of the epochs on to three times its start",
                    Courses.ANY,
                    CurveDefects::diverging),
            table(
                    "CV-08",
                    "the headline is best in the first tenth and has lost half of its progress at the end, noise 0.5 %",
                    Courses.noisy(.005, 60, 100),
                    CurveDefects::early),
            Planted.healthy(
                    Family.TORCHVISION,
                    "CV-12",
                    "3 epochs of 61 or 119 iterations",
                    dice -> Course.of(dice, 3).paced(.6)),
            Planted.in(
                    Family.TORCHVISION,
                    "CV-15",
                    "the classifier loss falls by 60 % within the last of 3 epochs",
                    dice -> Course.of(dice, 3).paced(.6),
                    (log, dice) -> LossDefects.ramp(log, "loss_classifier", -.6)),
            Planted.in(
                    Family.TORCHVISION,
                    "CV-16",
                    "the last epoch breaks off after 20 to 80 % of its iterations",
                    Courses.SHORT,
                    TrustDefects::cut),
            table(
                    "LR-01",
                    "the rate is 1 % of its peak over the last half, a plateau from the first third on, noise 5 %",
                    Courses.plateau(.05, 30, 60, 100),
                    (log, dice) -> drop(log, .5, .01)),
            Planted.healthy(
                    Family.TABLE,
                    "LR-02",
                    "30 % of the progress come within a twentieth of the training after a drop, noise 1 %",
                    dice -> new Course(dice.oneOf(30, 60, 100), .01, Schedule.STEP, .06, .4, false)),
            table(
                    "LR-03",
                    "a drop to a tenth on a plateau, noise 3 %",
                    Courses.plateau(.03, 30, 60, 100),
                    (log, dice) -> drop(log, .5, .1)),
            Planted.healthy(
                    Family.TABLE,
                    "LR-07",
                    "a plateau at a constant rate from the first third on, noise 5 %",
                    Courses.plateau(.05, 24, 30)),
            table(
                    "OV-01",
                    "headline and validation loss lose 30 % of their progress over the last third while the training loss falls by 15 % more, noise 2 %",
                    Courses.noisy(.02, 30, 60, 100),
                    CurveDefects::overfitting),
            table(
                    "OV-02",
                    "the training loss falls by 60 % more, the validation loss stands still, noise 0.5 %",
                    Courses.plateau(.005, 30, 60, 100),
                    CurveDefects::widening),
            table("OV-03", "the validation loss is 0.8 of the training loss", Courses.ANY, CurveDefects::below),
            table(
                    "OV-05",
                    "the validation loss rises by 40 % of its progress over the last half, the headline makes 14 % of its progress in the last third, noise 0.5 %",
                    Courses.unfinished(Schedule.CONSTANT, 30, 60),
                    CurveDefects::overconfident));

    private CurveDefects() {}

    private static Planted table(
            String rule, String size, Function<Dice, Course> course, BiConsumer<SimulatedLog, Dice> defect) {
        return Planted.in(Family.TABLE, rule, size, course, defect);
    }

    private static void flat(SimulatedLog log, Dice dice) {
        log.named("train_loss").set(i -> 1.5 + .015 * dice.normal());
    }

    private static void swinging(SimulatedLog log, Dice dice) {
        Column loss = log.named("val_loss");
        double swing = .6 * loss.progress();
        loss.add(i -> i % 2 == 0 ? swing : 0);
    }

    private static void diverging(SimulatedLog log, Dice dice) {
        Column loss = log.named("train_loss");
        double end = 3 * loss.value(0);
        loss.set(i -> loss.value(i) + Math.max(0, (loss.place(i) - .7) / .3) * (end - loss.value(i)));
    }

    private static void early(SimulatedLog log, Dice dice) {
        Column accuracy = log.named("val_acc");
        double top = accuracy.value(accuracy.size() - 1);
        double start = accuracy.value(0);
        double noise = .005 * Math.abs(top - start);
        double best = .05;
        accuracy.set(i -> {
            double place = accuracy.place(i);
            double level = place < best ? place / best : 1 - .5 * (place - best) / (1 - best);
            return start + (top - start) * level + noise * dice.normal();
        });
    }

    private static void drop(SimulatedLog log, double at, double factor) {
        Column rate = log.named("lr");
        rate.set(i -> rate.place(i) < at ? rate.value(i) : factor * rate.value(i));
    }

    private static void overfitting(SimulatedLog log, Dice dice) {
        log.named("val_acc").worsen(2 / 3.0, .3);
        log.named("val_loss").worsen(2 / 3.0, .3);
        fall(log, .5, .15);
    }

    /** Lets the training loss fall further, evenly from a place on, by a share of its progress. */
    private static void fall(SimulatedLog log, double from, double share) {
        log.named("train_loss").worsen(from, -share);
    }

    private static void widening(SimulatedLog log, Dice dice) {
        Column training = log.named("train_loss");
        training.add(i -> 2);
        log.named("val_loss").add(i -> 2);
        fall(log, .2, .6);
        Column loss = log.named("val_loss");
        double more = .02 * loss.progress();
        loss.add(i -> more * Math.max(0, Math.min(1, (loss.place(i) - .3) / .3)));
    }

    private static void below(SimulatedLog log, Dice dice) {
        Column training = log.named("train_loss");
        Column loss = log.named("val_loss");
        int perEpoch = loss.size() / training.size();
        loss.set(i -> .8 * training.value(i / perEpoch) + .001 * dice.normal());
    }

    private static void overconfident(SimulatedLog log, Dice dice) {
        Column loss = log.named("val_loss");
        double progress = loss.progress();
        loss.set(i -> {
            double place = loss.place(i);
            double turned = place < .5 ? 1 - 2 * place : .8 * (place - .5);
            return .6 + progress * (turned + .005 * dice.normal());
        });
    }
}
