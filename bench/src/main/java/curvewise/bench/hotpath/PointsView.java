package curvewise.bench.hotpath;

import curvewise.bench.generate.DetectionFolder;
import curvewise.cli.SettingsFile;
import curvewise.ingest.job.IngestJob;
import curvewise.ingest.job.IngestProgress;
import curvewise.ingest.job.IngestRequest;
import curvewise.store.ReadOnlySql;
import curvewise.store.RunStore;
import curvewise.store.StoreLocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Rows of the view {@code points}, over a store of a hundred runs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class PointsView {
    private static final String ALL = "select step, epoch, value, line from points";
    private static final int RUNS = 100;

    private Path folder = Path.of("");
    private StoreLocation store = StoreLocation.of("unused");

    /** Imports the runs. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("curvewise-bench");
        Path logs = folder.resolve("logs");
        new DetectionFolder(logs, RUNS, 2, 100).write();
        store = StoreLocation.of(folder.resolve("store").toString());
        IngestRequest request =
                new IngestRequest(logs, 1, false, false, new SettingsFile(), List.of(), "bench", Set.of());
        try (RunStore open = RunStore.open(store)) {
            IngestJob.run(request, open, IngestProgress.SILENT);
        }
    }

    /** Removes what was made. */
    @TearDown(Level.Trial)
    public void remove() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** All points of the store. */
    @Benchmark
    public double all(Volume volume) throws SQLException {
        return sum(ALL, "", volume);
    }

    /** The points of one run, with the opening of the store. */
    @Benchmark
    public double oneRun(Volume volume) throws SQLException {
        return sum(ALL + " where run = ?", DetectionFolder.name(RUNS / 2), volume);
    }

    private double sum(String query, String run, Volume volume) throws SQLException {
        try (Connection connection = ReadOnlySql.of(store).connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            if (!run.isEmpty()) {
                statement.setString(1, run);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return sum(rows, volume);
            }
        }
    }

    private static double sum(ResultSet rows, Volume volume) throws SQLException {
        double sum = 0;
        long points = 0;
        while (rows.next()) {
            sum += rows.getLong(1) + rows.getDouble(2) + rows.getDouble(3) + rows.getLong(4);
            points++;
        }
        volume.millionPoints += points / 1e6;
        return sum;
    }
}
