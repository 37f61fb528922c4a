package curvewise.core.convergence;

import java.util.Arrays;

/**
 * What remains of a run that was resumed: a resume at a step takes the place of everything logged from that step on.
 *
 * @param kept indices that remain, ascending; their steps never go back
 * @param lastSegment index of the first point after the last restart; 0 without one
 * @param restarts how often the step went back
 */
public record Supersession(int[] kept, int lastSegment, int restarts) {
    /** Judges known steps in the order of the log; an equal step is no restart, several ranks print it. */
    public static Supersession of(long[] steps) {
        int[] kept = new int[steps.length];
        int size = 0;
        int lastSegment = 0;
        int restarts = 0;
        for (int i = 0; i < steps.length; i++) {
            if (i > 0 && steps[i] < steps[i - 1]) {
                lastSegment = i;
                restarts++;
                while (size > 0 && steps[kept[size - 1]] >= steps[i]) {
                    size--;
                }
            }
            kept[size++] = i;
        }
        return new Supersession(Arrays.copyOf(kept, size), lastSegment, restarts);
    }

    /** How many of the kept points stand before the last restart. */
    public int keptBeforeLast() {
        int place = Arrays.binarySearch(kept, lastSegment);
        return Math.max(0, place);
    }
}
