package curvewise.ingest.format.tensorboard;

import curvewise.core.run.RunStatus;
import curvewise.ingest.format.RunRecorder;
import java.util.HashMap;
import java.util.Map;

/** One attempt at a training: a run, with what its event files say of it so far. */
final class Attempt {
    private final RunRecorder run;
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Whereabouts told = new Whereabouts();
    private final Whereabouts ofHeaders = new Whereabouts();

    Attempt(RunRecorder run) {
        this.run = run;
        run.status(RunStatus.FINISHED, "planned length not in the log");
    }

    RunRecorder run() {
        return run;
    }

    /** What the files of a folder gave so far. */
    Lane lane(String folder) {
        return lanes.computeIfAbsent(folder, key -> new Lane());
    }

    boolean hasLane(String folder) {
        return lanes.containsKey(folder);
    }

    /** Whether it trained, and is not known by evaluations alone. */
    boolean hasTraining() {
        return lanes.values().stream().anyMatch(Lane::hasTraining);
    }

    /**
     * When and where one of its files was written. A file that gave no value and no parameter counts only where none did: it may be of an attempt that
     * died days before.
     */
    Whereabouts whereabouts(boolean hasGiven) {
        return hasGiven ? told : ofHeaders;
    }

    /** What the HParams plugin says of it. */
    void session(HParams session) {
        told.at(session.startedAt());
        told.at(session.endedAt());
        if (session.status() != null) {
            run.status(session.status(), session.statusReason());
        }
    }

    /** Tells the run what only all files together say. */
    void finish() {
        (told.isKnown() ? told : ofHeaders).tell(run);
    }
}
