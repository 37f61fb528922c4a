package curvewise.ingest.format.metriclogger;

import curvewise.ingest.container.ConsoleLine;
import curvewise.ingest.container.NumberScanner;
import curvewise.ingest.format.LogLines;
import curvewise.ingest.format.PrintedArguments;
import curvewise.ingest.format.metriclogger.CocoResult.Outcome;
import curvewise.ingest.format.metriclogger.Landmarks.Kind;
import java.util.List;

/** What stands between the lines of meters: results of evaluations, arguments, the end of an epoch or of all, errors. */
final class Remarks {
    /** Known ones are told even where the next word is glued to them. */
    private static final List<String> TASKS = List.of("bbox", "segm", "keypoints");

    private static final int SHORTEST_COMMIT = 7;
    /** No model has more parameters than a long can count. */
    private static final int MOST_DIGITS = 18;
    /** SHA-256 in hexadecimal digits. */
    private static final int LONGEST_COMMIT = 64;
    /** {@code Loss is nan, stopping training}. */
    private static final int LONGEST_LOSS = 40;

    /** {@code Total time: 1 day, 12:01:20}, with room to spare. */
    private static final int LONGEST_TIME = 48;

    private final Trainings trainings;
    private final LogLines lines;
    private final Landmarks landmarks = new Landmarks();
    private final CocoResult coco = new CocoResult();
    private final NumberScanner number = new NumberScanner();
    private String task = "";
    /** What arguments without an end took in is not searched again. */
    private int reached;

    private Phase phase = Phase.OTHER;

    Remarks(Trainings trainings, LogLines lines) {
        this.trainings = trainings;
        this.lines = lines;
    }

    /** Begins a line. */
    void begin() {
        reached = 0;
    }

    /** Takes it that a line of meters was read: a heading of results no longer holds. */
    void passed(Phase of) {
        phase = of;
        task = "";
    }

    /** Reads what stands from {@code from} to {@code to} of a line; gives the index after the last that was understood. */
    int read(ConsoleLine line, int from, int to) {
        int end = Math.max(from, reached);
        Kind kind = landmarks.find(line.text(), end, to);
        while (kind != null) {
            int start = landmarks.position();
            end = Math.max(read(kind, line, start), start + 1);
            kind = landmarks.find(line.text(), end, to);
        }
        reached = end;
        return end;
    }

    /** Reads one landmark; gives the index after it. */
    private int read(Kind kind, ConsoleLine line, int start) {
        String text = line.text();
        int after = start + kind.mark().length();
        return switch (kind) {
            case COCO_RESULT -> result(line, start);
            case COCO_HEADING, COCO_ANNOTATIONS -> heading(text, after);
            case PASS_END -> passEnd(text, start);
            case ACCURACY -> accuracies(line, start);
            case PIXEL_ACCURACY, MEAN_IOU -> confusion(line, start, after);
            case NAMESPACE, DOTMAP -> arguments(text, after);
            case COMMIT -> commit(text, after);
            case PARAMETERS -> parameters(text, after);
            case TRAINING_START -> trainingStart(after);
            case TRAINING_TIME -> trainingTime(text, after);
            case LOSS_STOP -> lossStop(line, start);
            case TRACEBACK -> traceback(line, start);
        };
    }

    private int result(ConsoleLine line, int start) {
        Outcome outcome = coco.read(line.text(), start, line.ended());
        if (outcome == Outcome.BROKEN) {
            lines.damaged(start, "breaks off inside a COCO result");
            return coco.end();
        }
        if (outcome == Outcome.FOREIGN) {
            return start + 1;
        }
        Training training = trainings.evaluate();
        training.evaluated();
        training.seenAt(line);
        add(line, coco.valueAt(), training, coco.name(task), Phase.OTHER, coco.value());
        return coco.end();
    }

    private void add(ConsoleLine line, int at, Training training, String name, Phase of, double value) {
        training.place().moveTo(line, at);
        training.result(name, of).add(value, line.characterOf(at));
        lines.used();
    }

    private int heading(String text, int start) {
        for (String known : TASKS) {
            if (text.startsWith(known, start)) {
                return heading(text, start, start + known.length());
            }
        }
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return heading(text, start, end);
    }

    private int heading(String text, int start, int end) {
        task = text.substring(start, end);
        lines.used();
        return end;
    }

