package curvewise.cli.night;

import curvewise.cli.SettingsFile;
import curvewise.core.study.Study;
import curvewise.ingest.StaleRuns;
import curvewise.ingest.job.IngestJob;
import curvewise.ingest.job.IngestProgress;
import curvewise.ingest.job.IngestRequest;
import curvewise.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** A folder of classifiers in training, imported and reported night by night. */
final class Trainings {
    static final String RULES = "test";

    private final Path folder;

    Trainings(Path folder) {
        this.folder = folder;
    }

    /** A log whose accuracy approaches {@code top}, with a little jitter. */
    Path log(String name, double top, int epochs) throws IOException {
        StringBuilder text = new StringBuilder("epoch,train_loss,val_loss,val_accuracy\n");
        for (int e = 1; e <= epochs; e++) {
            double jitter = e % 2;
            text.append(String.format(
                    Locale.ROOT,
                    "%d,%.3f,%.3f,%.4f%n",
                    e,
                    1.0 / e,
                    1.2 / e + .01 * jitter,
                    top * (1 - .5 / e) - .004 * jitter));
        }
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }

    void ingest(RunStore store, String... baselines) throws IOException {
        ingest(store, RULES, IngestProgress.SILENT, baselines);
    }

    void ingest(RunStore store, String rules, IngestProgress progress, String... baselines) throws IOException {
        IngestJob.run(
                new IngestRequest(folder, 2, false, false, new SettingsFile(), List.of(baselines), rules, Set.of()),
                store,
                progress);
    }

    /** As a report does it. */
    static Study study(RunStore store, String rules, String... baselines) {
        new StaleRuns(store.analyses(rules), new SettingsFile()).judge();
        store.ranked(rules, new SettingsFile(), List.of(baselines)).refresh();
        return store.study(rules, new SettingsFile(), List.of(baselines));
    }

    /** The rows of a query, the cells of each with blanks between them. */
    static List<String> query(RunStore store, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = store.dataSource().getConnection();
                ResultSet result = connection.createStatement().executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(" ", cells));
            }
        }
        return rows;
    }

    static void execute(RunStore store, String sql) throws SQLException {
        try (Connection connection = store.dataSource().getConnection()) {
            connection.createStatement().execute(sql);
        }
    }
}
