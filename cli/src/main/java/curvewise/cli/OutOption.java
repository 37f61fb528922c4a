package curvewise.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the site goes. */
final class OutOption {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "curvewise-site",
            description =
                    "The folder of the site: a new or empty one, or an older site of ours. Default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of("curvewise-site");

    Path folder() {
        return folder;
    }
}
