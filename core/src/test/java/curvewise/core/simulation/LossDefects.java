package curvewise.core.simulation;

import java.util.List;

/** Parts of a loss that are not as they should be. */
final class LossDefects {
    static final List<Planted> ALL = List.of(
            part("LB-01", "the box loss is four times as large: about 75 % of the loss", "loss_box_reg", 4),
            Planted.healthy(Family.TORCHVISION, "LB-02", "none: objectness of about 0.03", Courses.SHORT),
            part("LB-03", "objectness of about 0.6", "loss_objectness", 20),
            part("LB-04", "the box loss of the RPN is about half of the loss", "loss_rpn_box_reg", 8),
            Planted.in(
                    Family.TORCHVISION,
                    "LB-05",
                    "20 classes, classifier loss of about 2",
                    Courses.SHORT,
                    LossDefects::background),
            Planted.in(
                    Family.TORCHVISION,
                    "LB-06",
                    "2 epochs; within the second the box loss doubles and objectness falls by 60 %",
                    dice -> Course.of(dice, 2).paced(1),
                    (log, dice) -> risingBoxes(log)),
            Planted.in(
                    Family.ULTRALYTICS,
                    "LB-07",
                    "the box loss rises by a third, the total falls, noise 2 %",
                    dice -> Courses.noisy(.02, 30, 60, 100).apply(dice).paced(.5),
                    LossDefects::risingPart),
            Planted.healthy(Family.TORCHVISION, "LB-08", "none", Courses.SHORT),
            Planted.in(
                    Family.TABLE,
                    "LB-09",
                    "the training loss makes 80 % more progress over the last half, the headline stands still, noise 4 %",
                    Courses.plateau(.04, 30, 60, 100),
                    LossDefects::behind),
            part("LB-10", "the box loss is 0 throughout", "loss_box_reg", 0),
            Planted.in(
                    Family.DETR,
                    "LB-11",
                    "GIoU loss of 0.9 and class error of 5 %",
                    Courses.ANY,
                    LossDefects::wrongBoxes),
            Planted.healthy(Family.DETR, "LB-12", "12 to 60 epochs", Courses.SHORT),
            Planted.in(
                    Family.DETR,
                    "LB-15",
                    "box losses of 0 and class error of 100 % throughout, AP of 0",
                    Courses.ANY,
                    LossDefects::noTargets));

    private LossDefects() {}

    private static Planted part(String rule, String size, String part, double factor) {
        return Planted.in(Family.TORCHVISION, rule, size, Courses.SHORT, (log, dice) -> multiply(log, part, factor));
    }

    /** Changes a part of the loss, and the total with it. */
    private static void multiply(SimulatedLog log, String part, double factor) {
        for (String suffix : List.of("", " (avg)")) {
            Column total = log.named("loss" + suffix);
            Column column = log.named(part + suffix);
            total.add(i -> (factor - 1) * column.value(i));
            column.set(i -> factor * column.value(i));
        }
    }

    private static void background(SimulatedLog log, Dice dice) {
        log.param("num_classes", "21");
        multiply(log, "loss_classifier", 16);
    }

    private static void risingBoxes(SimulatedLog log) {
        ramp(log, "loss_box_reg", 1);
        ramp(log, "loss_objectness", -.6);
    }

    /** Lets a part grow evenly within the last epoch by a share of its level: its running mean grows half as fast. */
    static void ramp(SimulatedLog log, String part, double share) {
        Column mean = log.average(part);
        Column total = log.average("loss");
        int last = mean.size() - 1;
        double level = mean.value(last);
        double epoch = mean.epoch(last);
        double length = mean.step(last) - mean.step(0) + 1.0;
        double whole = length / log.course().epochs();
        double[] more = new double[mean.size()];
        for (int i = 0; i < more.length; i++) {
            double within = (mean.step(i) - epoch * whole) / whole;
            more[i] = mean.epoch(i) == epoch ? share * level * within / 2 : 0;
        }
        mean.add(i -> more[i]);
        total.add(i -> more[i]);
    }

    private static void risingPart(SimulatedLog log, Dice dice) {
        Column boxes = log.named("train/box_loss");
        boxes.set(i -> 1 + .33 * boxes.place(i) + .02 * .33 * dice.normal());
    }

    private static void behind(SimulatedLog log, Dice dice) {
        Column loss = log.named("train_loss");
        loss.add(i -> 2);
        loss.worsen(.5, -.8);
    }

    private static void wrongBoxes(SimulatedLog log, Dice dice) {
        Column giou = log.named("train_loss_giou_unscaled");
        giou.set(i -> .9 + .01 * dice.normal());
        log.named("train_loss_giou").set(i -> 2 * giou.value(i));
        Column error = log.named("train_class_error");
        error.set(i -> Math.min(error.value(i), 5 + .2 * dice.normal()));
    }

    private static void noTargets(SimulatedLog log, Dice dice) {
        log.all(column -> column.is("det.loss_box") || column.is("det.loss_giou"))
                .forEach(loss -> loss.set(i -> 0));
        log.all(column -> column.is("det.class_error")).forEach(error -> error.set(i -> 100));
        log.qualities().forEach(quality -> quality.set(i -> 0));
    }
}
