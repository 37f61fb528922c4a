package curvewise.bench.hotpath;

import curvewise.core.curve.PackedColumn;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A full column of values into its packed bytes, and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PointPacking {
    private static final long SEED = 5;

    /** Where the values come from. */
    public enum Kind {
        /** Losses printed with four decimals. */
        PRINTED {
            @Override
            double value(Random random) {
                return Math.rint(1e4 * (0.4 + 0.03 * random.nextGaussian())) / 1e4;
            }
        },
        /** Single precision, as event files hold them. */
        FLOAT {
            @Override
            double value(Random random) {
                return (float) (0.4 + 0.03 * random.nextGaussian());
            }
        },
        /** Double precision, as JSON holds them. */
        DOUBLE {
            @Override
            double value(Random random) {
                return 0.4 + 0.03 * random.nextGaussian();
            }
        };

        abstract double value(Random random);
    }

    /** Which. */
    @Param
    public Kind kind = Kind.PRINTED;

    private double[] values = {};
    private byte[] packed = {};

    /** Makes the values. */
    @Setup
    public void prepare() {
        Random random = new Random(SEED);
        values = random.doubles(PackedColumn.CHUNK)
                .map(ignored -> kind.value(random))
                .toArray();
        packed = PackedColumn.packDoubles(values, values.length);
    }

    /** Packs. */
    @Benchmark
    public byte[] pack(Volume volume) {
        count(volume);
        return PackedColumn.packDoubles(values, values.length);
    }

    /** Unpacks. */
    @Benchmark
    public double[] unpack(Volume volume) {
        count(volume);
        return PackedColumn.unpackDoubles(packed);
    }

    private void count(Volume volume) {
        volume.megabytes += values.length * Double.BYTES / 1e6;
        volume.millionPoints += values.length / 1e6;
    }
}
