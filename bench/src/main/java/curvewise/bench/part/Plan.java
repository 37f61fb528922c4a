package curvewise.bench.part;

import java.util.List;

/**
 * How much is measured.
 *
 * @param runs of the large import
 * @param epochs of each of them
 * @param printed lines of training in each of their epochs
 * @param rounds in which what is compared takes turns
 * @param growth numbers of small runs, ascending
 * @param nightly small runs of the store that is asked and seen again
 * @param starts how often a command is started
 * @param iterations of a benchmark, a second each, and as many before to warm up
 */
public record Plan(
        int runs, int epochs, int printed, int rounds, List<Integer> growth, int nightly, int starts, int iterations) {
    /** Takes a copy. */
    public Plan {
        growth = List.copyOf(growth);
    }
}
