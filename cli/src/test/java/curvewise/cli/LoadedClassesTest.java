package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command loads no library that it does not use: the start of the smallest ones is the time that loading takes. */
class LoadedClassesTest {
    private static final List<String> OF_THE_IMPORT = List.of("org.springframework.batch.", "io.micrometer.");
    private static final List<String> OF_THE_STORE = List.of("org.jooq.", "org.flywaydb.");
    private static final List<String> OF_THE_DATABASE = List.of("org.h2.");
    private static final List<String> OF_THE_SITE = List.of("org.thymeleaf.", "ognl.", "java.awt.");
    private static final List<String> OF_SETTINGS = List.of("tools.jackson.", "org.snakeyaml.");
    /** Of the knowledge base, which the build has parsed, and of settings, which that folder has none of. */
    private static final List<String> PARSERS = List.of("tools.jackson.dataformat.", "org.snakeyaml.");

    @TempDir
    Path folder;

    @Test
    void helpAndVersionLoadNoLibraryButThatOfTheCommandLine() throws Exception {
        for (String option : List.of("--help", "--version")) {
            List<String> loaded = loadedBy(option);

            assertNone(loaded, OF_THE_IMPORT, OF_THE_STORE, OF_THE_DATABASE, OF_THE_SITE, OF_SETTINGS);
            assertNone(loaded, List.of("curvewise.ingest.", "curvewise.report.", "org.jline."));
        }
    }

    @Test
    void explainOpensNoDatabase() throws Exception {
        List<String> loaded = loadedBy("explain", "../examples/first-night/yolo/lr-0.1/results.csv");

        assertNone(loaded, OF_THE_IMPORT, OF_THE_STORE, OF_THE_DATABASE, OF_THE_SITE, List.of("org.sqlite."));
    }

    @Test
    void whatTheBuildHasParsedIsNotParsedAtEachStart() throws Exception {
        String store = folder.resolve("store").toString();
        String logs = "../examples/first-night/faster-rcnn";

        assertNone(loadedBy("explain", logs + "/train.log"), PARSERS);
        assertNone(loadedBy("ingest", logs, "--store", store), PARSERS);
    }

    @Test
    void theOthersLoadWhatTheyUse() throws Exception {
        String store = folder.resolve("store").toString();
        List<String> ingest = loadedBy("ingest", "../examples/first-night/yolo", "--store", store);
        List<String> sql = loadedBy("sql", "--store", store, "select run from runs");
        List<String> report = loadedBy(
                "report", "--store", store, "--out", folder.resolve("site").toString());

        assertNone(ingest, OF_THE_SITE);
        assertNone(sql, OF_THE_IMPORT, OF_THE_STORE, OF_THE_SITE, OF_SETTINGS);
        assertNone(report, OF_THE_IMPORT, List.of("org.flywaydb.", "org.sqlite.", "org.jline."));
    }

    @SafeVarargs
    private static void assertNone(List<String> loaded, List<String>... packages) {
        for (List<String> some : packages) {
            for (String beginning : some) {
                List<String> found = loaded.stream()
                        .filter(name -> name.startsWith(beginning))
                        .toList();
                assertEquals(List.of(), found);
            }
        }
    }

    private List<String> loadedBy(String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + log + ":none",
                "-cp",
                System.getProperty("java.class.path"),
                "curvewise.cli.Curvewise"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(folder.resolve("errors").toFile())
                .start();
        assertEquals(0, process.waitFor(), () -> String.join(" ", arguments));
        List<String> loaded = Files.readAllLines(log).stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
        assertTrue(loaded.contains("curvewise.cli.Curvewise"), "the log of loaded classes is not in its usual form");
        return loaded;
    }
}
