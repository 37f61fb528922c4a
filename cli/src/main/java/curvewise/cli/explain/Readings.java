package curvewise.cli.explain;

import curvewise.cli.output.ResultStream;
import curvewise.core.settings.SettingsSource;
import curvewise.ingest.explain.Explanation;
import curvewise.ingest.explain.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Reads what was named and writes the readings as they come. */
public final class Readings {
    private final ReadingWriter writer;
    private final Explanation explanation;

    /** Readings in one format. */
    public Readings(SettingsSource settings, ReadingFormat format, ResultStream out, boolean isColored) {
        this.writer = format.writer(out, isColored);
        this.explanation = new Explanation(settings, writer::run);
    }

    /** Reads all logs below a folder. */
    public void folder(Path folder) throws IOException {
        explanation.ofFolder(folder);
    }

    /** Reads one log; answers why it is none, or nothing. */
    public String file(Path file) throws IOException {
        return explanation.ofFile(file, String.valueOf(file.getFileName()));
    }

    /** Reads a log from a stream, which is kept in a temporary file meanwhile: formats look at a log's head before they read it. */
    public String stream(InputStream in, String name) throws IOException {
        Path folder = Files.createTempDirectory("curvewise-");
        Path file = folder.resolve("log");
        try {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return explanation.ofFile(file, name);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    /** Ends the output. */
    public void end() {
        writer.end();
    }

    /** How many runs were read. */
    public int runs() {
        return explanation.runs();
    }

    /** Runs that met a defect of ours. */
    public List<Unreadable> defects() {
        return explanation.defects();
    }

    /** Logs that could not be read. */
    public List<Unreadable> unreadable() {
        return explanation.unreadable();
    }
}
