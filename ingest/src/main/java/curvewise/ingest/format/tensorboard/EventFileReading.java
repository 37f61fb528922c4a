package curvewise.ingest.format.tensorboard;

import curvewise.core.run.RunEvent;
import curvewise.ingest.format.FileRecorder;
import curvewise.ingest.format.RunRecorder;
import curvewise.ingest.format.SeriesRecorder;
import java.io.IOException;
import java.util.OptionalLong;

/** Reads one event file into an attempt, from front to back. */
final class EventFileReading implements EventHandler {
    /** A file that says more often that training was resumed says it for nothing. */
    private static final int MOST_RESUMES = 1000;

    private final EventFile file;
    private final String source;
    private final Attempt attempt;
    private final RunRecorder run;
    private final FileRecorder recorder;
    private final RecordReader records;
    private final EventParser parser = new EventParser(this);
    private final FileParams params;
    private OptionalLong reachedBefore;
    private int resumes;
    private long row;
    private double firstTime = Double.NaN;
    private double lastTime = Double.NaN;
    private long used;
    private long foreign;

    private EventFileReading(
            EventFile file, Attempt attempt, FileRecorder recorder, RecordReader records, OptionalLong reachedBefore) {
        this.file = file;
        this.source = file.file().name();
        this.attempt = attempt;
        this.run = attempt.run();
        this.recorder = recorder;
        this.records = records;
        this.params = new FileParams(run, recorder, source);
        this.reachedBefore = reachedBefore;
    }

    /**
     * Reads a file into an attempt.
     *
     * @param reachedBefore where the file before had got to, when this one resumes it
     */
    static void read(EventFile file, Attempt attempt, FileRecorder recorder, OptionalLong reachedBefore)
            throws IOException {
        try (RecordReader records = new RecordReader(file.file().open())) {
            EventFileReading reading = new EventFileReading(file, attempt, recorder, records, reachedBefore);
            reading.toEnd();
            reading.close();
        }
    }

    private void toEnd() throws IOException {
        while (true) {
            switch (records.next()) {
                case RECORD -> record();
                case TOO_LONG -> recorder.leftOut(records.number(), "records of more than 64 MiB");
                case BROKEN -> recorder.damaged(0, records.damage());
                case CUT, LOST -> {
                    recorder.damaged(0, records.damage());
                    return;
                }
                case END -> {
                    return;
                }
            }
        }
    }

    private void record() {
        EventParser.Content content = parser.parse(records.data(), records.from(), records.to());
        switch (content) {
            case USED -> used++;
            case FOREIGN -> foreign++;
            case MALFORMED -> recorder.damaged(0, records.place() + " is no event");
        }
        lastTime = Double.isNaN(parser.wallTime()) ? lastTime : parser.wallTime();
        firstTime = Double.isNaN(firstTime) ? lastTime : firstTime;
    }

    private void close() {
        recorder.used(used);
        recorder.foreign(foreign);
        attempt.lane(file.folder()).add(file, parser.tags().tags());
        Whereabouts whereabouts = attempt.whereabouts(row > 0 || params.count() > 0);
        whereabouts.at(firstTime);
        whereabouts.at(lastTime);
        whereabouts.on(EventFileName.of(file.file().fileName()).host());
    }

    @Override
    public void scalar(Tag tag, double value) {
        if (row != records.number()) {
            row = records.number();
            run.at(parser.step(), RunRecorder.UNKNOWN, parser.wallTime(), row);
            reachedBefore.ifPresent(this::resumedAfter);
        }
        SeriesRecorder series = tag.series();
        if (series == null) {
            series = run.series(source, tag.name(), file.split(tag.name()));
            tag.series(series);
        }
        series.add(value, records.firstByte());
        tag.step(parser.step());
    }

    @Override
    public void unnamed() {
        recorder.leftOut(
                0, "values whose tag is blank, of more than " + TagTable.LONGEST + " bytes, or one of too many");
    }

    @Override
    public void hparams(Fields message) {
        attempt.session(HParams.read(message, params));
    }

    @Override
    public boolean text(Tag tag, byte[] data, int from, int to) {
        // a text that is logged again, or later, is a sample of what the model does
        return tag.isFirstText() && parser.step() <= 0 && TextSettings.read(tag.name(), data, from, to, params);
    }

    @Override
    public void sessionStart() {
        if (reachedBefore.isPresent()) {
            resumedAfter(reachedBefore.getAsLong());
        } else if (parser.step() > 0) {
            resumed("Resumed at step " + parser.step() + ", where a session starts.");
        }
    }

    private void resumedAfter(long reached) {
        reachedBefore = OptionalLong.empty();
        resumed("Resumed at step " + parser.step() + " in a further event file; the one before had reached step "
                + reached + ".");
    }

    private void resumed(String text) {
        if (resumes++ < MOST_RESUMES) {
            run.event(new RunEvent(RunEvent.Kind.RESUMED, source, records.number(), text));
        }
    }
}
