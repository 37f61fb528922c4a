package curvewise.core.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Sorts runs by the data they were measured on, as far as logs tell.
 *
 * <p>Within an experiment runs share their data unless a fact that both know differs. A run that agrees with two which do not agree with each other could be
 * of either, so it stands with those only that tell exactly what it tells. Over experiments data is the same if it has the same telling name and size.
 */
final class DataClasses {
    private DataClasses() {}

    /** The runs of each data set, in the order of the runs. */
    static List<List<Candidate>> of(List<Candidate> runs) {
        Map<String, List<Candidate>> experiments = new TreeMap<>();
        runs.forEach(run -> experiments
                .computeIfAbsent(run.experiment(), name -> new ArrayList<>())
                .add(run));
        Map<String, List<Candidate>> classes = new LinkedHashMap<>();
        for (List<Candidate> experiment : experiments.values()) {
            for (List<Candidate> its : ofExperiment(experiment)) {
                String identity = identity(merged(its));
                String key = identity == null ? "class " + classes.size() : identity;
                classes.computeIfAbsent(key, name -> new ArrayList<>()).addAll(its);
            }
        }
        return List.copyOf(classes.values());
    }

    /** All that the runs of one data set tell of it. */
    static Fingerprint merged(List<Candidate> runs) {
        return runs.stream().map(Candidate::data).distinct().reduce(Fingerprint.UNKNOWN, Fingerprint::and);
    }

    /**
     * What makes data the same wherever it lies: a name and the number of its images, of well-known data the number of its classes is enough. {@code null}
     * when that is not known.
     */
    static @Nullable String identity(Fingerprint data) {
        String name = data.dataValue();
        boolean isCounted =
                data.evaluationImages() != null || (data.iterationsPerEpoch() != null && data.batch() != null);
        boolean isKnown = name != null
                && (isCounted ? DataName.isTelling(name) : data.classes() != null && DataName.isWellKnown(name));
        return isKnown ? "data " + data : null;
    }

    private static List<List<Candidate>> ofExperiment(List<Candidate> runs) {
        List<Fingerprint> told = runs.stream().map(Candidate::data).distinct().toList();
        int[] classOf = classes(told);
        Map<Fingerprint, Integer> places = new HashMap<>();
        for (int i = 0; i < classOf.length; i++) {
            places.put(told.get(i), i);
        }
        Map<Integer, List<Candidate>> classes = new TreeMap<>();
        for (Candidate run : runs) {
            classes.computeIfAbsent(
                            classOf[Objects.requireNonNull(places.get(run.data()))], number -> new ArrayList<>())
                    .add(run);
        }
        return List.copyOf(classes.values());
    }

    private static int[] classes(List<Fingerprint> told) {
        BitSet[] conflicts = conflicts(told);
        int[] classOf = new int[told.size()];
        BitSet clear = new BitSet();
        Map<BitSet, Boolean> ambiguous = new HashMap<>();
        for (int i = 0; i < classOf.length; i++) {
            classOf[i] = i;
            if (ambiguous.computeIfAbsent(conflicts[i], its -> isAmbiguous(its, conflicts))) {
                continue;
            }
            for (int k = clear.nextSetBit(0); k >= 0; k = clear.nextSetBit(k + 1)) {
                if (!conflicts[i].get(k)) {
                    classOf[i] = classOf[k];
                    break;
                }
            }
            clear.set(i);
        }
        return classOf;
    }

    private static BitSet[] conflicts(List<Fingerprint> told) {
        BitSet[] conflicts = new BitSet[told.size()];
        for (int i = 0; i < conflicts.length; i++) {
            conflicts[i] = new BitSet();
            for (int k = 0; k < i; k++) {
                if (DataDifference.isBetween(told.get(i), told.get(k))) {
                    conflicts[i].set(k);
                    conflicts[k].set(i);
                }
            }
        }
        return conflicts;
    }

    /** Of what conflicts with this; what has the same conflicts need not be asked again. */
    private static boolean isAmbiguous(BitSet conflicting, BitSet[] conflicts) {
        BitSet agreeing = (BitSet) conflicting.clone();
        agreeing.flip(0, conflicts.length);
        return agreeing.stream().anyMatch(other -> conflicts[other].intersects(agreeing));
    }
}
