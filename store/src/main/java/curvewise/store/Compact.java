package curvewise.store;

import curvewise.core.curve.PackedColumn;
import curvewise.core.ranking.Mark;
import curvewise.core.ranking.Marks;
import curvewise.core.study.Sparkline;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small tables of numbers, each packed into one value of the database: what is read back has the same bits. */
final class Compact {
    /** No step of a log is so small. */
    private static final long NO_STEP = Long.MIN_VALUE;

    private static final int SEVEN_BITS = 0x7F;

    private Compact() {}

    /** Numbers in their order. */
    static byte[] of(List<Double> numbers) {
        Columns columns = new Columns();
        columns.put(numbers.stream().mapToDouble(Double::doubleValue).toArray());
        return columns.toArray();
    }

    /** What {@link #of(List)} packed. */
    static List<Double> numbers(byte[] packed) {
        return Arrays.stream(new Rows(packed).doubles()).boxed().toList();
    }

    /** A mark without epoch or step gets a place holder that no mark can have. */
    static byte[] of(Marks all) {
        List<Mark> marks = all.all();
        Columns columns = new Columns();
        columns.put(marks.stream().mapToDouble(mark -> orNan(mark.epoch())).toArray());
        columns.put(marks.stream().mapToLong(mark -> orNoStep(mark.step())).toArray());
        columns.put(marks.stream().mapToLong(Mark::evaluations).toArray());
        columns.put(marks.stream().mapToDouble(Mark::best).toArray());
        columns.put(marks.stream().mapToDouble(Mark::value).toArray());
        return columns.toArray();
    }

    /** What {@link #of(Marks)} packed. */
    static Marks marks(byte[] packed) {
        Rows rows = new Rows(packed);
        double[] epochs = rows.doubles();
        long[] steps = rows.longs();
        long[] evaluations = rows.longs();
        double[] best = rows.doubles();
        double[] values = rows.doubles();
        List<Mark> marks = new ArrayList<>(epochs.length);
        for (int i = 0; i < epochs.length; i++) {
            Double epoch = Double.isNaN(epochs[i]) ? null : Double.valueOf(epochs[i]);
            Long step = steps[i] == NO_STEP ? null : Long.valueOf(steps[i]);
            marks.add(new Mark(epoch, step, (int) evaluations[i], best[i], values[i]));
        }
        return Marks.of(marks);
    }

    /** The buckets, then the place of the best and both ends. */
    static byte[] of(Sparkline sparkline) {
        Columns columns = new Columns();
        List<Sparkline.Bucket> buckets = sparkline.buckets();
        columns.put(buckets.stream().mapToDouble(Sparkline.Bucket::low).toArray());
        columns.put(buckets.stream().mapToDouble(Sparkline.Bucket::high).toArray());
        columns.put(buckets.stream().mapToDouble(Sparkline.Bucket::middle).toArray());
        columns.put(new double[] {sparkline.best(), sparkline.first(), sparkline.last()});
        return columns.toArray();
    }

    /** What {@link #of(Sparkline)} packed. */
    static Sparkline sparkline(byte[] packed) {
        Rows rows = new Rows(packed);
        double[] low = rows.doubles();
        double[] high = rows.doubles();
        double[] middle = rows.doubles();
        double[] ends = rows.doubles();
        List<Sparkline.Bucket> buckets = new ArrayList<>(low.length);
        for (int i = 0; i < low.length; i++) {
            buckets.add(new Sparkline.Bucket(low[i], high[i], middle[i]));
        }
        return new Sparkline(buckets, (int) ends[0], ends[1], ends[2]);
    }

    private static double orNan(@Nullable Double epoch) {
        return epoch == null ? Double.NaN : epoch;
    }

    private static long orNoStep(@Nullable Long step) {
        return step == null ? NO_STEP : step;
    }

    /** Columns one after the other: of each its length, then its packed parts, each behind how many bytes it has. */
    private static final class Columns {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        void put(double[] column) {
            number(column.length);
            for (int from = 0; from < column.length; from += PackedColumn.CHUNK) {
                double[] part = Arrays.copyOfRange(column, from, Math.min(column.length, from + PackedColumn.CHUNK));
                put(PackedColumn.packDoubles(part, part.length));
            }
        }

        void put(long[] column) {
            number(column.length);
            for (int from = 0; from < column.length; from += PackedColumn.CHUNK) {
                long[] part = Arrays.copyOfRange(column, from, Math.min(column.length, from + PackedColumn.CHUNK));
                put(PackedColumn.packLongs(part, part.length));
            }
        }

        private void put(byte[] part) {
            number(part.length);
            bytes.writeBytes(part);
        }

        /** In groups of seven bits, the lowest first. */
        private void number(int number) {
            int rest = number;
            for (; rest > SEVEN_BITS; rest >>>= 7) {
                bytes.write(rest | ~SEVEN_BITS);
            }
            bytes.write(rest);
        }

        byte[] toArray() {
            return bytes.toByteArray();
        }
    }

    /** Reads what {@link Columns} wrote, in the same order. */
    private static final class Rows {
        private final ByteBuffer bytes;

        Rows(byte[] packed) {
            bytes = ByteBuffer.wrap(packed);
        }

        double[] doubles() {
            double[] column = new double[number()];
            for (int from = 0; from < column.length; from += PackedColumn.CHUNK) {
                double[] part = PackedColumn.unpackDoubles(part());
                System.arraycopy(part, 0, column, from, part.length);
            }
            return column;
        }

        long[] longs() {
            long[] column = new long[number()];
            for (int from = 0; from < column.length; from += PackedColumn.CHUNK) {
                long[] part = PackedColumn.unpackLongs(part());
                System.arraycopy(part, 0, column, from, part.length);
            }
            return column;
        }

        private byte[] part() {
            byte[] part = new byte[number()];
            bytes.get(part);
            return part;
        }

        private int number() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte group = bytes.get();
                number |= (group & SEVEN_BITS) << shift;
                if (group >= 0) {
                    return number;
                }
            }
        }
    }
}
