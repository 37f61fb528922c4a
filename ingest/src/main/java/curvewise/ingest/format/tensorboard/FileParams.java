package curvewise.ingest.format.tensorboard;

import curvewise.ingest.format.FileRecorder;
import curvewise.ingest.format.RunRecorder;

/** The hyper-parameters that one file gives to a run, in bounds: what is no configuration but data does not fill the store. */
final class FileParams {
    /** The arguments of a Trainer and the configuration of its model are some hundred. */
    static final int MOST = 4000;
    /** A longer value is cut: a prompt, a list of all classes. */
    static final int LONGEST_VALUE = 8000;

    private static final int LONGEST_NAME = 500;

    private final RunRecorder run;
    private final FileRecorder file;
    private final String source;
    private int count;

    FileParams(RunRecorder run, FileRecorder file, String source) {
        this.run = run;
        this.file = file;
        this.source = source;
    }

    /** How many were given. */
    int count() {
        return count;
    }

    /** Gives one parameter. A name that is blank or far too long is none. */
    void add(String name, String value) {
        String trimmed = name.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST_NAME) {
            return;
        }
        if (count == MOST) {
            file.leftOut(0, "parameters beyond the first " + MOST);
            return;
        }
        count++;
        run.param(trimmed, value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value, source);
    }
}
