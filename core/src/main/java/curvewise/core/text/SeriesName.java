package curvewise.core.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a series as sentences call it. */
public final class SeriesName {
    private static final String RUNNING_MEAN = " (avg)";
    private static final String BOXES = "bbox ";
    private static final String METRICS = "metrics/";
    /** The twelve numbers of a COCO summary that DETR logs as a list, and what they are of. */
    private static final Pattern COCO = Pattern.compile("(?:\\w+_)?coco_eval_(bbox|masks|keypoints)\\[(\\d+)]");

    private static final List<String> OF_COCO = List.of(
            "AP",
            "AP50",
            "AP75",
            "AP small",
            "AP medium",
            "AP large",
            "AR@1",
            "AR@10",
            "AR@100",
            "AR small",
            "AR medium",
            "AR large");

    private SeriesName() {}

    /**
     * A raw name without what says nothing to a reader: the mark of a running mean, the word for boxes, the folder of all metrics; and the numbers of a COCO
     * summary by their names instead of their places.
     */
    public static String shown(String raw) {
        String name = raw.endsWith(RUNNING_MEAN) ? raw.substring(0, raw.length() - RUNNING_MEAN.length()) : raw;
        name = name.startsWith(METRICS) ? name.substring(METRICS.length()) : name;
        Matcher coco = COCO.matcher(name);
        if (coco.matches()
                && !coco.group(1).equals("keypoints")
                && coco.group(2).length() < 3) {
            int place = Integer.parseInt(coco.group(2));
            String of = coco.group(1).equals("masks") ? "mask " : "";
            return place < OF_COCO.size() ? of + OF_COCO.get(place) : name;
        }
        return name.startsWith(BOXES) ? name.substring(BOXES.length()) : name;
    }
}
