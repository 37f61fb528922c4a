package curvewise.core.ranking;

import java.util.Locale;
import java.util.Set;

/** The name or place of a data set, as a parameter tells it. */
final class DataName {
    /** Names that everybody gives to data of his own. */
    private static final Set<String> OF_ANYTHING =
            Set.of("custom", "data", "dataset", "datasets", "images", "my_data", "my_dataset", "none", "train", "");

    private DataName() {}

    /** Whether it names a data set that is the same wherever it is named: not a path, and not the name of just any data. */
    static boolean isPublic(String value) {
        String name = value.toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return !isPath(name) && !OF_ANYTHING.contains(stem) && !name.startsWith("{") && !name.startsWith("[");
    }

    /** Its last part: where on a machine data lies is nobody's business. */
    static String shown(String value) {
        String path = value.replace('\\', '/');
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private static boolean isPath(String value) {
        return value.contains("/") || value.contains("\\");
    }
}
