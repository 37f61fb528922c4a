package curvewise.ingest.format.metriclogger;

import curvewise.ingest.container.ConsoleLine;
import curvewise.ingest.container.TextStream;
import curvewise.ingest.format.LogLines;
import curvewise.ingest.format.RunSink;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads one text. Words decide, not line ends: a line of meters runs from its header to where no meter follows, so that a log pasted without its line
 * breaks reads the same.
 */
final class MetricLoggerReader {
    private final LogLines lines;
    private final Trainings trainings;
    private final Remarks remarks;
    private final MeterHeader header = new MeterHeader();
    private final MeterLine meters = new MeterLine();

    MetricLoggerReader(TextStream text, RunSink sink, String format) throws IOException {
        this.lines = new LogLines(text, new ConsoleShape(), sink.file(text.file()));
        this.trainings = new Trainings(sink, text.name(), format);
        this.remarks = new Remarks(trainings, lines);
    }

    void read() throws IOException {
        while (true) {
            ConsoleLine line = lines.next();
            if (line == null) {
                trainings.close();
                return;
            }
            read(line);
        }
    }

    private void read(ConsoleLine line) {
        String text = line.text();
        int from = 0;
        remarks.begin();
        while (header.find(text, from)) {
            remarks.read(line, from, header.start());
            readMeters(line);
            from = Math.max(header.end(), meters.end());
        }
        from = remarks.read(line, from, text.length());
        int piece = CutPiece.find(text, from, line.ended());
        if (piece >= 0) {
            lines.damaged(piece, "breaks off before its first meter");
        }
    }

    private void readMeters(ConsoleLine line) {
        String text = line.text();
        meters.read(text, header.end());
        if (isSomethingElse()) {
            return;
        }
        boolean isTraining = header.phase() == Phase.TRAIN;
        boolean isAtEnd = !line.ended() && Blanks.after(text, meters.end()) == text.length();
        Training before = trainings.current();
        MeterSeries expected = before == null ? null : before.series(header.phase());
        if (isCut(expected, isAtEnd || (!line.ended() && meters.isBroken()))) {
            lines.damaged(header.start(), cutReason(expected));
            return;
        }
        lines.used();
        Training training = isTraining ? trainings.train(header, line) : trainings.evaluate();
        if (!isTraining) {
            training.evaluates(header);
        }
        training.seenAt(line);
        training.series(header.phase(), meters).add(meters, line, training.place(header));
        remarks.passed(header.phase());
    }

    /** A progress bar of another program may count like a logger, but it has no times. */
    private boolean isSomethingElse() {
        return header.phase() == Phase.OTHER && !meters.endsWithTimes();
    }

    private boolean isCut(@Nullable MeterSeries expected, boolean isAtEnd) {
        if (meters.count() == 0) {
            return true;
        }
        if (expected == null) {
            return isAtEnd && (meters.isBroken() || !meters.endsWithTimes());
        }
        if (expected.isThatOf(meters)) {
            return false;
        }
        if (isAtEnd) {
            return meters.isBroken() || (!meters.endsWithMemory() && !expected.begins(meters));
        }
        return meters.isBroken() || (expected.isBegunBy(meters) && !meters.endsWithTimes());
    }

    private String cutReason(@Nullable MeterSeries expected) {
        String where = meters.count() == 0
                ? "breaks off before its first meter"
                : String.format(Locale.ROOT, "breaks off at or after meter %d", meters.count());
        return expected == null
                ? where
                : String.format(Locale.ROOT, "%s, the line before has %d", where, expected.count());
    }
}
