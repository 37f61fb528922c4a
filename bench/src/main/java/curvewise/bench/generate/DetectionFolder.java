package curvewise.bench.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * An experiments folder full of {@linkplain DetectionLog detection runs}: a hundred in each {@code exp000}, {@code exp001}, …
 *
 * @param folder where it is
 * @param runs how many
 * @param epochs in each run
 * @param printed lines of training in each epoch
 */
public record DetectionFolder(Path folder, int runs, int epochs, int printed) {
    private static final int RUNS_AN_EXPERIMENT = 100;

    /** What was written. */
    public record Content(long bytes, long points) {}

    /** Writes the runs; those of a smaller folder are the first of a larger one. */
    public Content write() throws IOException {
        long bytes = 0;
        long points = 0;
        for (int run = 0; run < runs; run++) {
            GeneratedLog log = DetectionLog.of(run, epochs, printed);
            Path file = folder.resolve(name(run));
            Files.createDirectories(file.resolveSibling(""));
            Files.write(file, log.content());
            bytes += log.content().length;
            points += log.points();
        }
        return new Content(bytes, points);
    }

    /** Where a run's log is, below the folder: the run's name. */
    public static String name(int run) {
        return String.format(Locale.ROOT, "exp%03d/run%05d/train.log", run / RUNS_AN_EXPERIMENT, run);
    }
}
