package curvewise.cli.explain;

import curvewise.cli.output.ResultStream;
import curvewise.core.settings.SettingsSource;
import curvewise.ingest.LogFormats;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.discovery.SingleFile;
import curvewise.ingest.explain.Explanation;
import curvewise.ingest.explain.Unreadable;
import curvewise.ingest.format.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        // of a reading that is interrupted nothing should be left either; the last one named goes first
        folder.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
        try {
            byte[] head = in.readNBytes(Sample.LIMIT);
            Files.write(file, head);
            if (head.length == Sample.LIMIT) {
                // a stream may have no end: what no format knows by its head is not kept to the end of the disk
                String refusal =
                        SingleFile.look(LogFormats.ALL, new LogFile(file, name)).refusal();
                if (!refusal.isEmpty()) {
                    return refusal;
                }
                append(in, file);
            }
            return explanation.ofFile(file, name);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    private static void append(InputStream in, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            in.transferTo(out);
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
