package curvewise.bench.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.cli.SettingsFile;
import curvewise.ingest.job.IngestJob;
import curvewise.ingest.job.IngestProgress;
import curvewise.ingest.job.IngestRequest;
import curvewise.ingest.job.IngestSummary;
import curvewise.store.RunStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectionFolderTest {
    @Test
    void everyRunIsImportedWithEachOfItsPoints(@TempDir Path folder) throws IOException {
        DetectionFolder.Content content = new DetectionFolder(folder, 20, 2, 10).write();

        IngestSummary summary = ingest(folder);

        assertEquals(Map.of("ingested", 20L), summary.outcomes());
        assertEquals(20, summary.added());
        assertEquals(content.points(), summary.points());
    }

    private static IngestSummary ingest(Path folder) throws IOException {
        try (RunStore store = RunStore.inMemory()) {
            return IngestJob.run(
                    new IngestRequest(folder, 2, false, false, new SettingsFile(), List.of(), "test", Set.of()),
                    store,
                    IngestProgress.SILENT);
        }
    }
}
