package curvewise.core.ranking;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a run had reached when, in the order of its evaluations.
 *
 * <p>Thousands of runs are held at once, so the marks stand in plain arrays; and as most metrics of a run are evaluated together, they share where that was.
 */
public final class Marks {
    /** A step as large is none. */
    private static final long NO_STEP = Long.MIN_VALUE;

    private final Places places;
    private final double[] bests;
    private final double[] values;

    private Marks(Places places, double[] bests, double[] values) {
        this.places = places;
        this.bests = bests;
        this.values = values;
    }

    /**
     * Where evaluations stand.
     *
     * @param epochs NaN where unknown
     * @param steps {@link #NO_STEP} where unknown
     * @param evaluations how many there were up to there
     */
    private record Places(double[] epochs, long[] steps, int[] evaluations) {
        boolean isSame(Places other) {
            return Arrays.equals(epochs, other.epochs)
                    && Arrays.equals(steps, other.steps)
                    && Arrays.equals(evaluations, other.evaluations);
        }

        @Nullable
        Double epoch(int i) {
            return Double.isNaN(epochs[i]) ? null : Double.valueOf(epochs[i]);
        }

        @Nullable
        Long step(int i) {
            return steps[i] == NO_STEP ? null : Long.valueOf(steps[i]);
        }

        /** Where an evaluation stands; NaN when unknown. */
        double at(ProgressUnit unit, int i) {
            if (unit == ProgressUnit.EPOCH) {
                return epochs[i];
            }
            return steps[i] == NO_STEP ? Double.NaN : steps[i];
        }
    }

    /** Of marks in the order of the evaluations. */
    public static Marks of(List<Mark> marks) {
        Places places = new Places(
                marks.stream()
                        .mapToDouble(mark -> mark.epoch() == null ? Double.NaN : mark.epoch())
                        .toArray(),
                marks.stream()
                        .mapToLong(mark -> mark.step() == null ? NO_STEP : mark.step())
                        .toArray(),
                marks.stream().mapToInt(Mark::evaluations).toArray());
        return new Marks(
                places,
                marks.stream().mapToDouble(Mark::best).toArray(),
                marks.stream().mapToDouble(Mark::value).toArray());
    }

    /** The same marks, which know where they stand from other ones where that is equal. */
    Marks sharing(Marks other) {
        return places.isSame(other.places) ? new Marks(other.places, bests, values) : this;
    }

    /** How many there are. */
    public int size() {
        return values.length;
    }

    /** One of them, from 0 on. */
    public Mark get(int i) {
        return new Mark(places.epoch(i), places.step(i), places.evaluations[i], bests[i], values[i]);
    }

    /** All of them, made anew. */
    public List<Mark> all() {
        return IntStream.range(0, size()).mapToObj(this::get).toList();
    }

    /** The last that stands at or before a step; -1 when none does, or nobody knows where they stand. */
    int reached(CommonStep step) {
        for (int i = size() - 1; i >= 0; i--) {
            if (places.at(step.unit(), i) <= step.at()) {
                return i;
            }
        }
        return -1;
    }

    /** The last place of any; NaN when that of one is unknown, or there is none. */
    double end(ProgressUnit unit) {
        double end = Double.NaN;
        for (int i = 0; i < size(); i++) {
            double at = places.at(unit, i);
            if (Double.isNaN(at)) {
                return Double.NaN;
            }
            end = i == 0 ? at : Math.max(end, at);
        }
        return end;
    }

    /** The values of the first so many. */
    double[] values(int count) {
        return Arrays.copyOf(values, count);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Marks marks
                && places.isSame(marks.places)
                && Arrays.equals(bests, marks.bests)
                && Arrays.equals(values, marks.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bests) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return all().toString();
    }
}
