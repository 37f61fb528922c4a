package curvewise.core.rule.trust;

import curvewise.core.evidence.Evidence;
import curvewise.core.run.Param;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Which facts about a run its parameters tell. */
final class RecipeFacts {
    static final String BATCH_SIZE = "batch size";

    private static final Set<String> DATA = Set.of(
            "data",
            "dataset",
            "data_path",
            "dataset_path",
            "dataset_name",
            "data_dir",
            "data_root",
            "dataset_dir",
            "dataset_file",
            "train_file",
            "train_data",
            "coco_path",
            "data_set");
    private static final Set<String> CLASSES = Set.of(
            "nc", "num_classes", "n_classes", "n_class", "nb_classes", "num_class", "classes", "class_names", "names");
    private static final Set<String> BATCHES =
            Set.of("batch", "bs", "samples_per_gpu", "imgs_per_batch", "ims_per_batch", "imgs_per_gpu");
    private static final Set<String> GPUS = Set.of("gpu", "gpu_name", "gpu_type", "gpu_model", "device_name");
    private static final Set<String> NOTHING = Set.of("", "none", "null");
    /** Tasks whose number of classes matters. */
    private static final Set<String> WITH_CLASSES =
            Set.of("boxes", "masks", "classes", "classification", "regions", "panoptic");

    private final Evidence run;

    RecipeFacts(Evidence run) {
        this.run = run;
    }

    /** What is not told, in a fixed order. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        addUnless(isTold(DATA::contains), "data set", missing);
        boolean hasClasses = run.task().vocabularies().stream().anyMatch(WITH_CLASSES::contains);
        boolean isCounted = !run.evaluations().classes().isEmpty() || isTold(CLASSES::contains);
        addUnless(!hasClasses || isCounted, "class count", missing);
        addUnless(isBatchTold(), BATCH_SIZE, missing);
        addUnless(isTold(GPUS::contains), "GPU", missing);
        addUnless(isTold(name -> name.contains("seed")), "seed", missing);
        return missing;
    }

    private static void addUnless(boolean isKnown, String fact, List<String> missing) {
        if (!isKnown) {
            missing.add(fact);
        }
    }

    /** Ultralytics writes -1 where it chooses the size itself. */
    private boolean isBatchTold() {
        return run.run().params().stream()
                .filter(param -> isBatch(lastPart(param)))
                .anyMatch(param -> param.number() != null && param.number() > 0);
    }

    private static boolean isBatch(String name) {
        return name.endsWith("batch_size") || name.endsWith("batchsize") || BATCHES.contains(name);
    }

    private boolean isTold(Predicate<String> name) {
        return run.run().params().stream()
                .anyMatch(param -> name.test(lastPart(param))
                        && !NOTHING.contains(param.value().strip().toLowerCase(Locale.ROOT)));
    }

    private static String lastPart(Param param) {
        String name = param.name().toLowerCase(Locale.ROOT).replace('-', '_');
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('/')) + 1);
    }

    /** {@code a, b and c}. */
    static String joined(List<String> words) {
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
