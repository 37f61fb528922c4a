package curvewise.core.simulation;

import java.util.function.BiFunction;

/** A kind of log, as its program writes it of a healthy training. */
enum Family {
    TORCHVISION("torchvision", (dice, course) -> new TorchvisionLog(dice, course).log()),
    ULTRALYTICS("Ultralytics", (dice, course) -> new YoloLog(dice, course, false).log()),
    YOLOV5("YOLOv5", (dice, course) -> new YoloLog(dice, course, true).log()),
    DETR("DETR", (dice, course) -> new DetrLog(dice, course).log()),
    TABLE("classification", (dice, course) -> new TableLog(dice, course).log());

    private final String title;
    private final BiFunction<Dice, Course, SimulatedLog> maker;

    Family(String title, BiFunction<Dice, Course, SimulatedLog> maker) {
        this.title = title;
        this.maker = maker;
    }

    String title() {
        return title;
    }

    /** A log of a training that converged, without overfitting and without a defect. */
    SimulatedLog healthy(Dice dice, Course course) {
        return maker.apply(dice, course);
    }
}
