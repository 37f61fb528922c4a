package curvewise.ingest.format.metriclogger;

import curvewise.ingest.container.NumberScanner;
import java.util.Locale;

/**
 * A line of pycocotools' summary, {@code Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = 0.210}. What it measures is told by its
 * IoU, area and number of detections, never by its place: the ten lines of keypoints are others than the twelve of boxes.
 */
final class CocoResult {
    /** Begins each line, up to {@code Precision} or {@code Recall}. */
    static final String MARK = "Average ";

    /** Results are printed with so many. */
    static final int DECIMALS = 3;

    private static final String PRECISION = "Precision";
    private static final String RECALL = "Recall";
    private static final String ALL_THRESHOLDS = "0.50:0.95";
    /** The number of detections that the protocol for keypoints evaluates, and no other by default. */
    private static final String KEYPOINT_DETECTIONS = "20";
    /** The fields follow each other at once: what stands further on is another line. */
    private static final int LONGEST_GAP = 30;

    private static final int LONGEST_FIELD = 40;

    private final NumberScanner number = new NumberScanner();
    private boolean isPrecision;
    private String threshold = "";
    private String area = "";
    private String detections = "";
    private int valueAt;
    private int end;

    /** How far a line could be read. */
    enum Outcome {
        /** All of it. */
        WHOLE,
        /** It breaks off or goes on as no such line does. */
        BROKEN,
        /** It only begins with the same word. */
        FOREIGN
    }

    /** Reads the line whose {@link #MARK} stands at {@code start}; the last number of a text without an end may be cut. */
    Outcome read(String text, int start, boolean isEnded) {
        int i = start + MARK.length();
        end = i;
        isPrecision = text.startsWith(PRECISION, i);
        if (!isPrecision && !text.startsWith(RECALL, i)) {
            String rest = text.substring(i, Math.min(text.length(), i + PRECISION.length()));
            return !isEnded && (PRECISION.startsWith(rest) || RECALL.startsWith(rest))
                    ? Outcome.BROKEN
                    : Outcome.FOREIGN;
        }
        threshold = field(text, "IoU=", "|");
        area = field(text, "area=", "|");
        detections = field(text, "maxDets=", "]");
        boolean isRead = !threshold.isEmpty() && !area.isEmpty() && !detections.isEmpty() && value(text, isEnded);
        return isRead ? Outcome.WHOLE : Outcome.BROKEN;
    }

    /**
     * The name of its series.
     *
     * @param task {@code bbox}, {@code segm}, {@code keypoints}; empty where no heading says: boxes then, unless the number of detections is that of
     *     keypoints
     */
    String name(String task) {
        String of = !task.isEmpty() ? task : detections.equals(KEYPOINT_DETECTIONS) ? "keypoints" : "bbox";
        boolean isKeypoints = of.equals("keypoints");
        String size = switch (area) {
            case "all" -> "";
            case "small" -> "s";
            case "medium" -> "m";
            case "large" -> "l";
            default -> area;
        };
        String at = threshold.equals(ALL_THRESHOLDS) ? "" : threshold();
        if (isPrecision || isKeypoints) {
            return of + (isPrecision ? " AP" : " AR") + at + size;
        }
        String limit = size.isEmpty() ? detections : "";
        return of + " AR" + limit + size + (at.isEmpty() ? "" : "@" + at);
    }

    /** The result; -1 where there was nothing to find. */
    double value() {
        return number.value();
    }

    /** Where the result begins in the text. */
    int valueAt() {
        return valueAt;
    }

    /** The index after what was read. */
    int end() {
        return end;
    }

    /** {@code 0.50} is {@code 50}; anything but two decimals stays as it is. */
    private String threshold() {
        return threshold.length() == 4 && threshold.startsWith("0.")
                ? threshold.substring(2)
                : String.format(Locale.ROOT, "@%s", threshold);
    }

    /** The text between a key and what closes it; empty where it does not follow. */
    private String field(String text, String key, String close) {
        int start = Blanks.within(text, key, end, LONGEST_GAP);
        int stop = start < 0 ? -1 : Blanks.within(text, close, start, LONGEST_FIELD);
        if (stop < 0) {
            return "";
        }
        end = stop + 1;
        return text.substring(start + key.length(), stop).strip();
    }

    private boolean value(String text, boolean isEnded) {
        int equals = Blanks.after(text, end);
        if (equals >= text.length() || text.charAt(equals) != '=') {
            return false;
        }
        valueAt = Blanks.after(text, equals + 1);
        if (!number.scan(text, valueAt)) {
            return false;
        }
        end = number.end();
        int point = text.substring(valueAt, end).indexOf('.');
        boolean isShort = point < 0 || end - valueAt - point - 1 < DECIMALS;
        return isEnded || end < text.length() || !isShort || !Double.isFinite(number.value());
    }
}
