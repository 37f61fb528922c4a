package curvewise.core.ranking;

import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something by which the data of two runs differ.
 *
 * @param kind what it is
 * @param evidence a clause with both facts
 */
record DataDifference(Kind kind, String evidence) {
    enum Kind {
        /** For certain other data. */
        DATA,
        /** Other ground truth: a size of objects is there in one and not in the other. */
        SIZES,
        /** Other data, or the same in other batches: the log does not tell. */
        DATA_OR_BATCH
    }

    /** All differences of two fingerprints, in the order of importance. What only one of them tells is none. */
    static List<DataDifference> between(Fingerprint a, Fingerprint b) {
        List<DataDifference> all = new ArrayList<>();
        if (isOtherName(a, b)) {
            all.add(new DataDifference(Kind.DATA, names(a, b)));
        }
        if (isOtherClasses(a, b)) {
            all.add(new DataDifference(Kind.DATA, counts(a.classes(), b.classes()) + " classes"));
        }
        Kind training = training(a, b);
        if (training != null) {
            all.add(new DataDifference(training, training(a, b, training)));
        }
        if (isOtherEvaluation(a, b)) {
            String images = counts(a.evaluationImages(), b.evaluationImages());
            all.add(new DataDifference(Kind.DATA, "evaluated on about " + images + " images"));
        }
        if (isOtherSizes(a, b)) {
            String sizes = sizesOf(a.absentSizes()) + ", and " + sizesOf(b.absentSizes());
            all.add(new DataDifference(Kind.SIZES, "no objects of these sizes: " + sizes));
        }
        return all;
    }

    /** Whether two runs cannot be of the same table. Asked of any two of many runs, so it makes no words. */
    static boolean isBetween(Fingerprint a, Fingerprint b) {
        Kind training = training(a, b);
        return (training != null && separates(training, a, b))
                || isOtherName(a, b)
                || isOtherClasses(a, b)
                || isOtherEvaluation(a, b)
                || isOtherSizes(a, b);
    }

    /** Whether it keeps the two runs apart. */
    boolean separates(Fingerprint a, Fingerprint b) {
        return separates(kind, a, b);
    }

    /** Where nothing else is known of the data other iterations an epoch are taken for other data; equal evaluations show that a number can be compared. */
    private static boolean separates(Kind kind, Fingerprint a, Fingerprint b) {
        return kind != Kind.DATA_OR_BATCH || a.evaluationImages() == null || b.evaluationImages() == null;
    }

    private static boolean isOtherName(Fingerprint a, Fingerprint b) {
        return a.dataParam() != null
                && a.dataParam().equals(b.dataParam())
                && !Objects.equals(a.dataValue(), b.dataValue());
    }

    private static String names(Fingerprint a, Fingerprint b) {
        String ofA = DataName.shown(Objects.requireNonNullElse(a.dataValue(), ""));
        String ofB = DataName.shown(Objects.requireNonNullElse(b.dataValue(), ""));
        return ofA.equals(ofB)
                ? String.format("%s is %s in two different folders", a.dataParam(), ofA)
                : String.format("%s is %s and %s", a.dataParam(), ofA, ofB);
    }

    private static boolean isOtherClasses(Fingerprint a, Fingerprint b) {
        return a.classes() != null && b.classes() != null && !a.classes().equals(b.classes());
    }

    private static String counts(@Nullable Long a, @Nullable Long b) {
        return Figures.count(Objects.requireNonNull(a)) + " and " + Figures.count(Objects.requireNonNull(b));
    }

    /** How trainings differ; {@code null} when they do not, or nobody knows. */
    private static @Nullable Kind training(Fingerprint a, Fingerprint b) {
        Long ofA = a.iterationsPerEpoch();
        Long ofB = b.iterationsPerEpoch();
        if (ofA == null || ofB == null) {
            return null;
        }
        Long batchA = a.batch();
        Long batchB = b.batch();
        if (batchA != null && batchB != null) {
            return overlap(ofA, batchA, ofB, batchB) ? null : Kind.DATA;
        }
        return ofA.equals(ofB) ? null : Kind.DATA_OR_BATCH;
    }

    private static String training(Fingerprint a, Fingerprint b, Kind how) {
        return how == Kind.DATA
                ? "about " + counts(samples(a), samples(b)) + " samples an epoch"
                : counts(a.iterationsPerEpoch(), b.iterationsPerEpoch())
                        + " iterations an epoch, at batch sizes that are not in the log";
    }

    private static @Nullable Long samples(Fingerprint one) {
        return one.iterationsPerEpoch() == null || one.batch() == null ? null : one.iterationsPerEpoch() * one.batch();
    }

    private static boolean isOtherEvaluation(Fingerprint a, Fingerprint b) {
        Long imagesA = a.evaluationImages();
        Long imagesB = b.evaluationImages();
        if (imagesA == null || imagesB == null) {
            return false;
        }
        long batchA = Objects.requireNonNullElse(a.evaluationBatch(), 1L);
        long batchB = Objects.requireNonNullElse(b.evaluationBatch(), 1L);
        return !overlap(imagesA / batchA, batchA, imagesB / batchB, batchB);
    }

    private static boolean isOtherSizes(Fingerprint a, Fingerprint b) {
        return a.absentSizes() != null
                && b.absentSizes() != null
                && !a.absentSizes().equals(b.absentSizes());
    }

    /** Whether so many batches can be of the same number of samples: the last of them may be smaller, or have been dropped. */
    private static boolean overlap(long iterationsA, long batchA, long iterationsB, long batchB) {
        long leastA = (iterationsA - 1) * batchA + 1;
        long leastB = (iterationsB - 1) * batchB + 1;
        long mostA = (iterationsA + 1) * batchA - 1;
        long mostB = (iterationsB + 1) * batchB - 1;
        return leastA <= mostB && leastB <= mostA;
    }

    private static String sizesOf(@Nullable String absent) {
        return absent == null || absent.isEmpty() ? "none" : absent;
    }
}
