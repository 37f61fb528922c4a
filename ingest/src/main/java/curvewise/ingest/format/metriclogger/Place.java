package curvewise.ingest.format.metriclogger;

import curvewise.ingest.container.ConsoleLine;
import curvewise.ingest.format.RunRecorder;

/** Where the values of one printed line stand on a run's axes. They share it, but for a line that the terminal wrapped: its values stand on several lines. */
final class Place {
    private final RunRecorder run;
    private final long step;
    private final double epoch;
    private long line;

    Place(RunRecorder run, long step, double epoch) {
        this.run = run;
        this.step = step;
        this.epoch = epoch;
    }

    /** Sets the run's row for the value at index {@code i} of a line. */
    void moveTo(ConsoleLine console, int i) {
        long next = console.lineOf(i);
        if (next != line) {
            line = next;
            run.at(step, epoch, console.wallTime(), next);
        }
    }
}
