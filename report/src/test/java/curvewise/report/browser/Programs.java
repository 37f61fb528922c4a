package curvewise.report.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The browser of this machine and its driver. The system properties and variables {@code curvewise.chromium} and {@code curvewise.chromedriver} name others. */
record Programs(Path browser, Path driver) {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");

    /** Both, where both are there. */
    static Optional<Programs> find() {
        return find("curvewise.chromium", BROWSERS)
                .flatMap(browser ->
                        find("curvewise.chromedriver", DRIVERS).map(driver -> new Programs(browser, driver)));
    }

    private static Optional<Path> find(String setting, List<String> names) {
        String variable = System.getenv(setting.replace('.', '_').toUpperCase(Locale.ROOT));
        @Nullable String said = System.getProperty(setting, variable);
        if (said != null && !said.isEmpty()) {
            return Optional.of(Path.of(said));
        }
        String path = System.getenv().getOrDefault("PATH", "");
        return names.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator, -1)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
