package curvewise.report.page;

import curvewise.core.study.FileSummary;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Files counted by what their names end with, in at most so many counts however many files there are. */
final class Endings {
    /** As many as anybody reads. */
    static final int MOST = 60;

    private static final String NONE = "no ending";
    private static final String OTHERS = "other endings";
    /** What is longer is hardly an ending. */
    private static final int LONGEST = 12;

    private final Map<String, Count> counts = new HashMap<>();

    /**
     * The files with one ending.
     *
     * @param example the first of them
     */
    record Row(String ending, String files, Shown example) {}

    private record Count(long files, String example) {}

    void add(FileSummary file) {
        String ending = of(file.path());
        String key = counts.size() < MOST || counts.containsKey(ending) ? ending : OTHERS;
        counts.merge(key, new Count(1, file.path()), (a, b) -> new Count(a.files + 1, a.example));
    }

    private static String of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot < 1 || name.length() - dot > LONGEST ? NONE : name.substring(dot);
    }

    /** Most files first. */
    List<Row> rows() {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Count> entry) -> -entry.getValue().files)
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> new Row(
                        Shown.label(entry.getKey()),
                        Figures.count(entry.getValue().files),
                        Shown.name(entry.getValue().example, 60)))
                .toList();
    }
}
