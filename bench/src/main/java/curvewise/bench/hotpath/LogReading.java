package curvewise.bench.hotpath;

import curvewise.bench.generate.DetectionLog;
import curvewise.bench.generate.DetrLog;
import curvewise.bench.generate.EventLog;
import curvewise.bench.generate.GeneratedLog;
import curvewise.bench.generate.UltralyticsLog;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From the bytes of a log to packed chunks, for each kind of log. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class LogReading {
    private static final long SEED = 5;

    /** A log of each kind. */
    public enum Kind {
        /** Console of torchvision's detection reference. */
        METRIC_LOGGER("train.log") {
            @Override
            GeneratedLog make() {
                return DetectionLog.of(SEED, 10, 100);
            }
        },
        /** Ultralytics' results. */
        CSV("results.csv") {
            @Override
            GeneratedLog make() {
                return UltralyticsLog.of(SEED, 3000);
            }
        },
        /** DETR's log. */
        JSON_LINES("log.txt") {
            @Override
            GeneratedLog make() {
                return DetrLog.of(SEED, 500);
            }
        },
        /** TensorBoard's event file, both checksums of each record compared. */
        EVENT_FILE("events.out.tfevents.1700000000.trainer.7.0") {
            @Override
            GeneratedLog make() {
                return EventLog.of(SEED, 5000);
            }
        };

        private final String name;

        Kind(String name) {
            this.name = name;
        }

        abstract GeneratedLog make();
    }

    /** Which. */
    @Param
    public Kind kind = Kind.METRIC_LOGGER;

    private @Nullable PackedLog log;
    private double megabytes;

    /** Prepares the log. */
    @Setup
    public void prepare() {
        GeneratedLog made = kind.make();
        log = PackedLog.of(kind.name, made);
        megabytes = made.content().length / 1e6;
    }

    /** Reads it. */
    @Benchmark
    public PackedLog.Outcome read(Volume volume) throws IOException {
        PackedLog.Outcome outcome = Objects.requireNonNull(log).read();
        volume.megabytes += megabytes;
        volume.millionPoints += outcome.points() / 1e6;
        return outcome;
    }
}
