package curvewise.cli.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A folder of experiments in which, from night to night, happens what happens in such folders. */
final class LivingFolder {
    private static final String HEADER =
            "epoch,time,train/box_loss,metrics/mAP50(B),metrics/mAP50-95(B),val/box_loss,lr/pg0\n";

    private final Path root;
    private final Random random;
    private final TreeMap<String, byte[]> deleted = new TreeMap<>();
    private int names;

    LivingFolder(Path root, long seed) {
        this.root = root;
        this.random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            begin();
        }
    }

    /** One of the things that happen; answers which. */
    String live() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> append();
            case 3 -> cut();
            case 4 -> resume();
            case 5 -> overwrite();
            case 6 -> rename();
            case 7 -> copy();
            case 8 -> delete();
            case 9 -> restore();
            case 10 -> touch();
            default -> addCompanion();
        };
    }

    /** A new experiment, a table or lines of JSON. */
    String begin() {
        String name = "exp" + names++;
        if (random.nextBoolean()) {
            write(root.resolve("runs/" + name + "/results.csv"), HEADER + rows(1, 3 + random.nextInt(6)));
        } else {
            write(root.resolve("detr/" + name + "/log.txt"), json(0, 3 + random.nextInt(6)));
        }
        return "begin " + name;
    }

    private String append() {
        Path log = any();
        String text = read(log);
        if (!text.endsWith("\n")) {
            // the writer finishes the line that was cut when it was copied
            text = text.substring(0, text.lastIndexOf('\n') + 1);
        }
        int next = lines(text);
        write(log, text + (isTable(log) ? rows(next, next + 1 + random.nextInt(3)) : json(next, next + 2)));
        return "append to " + root.relativize(log);
    }

    private String cut() {
        Path log = any();
        String text = read(log);
        write(log, text + (isTable(log) ? "9," : "{\"train_l"));
        return "cut half a line in " + root.relativize(log);
    }

    private String resume() {
        Path log = any();
        String text = read(log);
        text = text.substring(0, text.lastIndexOf('\n') + 1);
        int next = lines(text);
        int from = Math.max(2, next - 2);
        write(log, text + (isTable(log) ? rows(from, next + 2) : json(from, next + 2)));
        return "resume " + root.relativize(log);
    }

    private String overwrite() {
        Path log = any();
        write(log, isTable(log) ? HEADER + rows(1, 5) : json(0, 4));
        return "overwrite " + root.relativize(log);
    }

    private String rename() {
        Path folder = parent(any());
        Path target = folder.resolveSibling("moved" + names++);
        try {
            Files.move(folder, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "rename " + root.relativize(folder) + " to " + target.getFileName();
    }

    private String copy() {
        Path folder = parent(any());
        Path target = folder.resolveSibling((random.nextBoolean() ? "a-copy" : "z-copy") + names++);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                write(target.resolve(String.valueOf(file.getFileName())), read(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "copy " + root.relativize(folder) + " to " + target.getFileName();
    }

    private String delete() {
        if (logs().size() < 3) {
            return begin();
        }
        Path log = any();
        deleted.put(root.relativize(log).toString(), read(log).getBytes(StandardCharsets.UTF_8));
        try {
            Files.delete(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "delete " + root.relativize(log);
    }

    private String restore() {
        if (deleted.isEmpty()) {
            return begin();
        }
        var entry = deleted.pollFirstEntry();
        write(root.resolve(entry.getKey()), new String(entry.getValue(), StandardCharsets.UTF_8));
        return "restore " + entry.getKey();
    }

    private String touch() {
        Path log = any();
        try {
            Files.setLastModifiedTime(log, FileTime.fromMillis(1_700_000_000_000L + random.nextInt(1_000_000)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "touch " + root.relativize(log);
    }

    private String addCompanion() {
        Path log = any();
        Path args = log.resolveSibling("args.yaml");
        write(
                args,
                "model: yolo11n.pt\nepochs: 20\nlr0: 0.0" + (1 + random.nextInt(9)) + "\nseed: " + random.nextInt(5)
                        + "\n");
        return "describe " + root.relativize(log);
    }

    private String rows(int from, int to) {
        StringBuilder rows = new StringBuilder();
        for (int epoch = from; epoch < to; epoch++) {
            rows.append(String.format(
                    Locale.ROOT,
                    "%d,%.3f,%.5f,%.5f,%.5f,%.5f,%.6f\n",
                    epoch,
                    epoch * 12.5 + random.nextDouble(),
                    2.0 / epoch + random.nextDouble() * 0.01,
                    1 - 1.0 / (epoch + 1) + random.nextDouble() * 0.01,
                    0.6 - 0.5 / (epoch + 1) + random.nextDouble() * 0.01,
                    2.2 / epoch + random.nextDouble() * 0.01,
                    0.01 / epoch));
        }
        return rows.toString();
    }

    private String json(int from, int to) {
        StringBuilder lines = new StringBuilder();
        for (int epoch = from; epoch < to; epoch++) {
            lines.append("{\"train_lr\": 0.0001, \"train_loss\": ")
                    .append(5.0 / (epoch + 1) + random.nextDouble() * 0.01)
                    .append(", \"test_loss\": ")
                    .append(6.0 / (epoch + 1) + random.nextDouble() * 0.01)
                    .append(", \"epoch\": ")
                    .append(epoch)
                    .append(", \"n_parameters\": 41302368}\n");
        }
        return lines.toString();
    }

    private static boolean isTable(Path log) {
        return log.toString().endsWith(".csv");
    }

    /** For a table the next epoch, since its header counts; for JSON the next row. */
    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private Path any() {
        List<Path> logs = logs();
        return logs.get(random.nextInt(logs.size()));
    }

    private List<Path> logs() {
        List<Path> logs = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!file.toString().endsWith(".yaml")) {
                        logs.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        logs.sort(null);
        return logs;
    }

    private static Path parent(Path file) {
        return java.util.Objects.requireNonNull(file.getParent());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(parent(file));
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
