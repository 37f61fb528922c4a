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
        add(all, name(a, b));
        add(all, classes(a, b));
        add(all, training(a, b));
        add(all, evaluation(a, b));
        add(all, sizes(a, b));
        return all;
    }

    /** Whether two runs cannot be of the same table. */
    static boolean isBetween(Fingerprint a, Fingerprint b) {
        return between(a, b).stream().anyMatch(difference -> difference.separates(a, b));
    }

    /** Where nothing else is known of the data other iterations an epoch are taken for other data; equal evaluations show that a number can be compared. */
    boolean separates(Fingerprint a, Fingerprint b) {
        return kind != Kind.DATA_OR_BATCH || a.evaluationImages() == null || b.evaluationImages() == null;
    }

    private static void add(List<DataDifference> all, @Nullable DataDifference one) {
        if (one != null) {
            all.add(one);
        }
    }

    private static @Nullable DataDifference name(Fingerprint a, Fingerprint b) {
        if (a.dataParam() == null || !a.dataParam().equals(b.dataParam())) {
            return null;
        }
        String ofA = Objects.requireNonNullElse(a.dataValue(), "");
        String ofB = Objects.requireNonNullElse(b.dataValue(), "");
        if (ofA.equals(ofB)) {
            return null;
        }
        String shownA = DataName.shown(ofA);
        String shownB = DataName.shown(ofB);
        String evidence = shownA.equals(shownB)
                ? String.format("%s is %s in two different folders", a.dataParam(), shownA)
                : String.format("%s is %s and %s", a.dataParam(), shownA, shownB);
        return new DataDifference(Kind.DATA, evidence);
    }

    private static @Nullable DataDifference classes(Fingerprint a, Fingerprint b) {
        Long ofA = a.classes();
        Long ofB = b.classes();
        return ofA == null || ofB == null || ofA.equals(ofB)
                ? null
                : new DataDifference(Kind.DATA, Figures.count(ofA) + " and " + Figures.count(ofB) + " classes");
    }

    private static @Nullable DataDifference training(Fingerprint a, Fingerprint b) {
        Long ofA = a.iterationsPerEpoch();
        Long ofB = b.iterationsPerEpoch();
        if (ofA == null || ofB == null) {
            return null;
        }
        Long batchA = a.batch();
        Long batchB = b.batch();
        if (batchA != null && batchB != null) {
            return overlap(ofA, batchA, ofB, batchB)
                    ? null
                    : new DataDifference(
                            Kind.DATA,
                            String.format(
                                    "about %s and %s samples an epoch",
                                    Figures.count(ofA * batchA), Figures.count(ofB * batchB)));
        }
        return ofA.equals(ofB)
                ? null
                : new DataDifference(
                        Kind.DATA_OR_BATCH,
                        String.format(
                                "%s and %s iterations an epoch, at batch sizes that are not in the log",
                                Figures.count(ofA), Figures.count(ofB)));
    }

    private static @Nullable DataDifference evaluation(Fingerprint a, Fingerprint b) {
        Long imagesA = a.evaluationImages();
        Long imagesB = b.evaluationImages();
        if (imagesA == null || imagesB == null) {
            return null;
        }
        long batchA = Objects.requireNonNullElse(a.evaluationBatch(), 1L);
        long batchB = Objects.requireNonNullElse(b.evaluationBatch(), 1L);
        return overlap(imagesA / batchA, batchA, imagesB / batchB, batchB)
                ? null
                : new DataDifference(
                        Kind.DATA,
                        String.format(
                                "evaluated on about %s and %s images", Figures.count(imagesA), Figures.count(imagesB)));
    }

    /** Whether so many batches can be of the same number of samples: the last of them may be smaller, or have been dropped. */
    private static boolean overlap(long iterationsA, long batchA, long iterationsB, long batchB) {
        long leastA = (iterationsA - 1) * batchA + 1;
        long leastB = (iterationsB - 1) * batchB + 1;
        long mostA = (iterationsA + 1) * batchA - 1;
        long mostB = (iterationsB + 1) * batchB - 1;
        return leastA <= mostB && leastB <= mostA;
    }

    private static @Nullable DataDifference sizes(Fingerprint a, Fingerprint b) {
        String ofA = a.absentSizes();
        String ofB = b.absentSizes();
        return ofA == null || ofB == null || ofA.equals(ofB)
                ? null
                : new DataDifference(
                        Kind.SIZES, "no objects of these sizes: " + sizesOf(ofA) + ", and " + sizesOf(ofB));
    }

    private static String sizesOf(String absent) {
        return absent.isEmpty() ? "none" : absent;
    }
}
