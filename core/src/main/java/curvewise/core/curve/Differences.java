package curvewise.core.curve;

import java.util.Arrays;

/**
 * Whole numbers as their differences of some order, written without loss in one of two ways: in blocks, each as the least bits above its minimum, which
 * suits noise; or as variable-length numbers, which suits rare large jumps and can be deflated where they repeat.
 *
 * <p>Order 0 are the numbers themselves, order 1 the steps between them, order 2 how the steps change: a steady axis is all zeros. Differences wrap
 * around, so that any numbers have them.
 */
final class Differences {
    private static final int HIGHEST_ORDER = 2;
    /** A jump makes only its own block wider. */
    private static final int BLOCK = 128;
    /** The first byte is the order; with this bit, in blocks. */
    private static final int IN_BLOCKS = 4;

    private static final double LOG_256 = Math.log(256);

    private Differences() {}

    /** The numbers in blocks, of the order that takes least room. */
    static void writeBlocks(PackedBytes out, long[] numbers, int n) {
        int order = bestOrder(numbers, n);
        long[] differences = ofOrder(numbers, n, order);
        out.put((byte) (IN_BLOCKS | order));
        for (int i = 0; i < Math.min(order, n); i++) {
            out.zigzag(differences[i]);
        }
        for (int from = order; from < n; from = nextBlock(from)) {
            writeBlock(out, differences, from, Math.min(n, nextBlock(from)));
        }
    }

    /** The numbers as variable-length differences of an order. */
    static void writeVarints(PackedBytes out, long[] numbers, int n, int order) {
        long[] differences = ofOrder(numbers, n, order);
        out.put((byte) order);
        for (int i = 0; i < n; i++) {
            out.zigzag(differences[i]);
        }
    }

    /**
     * About how many bytes {@code n} numbers like those of the sample take as deflated varints: a difference that occurs once takes its own bytes, one
     * that occurs again and again a code of Shannon's length each time.
     */
    static double coded(long[] sample, int order, int n) {
        long[] sorted = ofOrder(sample, sample.length, order);
        Arrays.sort(sorted);
        double once = 0;
        double each = 0;
        for (int from = 0, to; from < sorted.length; from = to) {
            to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            int bytes = 1 + width(0, sorted[from] < 0 ? ~sorted[from] : sorted[from]) / 7;
            if (to == from + 1) {
                each += bytes;
            } else {
                once += bytes;
                each += (to - from) * Math.log((double) sorted.length / (to - from)) / LOG_256;
            }
        }
        return once + each * n / sorted.length;
    }

    /** The numbers that were written in either way, as many as there is room for. */
    static void read(PackedBytes in, long[] numbers) {
        int way = in.get();
        int order = way & 3;
        if (way < 0 || way > (IN_BLOCKS | HIGHEST_ORDER) || order > HIGHEST_ORDER) {
            throw new IllegalArgumentException("a packed column of an unknown kind: " + way);
        }
        int single = way < IN_BLOCKS ? numbers.length : Math.min(order, numbers.length);
        for (int i = 0; i < single; i++) {
            numbers[i] = in.zigzag();
        }
        for (int from = single; from < numbers.length; from = nextBlock(from)) {
            readBlock(in, numbers, from, Math.min(numbers.length, nextBlock(from)));
        }
        for (int next = order; next >= 1; next--) {
            for (int i = next; i < numbers.length; i++) {
                numbers[i] += numbers[i - 1];
            }
        }
    }

    /** The first number of the next block; those that stand singly before the first are missing in it. */
    private static int nextBlock(int from) {
        return (from / BLOCK + 1) * BLOCK;
    }

    /** Differences of an order; the first numbers of each order below stay before them. */
    private static long[] ofOrder(long[] numbers, int n, int order) {
        long[] differences = Arrays.copyOf(numbers, n);
        for (int next = 1; next <= order; next++) {
            for (int i = n - 1; i >= next; i--) {
                differences[i] -= differences[i - 1];
            }
        }
        return differences;
    }

    /** The order whose blocks take the fewest bits, found in one pass without making the differences. */
    private static int bestOrder(long[] numbers, int n) {
        long[] bits = new long[HIGHEST_ORDER + 1];
        for (int from = HIGHEST_ORDER; from < n; from = nextBlock(from)) {
            addBits(bits, numbers, from, Math.min(n, nextBlock(from)));
        }
        int best = 0;
        for (int order = 1; order <= HIGHEST_ORDER; order++) {
            best = bits[order] < bits[best] ? order : best;
        }
        return best;
    }

    private static void addBits(long[] bits, long[] numbers, int from, int to) {
        long before = numbers[from - 1];
        long step = before - numbers[from - 2];
        long min0 = Long.MAX_VALUE;
        long max0 = Long.MIN_VALUE;
        long min1 = Long.MAX_VALUE;
        long max1 = Long.MIN_VALUE;
        long min2 = Long.MAX_VALUE;
        long max2 = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            long number = numbers[i];
            long nextStep = number - before;
            long change = nextStep - step;
            min0 = Math.min(min0, number);
            max0 = Math.max(max0, number);
            min1 = Math.min(min1, nextStep);
            max1 = Math.max(max1, nextStep);
            min2 = Math.min(min2, change);
            max2 = Math.max(max2, change);
            before = number;
            step = nextStep;
        }
        bits[0] += blockBits(to - from, min0, max0);
        bits[1] += blockBits(to - from, min1, max1);
        bits[2] += blockBits(to - from, min2, max2);
    }

    private static long blockBits(int count, long min, long max) {
        return (long) count * width(min, max) + width(0, min < 0 ? ~min : min);
    }

    private static void writeBlock(PackedBytes out, long[] differences, int from, int to) {
        long min = differences[from];
        long max = min;
        for (int i = from + 1; i < to; i++) {
            min = Math.min(min, differences[i]);
            max = Math.max(max, differences[i]);
        }
        out.zigzag(min);
        out.put((byte) width(min, max));
        out.bits(differences, from, to, min, width(min, max));
    }

    private static void readBlock(PackedBytes in, long[] differences, int from, int to) {
        long min = in.zigzag();
        int width = in.get();
        if (width < 0 || width > Long.SIZE) {
            throw new IllegalArgumentException("a packed column with numbers of " + width + " bits");
        }
        in.readBits(differences, from, to, min, width);
    }

    /** How many bits a number takes above the lowest. */
    private static int width(long min, long max) {
        return Long.SIZE - Long.numberOfLeadingZeros(max - min);
    }
}
