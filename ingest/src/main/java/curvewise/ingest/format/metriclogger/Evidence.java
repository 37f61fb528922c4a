package curvewise.ingest.format.metriclogger;

import curvewise.ingest.container.Console;
import curvewise.ingest.container.ConsoleLine;
import curvewise.ingest.container.TextLines;
import curvewise.ingest.format.metriclogger.CocoResult.Outcome;
import curvewise.ingest.format.metriclogger.Landmarks.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what only a MetricLogger prints: a header with progress and remaining time, and meters behind it; or the heading that torchvision's and DETR's
 * evaluators print above each summary. A summary alone is taken only where no other tool shows: many print it among lines of their own.
 */
final class Evidence {
    /** Lines of other tools that print a summary: log levels, losses, epochs. */
    private static final List<String> OTHER_TOOLS =
            List.of(" INFO", "| INFO", "INFO:", "copypaste", "loss", "Epoch", "epoch");

    /** A summary has ten lines or twelve; a line or two are an example in a text. */
    private static final int LEAST_RESULTS = 5;

    private final String head;
    private final MeterHeader header = new MeterHeader();
    private final MeterLine meters = new MeterLine();
    private final Landmarks landmarks = new Landmarks();
    private final CocoResult coco = new CocoResult();
    private boolean hasHeading;
    private int results;

    Evidence(String head) {
        this.head = head;
    }

    boolean isFound() {
        boolean mayHold = head.contains("eta:") || head.contains(CocoResult.MARK);
        try {
            return mayHold && isInLines(new Console(new TextLines(head), new ConsoleShape()));
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail", e);
        }
    }

    private boolean isInLines(Console console) throws IOException {
        for (ConsoleLine line = console.next(); line != null; line = console.next()) {
            if (hasMeters(line.text())) {
                return true;
            }
            countResults(line.text());
        }
        boolean isOurs = hasHeading || OTHER_TOOLS.stream().noneMatch(head::contains);
        return isOurs && results >= LEAST_RESULTS;
    }

    private boolean hasMeters(String text) {
        int from = 0;
        while (header.find(text, from)) {
            meters.read(text, header.end());
            if (meters.count() > 0 && (header.phase() != Phase.OTHER || meters.endsWithTimes())) {
                return true;
            }
            from = header.end();
        }
        return false;
    }

    private void countResults(String text) {
        @Nullable Kind kind = landmarks.find(text, 0, text.length());
        while (kind != null) {
            int start = landmarks.position();
            hasHeading |= kind == Kind.COCO_HEADING;
            results += kind == Kind.COCO_RESULT && coco.read(text, start, true) == Outcome.WHOLE ? 1 : 0;
            kind = landmarks.find(text, start + 1, text.length());
        }
    }
}
