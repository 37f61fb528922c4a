package curvewise.bench.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** The least that any reader of logs in Java does: takes each line of each file, splits it at blanks, and counts the pieces. */
public final class ReadAndSplit {
    private ReadAndSplit() {}

    /** Arguments are a folder and a number of threads. */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        System.out.println(pieces(Path.of(args[0]), Integer.parseInt(args[1])));
    }

    /** The number of pieces in the files of a folder. */
    public static long pieces(Path folder, int threads) throws IOException, InterruptedException, ExecutionException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        ExecutorService readers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Long>> counts = new ArrayList<>();
            for (Path file : files) {
                counts.add(readers.submit(() -> pieces(file)));
            }
            long pieces = 0;
            for (Future<Long> count : counts) {
                pieces += count.get();
            }
            return pieces;
        } finally {
            readers.shutdownNow();
        }
    }

    private static long pieces(Path file) throws IOException {
        long pieces = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                for (String piece : line.split(" ", -1)) {
                    pieces += piece.isEmpty() ? 0 : 1;
                }
            }
        }
        return pieces;
    }
}
