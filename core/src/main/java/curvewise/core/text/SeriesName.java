package curvewise.core.text;

/** The name of a series as sentences call it. */
public final class SeriesName {
    private static final String RUNNING_MEAN = " (avg)";
    private static final String BOXES = "bbox ";
    private static final String METRICS = "metrics/";

    private SeriesName() {}

    /** A raw name without what says nothing to a reader: the mark of a running mean, the word for boxes, the folder of all metrics. */
    public static String shown(String raw) {
        String name = raw.endsWith(RUNNING_MEAN) ? raw.substring(0, raw.length() - RUNNING_MEAN.length()) : raw;
        name = name.startsWith(METRICS) ? name.substring(METRICS.length()) : name;
        return name.startsWith(BOXES) ? name.substring(BOXES.length()) : name;
    }
}
