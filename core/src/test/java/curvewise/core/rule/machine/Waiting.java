package curvewise.core.rule.machine;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.run.Split;

/** Runs that wait for data. */
final class Waiting {
    private Waiting() {}

    /** Two epochs of steps of one second, the last of which waits so long. */
    static Evidence seconds(double data) {
        return SampleRun.of("metriclogger")
                .log("time", "sys.iter_time", Split.TRAIN, 9, 1)
                .log("data", "sys.data_time", Split.TRAIN, 8, data)
                .evidence();
    }
}
