package curvewise.report;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the site of a made-up study of many runs, to be looked at and measured: {@code LargeSite FOLDER RUNS}. */
final class LargeSite {
    private LargeSite() {}

    public static void main(String[] args) throws IOException {
        try (DirectoryOutput output = DirectoryOutput.open(Path.of(args[0]))) {
            Site.of(LargeStudy.of(Integer.parseInt(args[1])).study(), 2, SiteProgress.NONE)
                    .writeTo(output);
        }
    }
}
