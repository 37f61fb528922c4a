package curvewise.bench.page;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** What it was measured on, without the name of anybody's host. */
public final class Machine {
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
    private static final Path SYSTEM = Path.of("/etc/os-release");

    private Machine() {}

    /** Processor, cores, memory, system, how busy it is now, Java, Python, and the commit of this checkout, in a sentence or two. */
    public static String describe(Path root) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s, %d cores, %.0f GB of memory; %s, %s; load before it began %.1f. Java %s (%s), %s, commit %s.",
                processor(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / 1e9,
                system(),
                System.getProperty("os.arch"),
                system.getSystemLoadAverage(),
                System.getProperty("java.version"),
                System.getProperty("java.vendor"),
                answer("no Python", "python3", "-c", PYTHON),
                answer("unknown", "git", "-C", root.toString(), "describe", "--always", "--dirty"));
    }

    private static final String PYTHON =
            "import platform, sqlite3; print('Python', platform.python_version(), 'with SQLite', sqlite3.sqlite_version)";

    private static String processor() throws IOException {
        return Files.isReadable(PROCESSOR)
                ? value(PROCESSOR, "model name")
                : answer("a processor", "sysctl", "-n", "machdep.cpu.brand_string");
    }

    private static String system() throws IOException {
        return Files.isReadable(SYSTEM) ? value(SYSTEM, "PRETTY_NAME") : System.getProperty("os.name");
    }

    /** The value of the first line that begins with this key, before a colon or an equals sign. */
    private static String value(Path file, String key) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(key.length())
                            .replaceAll("[\\s:=\"]+", " ")
                            .strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }

    private static String answer(String otherwise, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return answer.isEmpty() ? otherwise : answer;
        } catch (IOException e) {
            return otherwise;
        }
    }
}
