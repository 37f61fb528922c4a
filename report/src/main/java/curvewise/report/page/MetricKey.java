package curvewise.report.page;

import curvewise.core.study.SeriesSummary;
import java.util.List;
import java.util.Locale;

/** What two series share that show one metric on two parts of the data. */
final class MetricKey {
    private static final String SEPARATORS = "_/.: -";
    private static final List<String> SPLITS = List.of(
            "train", "training", "learn", "val", "valid", "validation", "eval", "evaluation", "dev", "test", "testing");

    private MetricKey() {}

    /** The canonical name; else the logged one without a first or last word that names a part of the data. */
    static String of(SeriesSummary series) {
        String metric = series.metric();
        return metric == null ? withoutSplit(series.rawName()) : metric;
    }

    private static String withoutSplit(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String split : SPLITS) {
            int n = split.length();
            if (lower.startsWith(split) && n + 1 < name.length() && isSeparator(name.charAt(n))) {
                return name.substring(n + 1);
            }
            int start = name.length() - n;
            if (lower.endsWith(split) && start > 1 && isSeparator(name.charAt(start - 1))) {
                return name.substring(0, start - 1);
            }
        }
        return name;
    }

    private static boolean isSeparator(char c) {
        return SEPARATORS.indexOf(c) >= 0;
    }
}
