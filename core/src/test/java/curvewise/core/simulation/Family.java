package curvewise.core.simulation;

/** A kind of log, as its program writes it of a healthy training. */
enum Family {
    TORCHVISION("torchvision") {
        @Override
        SimulatedLog healthy(Dice dice, Course course) {
            return new TorchvisionLog(dice, course).log();
        }
    },
    ULTRALYTICS("Ultralytics") {
        @Override
        SimulatedLog healthy(Dice dice, Course course) {
            return new YoloLog(dice, course, false).log();
        }
    },
    YOLOV5("YOLOv5") {
        @Override
        SimulatedLog healthy(Dice dice, Course course) {
            return new YoloLog(dice, course, true).log();
        }
    },
    DETR("DETR") {
        @Override
        SimulatedLog healthy(Dice dice, Course course) {
            return new DetrLog(dice, course).log();
        }
    },
    TABLE("classification") {
        @Override
        SimulatedLog healthy(Dice dice, Course course) {
            return new TableLog(dice, course).log();
        }
    };

    private final String title;

    Family(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** A log of a training that converged, without overfitting and without a defect. */
    abstract SimulatedLog healthy(Dice dice, Course course);
}
