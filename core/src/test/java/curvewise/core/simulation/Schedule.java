package curvewise.core.simulation;

/** How a learning rate goes over a training, and what a curve has still before it under that rate. */
enum Schedule {
    CONSTANT {
        @Override
        double rate(double done) {
            return 1;
        }

        @Override
        double late(double done) {
            return 0;
        }
    },
    /** A tenth after two thirds of the training and again after eight ninths, as Detectron2 and torchvision do. */
    STEP {
        @Override
        double rate(double done) {
            return done < FIRST_DROP ? 1 : done < SECOND_DROP ? .1 : .01;
        }

        /** Each drop pays within a small part of the training. */
        @Override
        double late(double done) {
            return .75 * paid(done - FIRST_DROP) + .25 * paid(done - SECOND_DROP);
        }
    },
    COSINE {
        @Override
        double rate(double done) {
            return .5 * (1 + Math.cos(Math.PI * Math.min(1, done)));
        }

        @Override
        double late(double done) {
            double left = Math.max(0, 1 - done);
            return left - Math.sin(Math.PI * left) / Math.PI;
        }
    },
    /** Down to a hundredth, as Ultralytics does. */
    LINEAR {
        @Override
        double rate(double done) {
            return 1 - .99 * Math.min(1, done);
        }

        @Override
        double late(double done) {
            double left = Math.max(0, 1 - done);
            return left * left;
        }
    };

    static final double FIRST_DROP = 2 / 3.0;
    static final double SECOND_DROP = 8 / 9.0;

    /** The learning rate as a share of its peak, once this share of the training is done. */
    abstract double rate(double done);

    /** What is left of that part of the progress that only a smaller learning rate brings: 1 at the start, 0 at the end. */
    abstract double late(double done);

    private static double paid(double sinceDrop) {
        return sinceDrop <= 0 ? 1 : Math.exp(-sinceDrop / .015);
    }
}