    /** {@code Epoch: [6] Total time: 0:01:20}: a header stands before it. */
    private int passEnd(String text, int start) {
        int header = Blanks.before(text, 0, start) - 1;
        Training training = trainings.current();
        if (training != null && header >= 0 && (text.charAt(header) == ']' || text.charAt(header) == ':')) {
            training.endsPass(phase == Phase.TRAIN, secondsAnIteration(text, start));
            lines.used();
        }
        return start + 1;
    }

    /** The {@code 0.6760} of {@code Total time: 0:01:20 (0.6760 s / it)}; NaN where it is not printed. */
    private double secondsAnIteration(String text, int start) {
        int open = Blanks.within(text, " (", start, LONGEST_TIME);
        boolean isThere = open >= 0 && number.scan(text, open + 2) && text.startsWith(" s / it", number.end());
        return isThere ? number.value() : Double.NaN;
    }

    /** {@code * Acc@1 71.300 Acc@5 90.100 loss 1.2}, {@code Test:  Acc@1 71.300 Acc@5 90.100}: the result of an evaluation of a classifier. */
    private int accuracies(ConsoleLine line, int start) {
        String text = line.text();
        int before = Blanks.before(text, 0, start) - 1;
        Training training = trainings.current();
        boolean isResult = before >= 0 && (text.charAt(before) == '*' || text.charAt(before) == ':');
        if (training == null || !isResult) {
            return start + 1;
        }
        training.evaluated();
        int end = start;
        int name = start;
        while (name < text.length()) {
            int blank = text.indexOf(' ', name);
            int value = blank < 0 ? text.length() : Blanks.after(text, blank);
            if (blank == name || !number.scan(text, value)) {
                break;
            }
            add(line, value, training, text.substring(name, blank), evaluation(), number.value());
            end = number.end();
            name = Blanks.after(text, end);
        }
        return end;
    }

    /** {@code mean IoU: 67.7}: the result of an evaluation of a segmentation. */
    private int confusion(ConsoleLine line, int start, int value) {
        Training training = trainings.current();
        if (training == null || !number.scan(line.text(), value)) {
            return value;
        }
        training.evaluated();
        String name = line.text().substring(start, value - ": ".length());
        add(line, value, training, name, evaluation(), number.value());
        return number.end();
    }

    /** The phase that results belong to. */
    private Phase evaluation() {
        return phase == Phase.TRAIN ? Phase.TEST : phase;
    }

    private int arguments(String text, int start) {
        PrintedArguments read = PrintedArguments.read(text, start);
        trainings.start().arguments(read.values());
        lines.used();
        return read.end();
    }

    private int commit(String text, int start) {
        int end = start;
        while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0) {
            end++;
        }
        if (end - start >= SHORTEST_COMMIT && end - start <= LONGEST_COMMIT) {
            trainings.start().commit(text.substring(start, end));
            lines.used();
        }
        return end;
    }

    private int parameters(String text, int start) {
        int end = start;
        while (end < text.length() && Blanks.isDigit(text.charAt(end))) {
            end++;
        }
        if (end > start && end - start <= MOST_DIGITS) {
            trainings.start().parameters(text.substring(start, end));
            lines.used();
        }
        return end;
    }

    private int trainingStart(int end) {
        trainings.start().training();
        lines.used();
        return end;
    }

    private int trainingTime(String text, int start) {
        double seconds = TimeDelta.seconds(text, start);
        Training training = trainings.current();
        if (training != null && !Double.isNaN(seconds)) {
            training.took(seconds);
            lines.used();
        }
        return start;
    }

    private int lossStop(ConsoleLine line, int start) {
        int stop = Blanks.within(line.text(), ", stopping", start, LONGEST_LOSS);
        if (stop > 0) {
            failed(
                    line,
                    start,
                    line.text().substring(start, stop).replace("Loss is", "the loss was") + " and training stopped");
        }
        return start + 1;
    }

    private int traceback(ConsoleLine line, int start) {
        failed(line, start, "a traceback is the last that is seen of it");
        return start + 1;
    }

    /** An error of a process that did not come to train says nothing of the run before it. */
    private void failed(ConsoleLine line, int start, String what) {
        Training training = trainings.current();
        if (training != null && !trainings.start().isSeen()) {
            training.failed(line.lineOf(start), what);
            lines.used();
        }
    }
}
