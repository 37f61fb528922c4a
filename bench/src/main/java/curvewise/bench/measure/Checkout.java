package curvewise.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The project that is measured.
 *
 * @param root its folder
 * @param work where generated logs, stores and what processes print are put
 */
public record Checkout(Path root, Path work) {
    /** Takes the paths as they are from anywhere. */
    public Checkout {
        root = root.toAbsolutePath().normalize();
        work = work.toAbsolutePath().normalize();
    }

    /** A file of the project. */
    public Path file(String path) {
        return root.resolve(path);
    }

    /** A command line of Curvewise, by its launcher. */
    public List<String> curvewise(String... words) {
        return Stream.concat(Stream.of(file("curvewise").toString()), Stream.of(words))
                .toList();
    }

    /** A command line of one of our Python programs. */
    public List<String> python(String program, String... words) {
        return Stream.concat(
                        Stream.of(
                                "python3",
                                file("bench/src/main/python/" + program).toString()),
                        Stream.of(words))
                .toList();
    }

    /** An empty folder below the place of work. */
    public Path empty(String name) throws IOException {
        Path folder = work.resolve(name);
        remove(folder);
        return Files.createDirectories(folder);
    }

    /** Removes a folder with all that is in it, where it is. */
    public void remove(Path folder) throws IOException {
        if (!folder.startsWith(work)) {
            throw new IllegalArgumentException(folder + " is not ours to remove");
        }
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
