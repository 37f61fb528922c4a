package curvewise.ingest.format.tensorboard;

import curvewise.ingest.container.LogFile;
import curvewise.ingest.container.UnreadableLogException;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.RunSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Reads the event files of one run folder, in the order they were begun, and decides which attempt each belongs to: several files may be one run that
 * was resumed, one that several writers wrote, or separate attempts.
 */
final class BundleReading {
    private final Bundle bundle;
    private final RunSink sink;
    private final String format;
    private final List<Attempt> attempts = new ArrayList<>();
    private final List<EventFile> waiting = new ArrayList<>();
    private boolean hparamsStandAlone;

    BundleReading(Bundle bundle, RunSink sink, String format) {
        this.bundle = bundle;
        this.sink = sink;
        this.format = format;
    }

    /** Reads all files, each once from front to back, and the beginning of each once before. */
    void read() throws IOException {
        List<EventFile> files = new ArrayList<>();
        for (LogFile source : bundle.sources()) {
            files.add(EventFile.of(source));
        }
        if (files.stream().allMatch(f -> f.look().isLost())) {
            throw new UnreadableLogException(
                    bundle.main(),
                    1,
                    "the length of its first record fails its checksum: nothing after it can be found");
        }
        files.sort(EventFile.BY_TIME);
        hparamsStandAlone = files.stream().noneMatch(f -> f.kind() != FolderKind.HPARAMS && f.hasValues());
        for (EventFile file : files) {
            place(file);
        }
        readWaiting(attempts.isEmpty() ? begin() : latest());
        readCompanions();
        attempts.forEach(Attempt::finish);
    }

    private void place(EventFile file) throws IOException {
        boolean isHparams = file.kind() == FolderKind.HPARAMS;
        if (isHparams && hparamsStandAlone) {
            readAfter(alone(file), file);
        } else if (isHparams && !attempts.isEmpty()) {
            read(file, latest(), OptionalLong.empty());
        } else if (file.hasValues() && !isOfNextTraining(file)) {
            readAfter(attempts.isEmpty() ? begin() : latest(), file);
        } else {
            // nothing in it tells whose it is: what describes a run is mostly written just before its first value
            waiting.add(file);
        }
    }

    /** Whether evaluations begin once more: those of an attempt whose training is begun next, if one is; else the same model is measured again. */
    private boolean isOfNextTraining(EventFile file) {
        return !attempts.isEmpty()
                && file.isEvaluation()
                && latest().hasTraining()
                && latest().lane(file.folder()).relation(file) == Lane.Relation.STARTS_ANEW;
    }

    /** The attempt of a folder of hyper-parameters whose run has no values but those in there. */
    private Attempt alone(EventFile file) {
        return attempts.stream()
                .filter(a -> a.hasLane(file.folder()))
                .findFirst()
                .orElseGet(this::begin);
    }

    /** Reads a file that belongs to the attempt {@code before} unless it starts anew. */
    private void readAfter(Attempt before, EventFile file) throws IOException {
        Lane lane = before.lane(file.folder());
        switch (lane.relation(file)) {
            case STARTS_ANEW -> read(file, begin(), OptionalLong.empty());
            case RESUMES -> read(file, before, OptionalLong.of(lane.reached(file)));
            case BESIDE, EVALUATES -> read(file, before, OptionalLong.empty());
        }
    }

    private void read(EventFile file, Attempt attempt, OptionalLong reachedBefore) throws IOException {
        readWaiting(attempt);
        EventFileReading.read(file, attempt, sink.file(file.file()), reachedBefore);
    }

    private void readWaiting(Attempt attempt) throws IOException {
        for (EventFile file : waiting) {
            EventFileReading.read(file, attempt, sink.file(file.file()), OptionalLong.empty());
        }
        waiting.clear();
    }

    private void readCompanions() throws IOException {
        List<RunRecorder> runs = attempts.stream().map(Attempt::run).toList();
        for (LogFile companion : bundle.companions()) {
            if (companion.fileName().equals(HparamsYaml.FILE_NAME)) {
                HparamsYaml.read(companion, runs, sink.file(companion));
            }
        }
    }

    private Attempt begin() {
        Attempt attempt = new Attempt(sink.run(bundle.name(), format));
        attempts.add(attempt);
        return attempt;
    }

    private Attempt latest() {
        return attempts.get(attempts.size() - 1);
    }
}
