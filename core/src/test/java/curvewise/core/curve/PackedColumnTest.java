package curvewise.core.curve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedColumnTest {
    /** Numbers as logs hold them, and as they should never be. */
    enum Kind {
        DECIMALS {
            @Override
            DoubleSupplier doubles(Random random) {
                double scale = Math.pow(10, random.nextInt(7));
                return () -> Math.round(random.nextGaussian() * 1e5) / scale;
            }
        },
        FLOATS {
            @Override
            DoubleSupplier doubles(Random random) {
                return () -> (float) random.nextGaussian();
            }
        },
        FLOAT_BITS {
            @Override
            DoubleSupplier doubles(Random random) {
                return () -> Float.intBitsToFloat(random.nextInt());
            }
        },
        HALVES {
            @Override
            DoubleSupplier doubles(Random random) {
                return () -> Float.intBitsToFloat(random.nextInt() & 0xFFFF_0000);
            }
        },
        DOUBLES {
            @Override
            DoubleSupplier doubles(Random random) {
                return random::nextGaussian;
            }
        },
        DOUBLE_BITS {
            @Override
            DoubleSupplier doubles(Random random) {
                return () -> Double.longBitsToDouble(random.nextLong());
            }
        },
        DENORMALS {
            @Override
            DoubleSupplier doubles(Random random) {
                return () -> random.nextInt(100) * Double.MIN_VALUE * (random.nextBoolean() ? 1 : -1);
            }
        },
        TIMES {
            @Override
            DoubleSupplier doubles(Random random) {
                double[] now = {1.7e9};
                return () -> now[0] += random.nextDouble();
            }
        },
        SPECIAL {
            @Override
            DoubleSupplier doubles(Random random) {
                double[] special = {
                    0.0,
                    -0.0,
                    1,
                    -1,
                    Double.NaN,
                    Double.longBitsToDouble(0xfff8000000000001L),
                    Double.longBitsToDouble(0x7ff0000000000001L),
                    Float.intBitsToFloat(0xffc00000),
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY,
                    Double.MAX_VALUE,
                    -Double.MAX_VALUE,
                    Double.MIN_VALUE,
                    Float.MAX_VALUE,
                    Float.MIN_VALUE,
                    1L << 53,
                    -(1L << 53),
                    (1L << 53) - 1.0,
                    0.1,
                    1e22
                };
                return () -> special[random.nextInt(special.length)];
            }
        },
        DECIMALS_WITH_GAPS {
            @Override
            DoubleSupplier doubles(Random random) {
                double[] gaps = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
                return () -> random.nextInt(20) == 0 ? gaps[random.nextInt(3)] : random.nextInt(1000) / 100.0;
            }
        },
        CONSTANT {
            @Override
            DoubleSupplier doubles(Random random) {
                double value = Double.longBitsToDouble(random.nextLong());
                return () -> value;
            }
        },
        ZEROS_OF_BOTH_SIGNS {
            @Override
            DoubleSupplier doubles(Random random) {
                return () -> random.nextBoolean() ? 0.0 : -0.0;
            }
        };

        abstract DoubleSupplier doubles(Random random);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadBackHasTheSameBits(Kind kind) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int n = size(random, seed);
            double[] values = new double[n + random.nextInt(3)];
            DoubleSupplier next = kind.doubles(random);
            for (int i = 0; i < values.length; i++) {
                values[i] = next.getAsDouble();
            }

            assertSameBits(Arrays.copyOf(values, n), PackedColumn.unpackDoubles(PackedColumn.packDoubles(values, n)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void wholeNumbersAreReadBackTheSame(int kind) {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int n = size(random, seed);
            long[] values = new long[n + random.nextInt(3)];
            LongSupplier next = longs(kind, random);
            for (int i = 0; i < values.length; i++) {
                values[i] = next.getAsLong();
            }

            assertArrayEquals(Arrays.copyOf(values, n), PackedColumn.unpackLongs(PackedColumn.packLongs(values, n)));
        }
    }

    @Test
    void columnsOfEachSizeAreReadBackTheSame() {
        double[] values = new Random(1).doubles(PackedColumn.CHUNK).toArray();
        long[] steps = new Random(2).longs(PackedColumn.CHUNK, 0, 1000).toArray();

        for (int n = 0; n <= PackedColumn.CHUNK; n++) {
            assertSameBits(Arrays.copyOf(values, n), PackedColumn.unpackDoubles(PackedColumn.packDoubles(values, n)));
            assertArrayEquals(Arrays.copyOf(steps, n), PackedColumn.unpackLongs(PackedColumn.packLongs(steps, n)));
        }
    }

    @Test
    void aSteadyAxisTakesNextToNothing() {
        long[] steps = new long[PackedColumn.CHUNK];
        Arrays.setAll(steps, i -> 1_000_000L + 50L * i);

        assertTrue(PackedColumn.packLongs(steps, steps.length).length <= 32);
    }

    @Test
    void anAxisThatStartsAnewEachEpochTakesLittle() {
        long[] steps = new long[PackedColumn.CHUNK];
        Arrays.setAll(steps, i -> 10L * (i % 20));

        assertTrue(PackedColumn.packLongs(steps, steps.length).length <= 64);
    }

    @Test
    void floatsTakeAtMostFourBytesAndTheirBlocks() {
        double[] worst = new double[PackedColumn.CHUNK];
        double[] losses = new double[PackedColumn.CHUNK];
        Random random = new Random(3);
        for (int i = 0; i < worst.length; i++) {
            worst[i] = Float.intBitsToFloat(random.nextInt() & 0xBFFF_FFFF);
            losses[i] = (float) (0.5 + 0.05 * random.nextGaussian());
        }

        assertTrue(PackedColumn.packDoubles(worst, worst.length).length <= 4 * worst.length + 80);
        assertTrue(PackedColumn.packDoubles(losses, losses.length).length <= 3.3 * losses.length);
    }

    @Test
    void timesOfDayTakeThreeBytesWhereTheyAreASecondApart() {
        double[] times = new double[PackedColumn.CHUNK];
        Random random = new Random(4);
        double now = 1.7e9;
        for (int i = 0; i < times.length; i++) {
            now += 0.1 + 0.9 * random.nextDouble();
            times[i] = now;
        }

        assertTrue(PackedColumn.packDoubles(times, times.length).length <= 2.9 * times.length);
    }

    @Test
    void printedLossesTakeLessThanTwoBytes() {
        double[] losses = new double[PackedColumn.CHUNK];
        Random random = new Random(5);
        for (int i = 0; i < losses.length; i++) {
            losses[i] = Math.round(1e4 * (0.5 + 0.05 * random.nextGaussian())) / 1e4;
        }

        assertTrue(PackedColumn.packDoubles(losses, losses.length).length <= 1.6 * losses.length);
    }

    @Test
    void otherBytesAreRefused() {
        Random random = new Random(6);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            if (bytes.length > 0 && i % 2 == 0) {
                bytes[0] = (byte) (1 + random.nextInt(16));
            }
            readOrRefuse(bytes);
        }
        assertThrows(IllegalArgumentException.class, () -> PackedColumn.unpackLongs(new byte[0]));
        assertThrows(
                IllegalArgumentException.class,
                () -> PackedColumn.unpackLongs(PackedColumn.packDoubles(new double[] {0.5, 1}, 2)));
    }

    @Test
    void aColumnThatIsCutIsRefused() {
        double[] values = new Random(7).doubles(300).toArray();
        byte[] packed = PackedColumn.packDoubles(values, values.length);

        for (int length = 0; length < packed.length; length++) {
            byte[] cut = Arrays.copyOf(packed, length);
            assertThrows(IllegalArgumentException.class, () -> PackedColumn.unpackDoubles(cut), "at " + length);
        }
    }

    /** Whatever the bytes are, the answer is numbers, at most a chunk of them, or a refusal. */
    private static void readOrRefuse(byte[] bytes) {
        try {
            assertTrue(PackedColumn.unpackDoubles(bytes).length <= PackedColumn.CHUNK);
        } catch (IllegalArgumentException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("packed column"), e.getMessage());
        }
        try {
            assertTrue(PackedColumn.unpackLongs(bytes).length <= PackedColumn.CHUNK);
        } catch (IllegalArgumentException e) {
            assertTrue(String.valueOf(e.getMessage()).contains("packed column"), e.getMessage());
        }
    }

    private static LongSupplier longs(int kind, Random random) {
        long[] last = {random.nextInt(1000)};
        return switch (kind) {
            case 0 -> random::nextLong;
            case 1 -> () -> random.nextInt(1000);
            case 2 -> () -> last[0] += 10;
            case 3 -> () -> last[0] += random.nextInt(100);
            case 4 -> () -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE;
            case 5 -> () -> random.nextInt(50) == 0 ? Long.MIN_VALUE : last[0]++;
            default -> () -> random.nextLong() >> random.nextInt(64);
        };
    }

    /** Small ones, those about the size of a block, and all others. */
    private static int size(Random random, int seed) {
        return seed < 6 ? seed : seed % 3 == 0 ? 126 + seed % 6 : random.nextInt(PackedColumn.CHUNK + 1);
    }

    private static void assertSameBits(double[] expected, double[] actual) {
        assertEquals(expected.length, actual.length);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(Double.doubleToRawLongBits(expected[i]), Double.doubleToRawLongBits(actual[i]), "number " + i);
        }
    }
}
