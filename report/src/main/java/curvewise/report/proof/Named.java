package curvewise.report.proof;

import curvewise.core.detection.BoxMetric;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Track;
import curvewise.core.text.SeriesName;
import curvewise.report.text.Figures;
import curvewise.report.text.Places;
import curvewise.report.text.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How figures call series, and where they say that these stand. */
public final class Named {
    private static final int LONGEST = 40;
    private static final int FILE = 30;

    private Named() {}

    /** A name without its folders, fit for a page: {@code mAP50-95(B)} for {@code metrics/mAP50-95(B)}. */
    public static String shortly(String rawName) {
        String end = rawName.substring(rawName.lastIndexOf('/') + 1);
        String plain = end.endsWith(" (avg)") ? end.substring(0, end.length() - " (avg)".length()) : end;
        String name = plain.startsWith("bbox ") ? plain.substring("bbox ".length()) : plain;
        return Shown.value(name.isBlank() ? rawName : name, LONGEST).text();
    }

    /** The name of what is judged, as sentences have it; a sum is no more than a loss. */
    public static String of(Judged judged) {
        if (judged.tracks().size() > 1) {
            return "loss";
        }
        String name = SeriesName.shown(judged.rawName());
        // DETR numbers COCO's results: bbox[0]
        return name.endsWith("]")
                ? ofBoxes(judged.metric(), name)
                : Shown.value(name, LONGEST).text();
    }

    private static String ofBoxes(String metric, String name) {
        return Arrays.stream(BoxMetric.values())
                .filter(box -> box.metric().equals(metric))
                .map(BoxMetric::label)
                .findFirst()
                .orElse(Shown.value(name, LONGEST).text());
    }

    /** The names as logged, and the files. */
    static String source(List<Track> tracks) {
        String names = tracks.stream()
                .map(track -> Shown.label(track.rawName()))
                .distinct()
                .limit(4)
                .collect(Collectors.joining(", "));
        String more = tracks.size() > 4 ? " and " + (tracks.size() - 4) + " more" : "";
        String files = tracks.stream()
                .map(track ->
                        Shown.fileName(track.sources().get(0).source(), FILE).text())
                .distinct()
                .limit(2)
                .collect(Collectors.joining(", "));
        return names + more + " in " + files;
    }

    /** {@code epoch 147}, else {@code step 1,000}, else {@code evaluation 3}. */
    public static String place(Points points, int at) {
        @Nullable String words = Places.inWords(points.epochs()[at], points.steps()[at]);
        return words == null ? "evaluation " + Figures.count(at + 1L) : words;
    }
}
