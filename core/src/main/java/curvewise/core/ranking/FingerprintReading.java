package curvewise.core.ranking;

import curvewise.core.evidence.Evaluations;
import curvewise.core.evidence.Evidence;
import curvewise.core.rule.trust.TestImages;
import curvewise.core.run.Param;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes out of a log what it tells of the data. */
final class FingerprintReading {
    private static final List<String> BATCH =
            List.of("batch_size", "batch", "train_batch_size", "batchsize", "per_device_train_batch_size");
    private static final List<String> CLASSES = List.of("num_classes", "nc", "n_classes", "num_labels");
    /** The parameters that name the data, the most telling first. */
    private static final List<String> DATA = List.of(
            "dataset",
            "dataset_name",
            "dataset_file",
            "data",
            "data_name",
            "data_path",
            "data-path",
            "coco_path",
            "data_root",
            "data_dir",
            "dataset_dir",
            "dataset_type");

    private static final List<String> SIZES = List.of("small", "medium", "large");

    private FingerprintReading() {}

    static Fingerprint of(Evidence run) {
        TestImages images = TestImages.of(run);
        Param data = first(run, DATA);
        Evaluations evaluations = run.evaluations();
        int listed = evaluations.classes().size();
        Long classes = count(first(run, CLASSES));
        return new Fingerprint(
                run.run().extent().iterationsPerEpoch(),
                batch(run),
                images == null ? null : images.iterations(),
                images == null ? null : images.batch(),
                absentSizes(evaluations),
                classes == null && listed > 1 ? Long.valueOf(listed) : classes,
                data == null ? null : data.name(),
                data == null ? null : data.value().strip());
    }

    private static @Nullable Param first(Evidence run, List<String> names) {
        return names.stream()
                .map(run::param)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long count(@Nullable Param param) {
        Double number = param == null ? null : param.number();
        return number == null || !(number >= 1) || number != Math.rint(number)
                ? null
                : Long.valueOf(Math.round(number));
    }

    private static @Nullable Long batch(Evidence run) {
        Long batch = count(first(run, BATCH));
        Long processes = count(run.param("world_size"));
        return batch == null || processes == null ? batch : Long.valueOf(batch * processes);
    }

    private static @Nullable String absentSizes(Evaluations evaluations) {
        for (String prefix : List.of("det.ap_", "seg.ap_")) {
            List<String> names =
                    SIZES.stream().map(size -> prefix + size.charAt(0)).toList();
            if (names.stream().allMatch(evaluations::isLogged)) {
                List<String> absent = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    boolean isAbsent =
                            Arrays.stream(evaluations.column(names.get(i))).noneMatch(Double::isFinite);
                    if (isAbsent) {
                        absent.add(SIZES.get(i));
                    }
                }
                return String.join(", ", absent);
            }
        }
        return null;
    }
}
