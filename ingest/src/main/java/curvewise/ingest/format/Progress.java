package curvewise.ingest.format;

/**
 * Follows the axes of one run row by row, and tells where a file goes back: to its first position, where another run begins, or to one between, where
 * training was resumed.
 *
 * <p>Where a row gives both, epoch and step, the step decides, unless the epoch rose while the step fell: then steps are counted within each epoch,
 * and {@link #globalStep} goes on counting. Rows that only ever descend are a table written newest first, and never go back.
 */
public final class Progress {
    /** How a row stands to the rows before it. */
    public enum Move {
        /** At the same position as the row before, or further on. */
        ON,
        /** Back at a position between: training went on from a checkpoint. */
        RESUMED,
        /** Back at the first position: another training. */
        RESTARTED
    }

    private static final double UNKNOWN = RunRecorder.UNKNOWN;

    private final boolean isOneRowAnEpoch;
    private Axis steps = new Axis();
    private Axis epochs = new Axis();
    private double stepsAnEpoch;

    private Progress(boolean isOneRowAnEpoch) {
        this.isOneRowAnEpoch = isOneRowAnEpoch;
    }

    /** For logs whose rows may share an epoch. */
    public static Progress ofRows() {
        return new Progress(false);
    }

    /** For logs that write one row an epoch: a row of the same epoch as the one before is a repetition. */
    public static Progress ofEpochs() {
        return new Progress(true);
    }

    /**
     * Takes the position of the next row. A row that restarts is the first of the next run.
     *
     * @param step as logged; NaN where the row has none
     * @param epoch as logged; NaN where the row has none
     */
    public Move next(double step, double epoch) {
        Move move = move(step, epoch);
        if (move == Move.RESTARTED) {
            steps = new Axis();
            epochs = new Axis();
            stepsAnEpoch = 0;
        }
        steps.next(step, move);
        epochs.next(epoch, move);
        return move;
    }

    /** The epoch of the last row that had one; NaN when none had. */
    public double epoch() {
        return epochs.last;
    }

    /** The global step of the row taken last, whose step is {@code step}. */
    public double globalStep(double step) {
        return stepsAnEpoch == 0 || Double.isNaN(epochs.last)
                ? step
                : step + (epochs.last - epochs.first) * stepsAnEpoch;
    }

    private Move move(double step, double epoch) {
        if (stepsAnEpoch > 0 && epochs.fellTo(epoch)) {
            return back(steps.isFirst(step) && epochs.isFirst(epoch));
        }
        if (steps.fellTo(step) && steps.hasRisen()) {
            if (epochs.roseTo(epoch)) {
                learnStepsAnEpoch();
                return Move.ON;
            }
            return back(steps.isFirst(step) && (Double.isNaN(epoch) || epochs.isFirst(epoch)));
        }
        if (!Double.isNaN(step) && !Double.isNaN(steps.last)) {
            return Move.ON;
        }
        boolean wentBack = isOneRowAnEpoch ? epoch <= epochs.last : epochs.fellTo(epoch) && epochs.hasRisen();
        return wentBack ? back(epochs.isFirst(epoch)) : Move.ON;
    }

    private static Move back(boolean toFirst) {
        return toFirst ? Move.RESTARTED : Move.RESUMED;
    }

    private void learnStepsAnEpoch() {
        if (stepsAnEpoch == 0) {
            stepsAnEpoch = steps.last - steps.first + steps.stride;
        }
    }

    /** One axis of the run: positions that are not known (NaN) change nothing. */
    private static final class Axis {
        double first = UNKNOWN;
        double last = UNKNOWN;
        double greatest = UNKNOWN;
        double stride;

        void next(double position, Move move) {
            if (Double.isNaN(position)) {
                return;
            }
            if (Double.isNaN(first)) {
                first = position;
                greatest = position;
            } else if (move == Move.ON && position > last) {
                stride = position - last;
            }
            greatest = Math.max(greatest, position);
            last = position;
        }

        boolean hasRisen() {
            return greatest > first;
        }

        boolean fellTo(double position) {
            return position < last;
        }

        boolean roseTo(double position) {
            return position > last;
        }

        boolean isFirst(double position) {
            return position <= first;
        }
    }
}
