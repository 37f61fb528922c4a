package curvewise.core.ranking;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The name or place of a data set, as a parameter tells it. */
final class DataName {
    /** Names that everybody gives to data of his own. */
    private static final Set<String> OF_ANYTHING =
            Set.of("custom", "data", "dataset", "datasets", "images", "my_data", "my_dataset", "none", "train", "");
    /** How the names of data begin that many people use. */
    private static final List<String> WELL_KNOWN = List.of(
            "ade20k",
            "cifar",
            "cityscapes",
            "coco",
            "crowdhuman",
            "dota",
            "fashion_mnist",
            "fashionmnist",
            "globalwheat",
            "imagenet",
            "kinetics",
            "kitti",
            "librispeech",
            "lvis",
            "mnist",
            "objects365",
            "openimages",
            "pascal",
            "sku-110k",
            "squad",
            "svhn",
            "visdrone",
            "voc",
            "widerface",
            "wikitext",
            "xview");

    private DataName() {}

    /** Whether it is more than a place on a machine or the name of just any data. */
    static boolean isTelling(String value) {
        String name = value.toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        return !isPath(name) && !OF_ANYTHING.contains(stem) && !name.startsWith("{") && !name.startsWith("[");
    }

    /** Whether it names data that is the same wherever it is named. */
    static boolean isWellKnown(String value) {
        String name = value.toLowerCase(Locale.ROOT);
        return isTelling(name) && WELL_KNOWN.stream().anyMatch(name::startsWith);
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
