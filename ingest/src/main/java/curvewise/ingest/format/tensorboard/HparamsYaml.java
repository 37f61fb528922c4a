package curvewise.ingest.format.tensorboard;

import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.FileRecorder;
import curvewise.ingest.format.RunRecorder;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The {@code hparams.yaml} that Lightning keeps beside its event files: the same hyper-parameters, with whole numbers still whole. */
final class HparamsYaml {
    static final String FILE_NAME = "hparams.yaml";

    /** A longer file holds no hyper-parameters alone; it is read as far as this. */
    private static final int LONGEST = 1 << 22;

    private static final YAMLMapper YAML = new YAMLMapper();

    private HparamsYaml() {}

    /**
     * Gives its settings to all {@code runs} of its folder. Python's own tags are read for the names they hold. What stands before a malformed place
     * counts.
     */
    static void read(LogFile file, List<RunRecorder> runs, FileRecorder recorder) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (JsonParser parser = YAML.createParser(bytes(file))) {
            NestedSettings.read(parser, "", settings::put);
        } catch (JacksonException e) {
            recorder.damaged(
                    Math.max(0, e.getLocation().getLineNr()),
                    "is no YAML that can be read: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        }
        recorder.used(settings.size());
        for (RunRecorder run : runs) {
            FileParams params = new FileParams(run, recorder, file.name());
            settings.forEach(params::add);
        }
    }

    /** Read first, so that a disk that fails is not taken for a malformed file. */
    private static byte[] bytes(LogFile file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readNBytes(LONGEST);
        }
    }
}
