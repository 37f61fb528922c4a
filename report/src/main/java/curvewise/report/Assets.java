package curvewise.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** What all pages of a site share: the style sheet, and the scripts that add to what stands there without them. */
final class Assets {
    private static final String UPLOT = "/META-INF/maven/org.webjars.npm/uplot/pom.properties";

    private Assets() {}

    /** Writes them below the site's root. */
    static void writeTo(SiteOutput output) throws IOException {
        // the shared part, then what some kinds of pages need
        write("curvewise.css", own("curvewise.css", "rankings.css", "comparison.css", "understanding.css"), output);
        write("curvewise.js", own("curvewise.js"), output);
        write("curves.js", own("curves.js"), output);
        String uPlot = "/META-INF/resources/webjars/uplot/" + versionOfUPlot() + "/";
        write("uPlot.css", licensed(uPlot, "dist/uPlot.min.css"), output);
        write("uPlot.js", licensed(uPlot, "dist/uPlot.iife.min.js"), output);
    }

    private static List<InputStream> own(String... assets) {
        return Arrays.stream(assets).map(asset -> resource("asset/" + asset)).toList();
    }

    /** A file of somebody else, behind the terms under which it may be handed on. */
    private static List<InputStream> licensed(String folder, String file) {
        List<InputStream> parts = new ArrayList<>();
        parts.add(text("/*\n"));
        parts.add(resource(folder + "LICENSE"));
        parts.add(text("\n*/\n"));
        parts.add(resource(folder + file));
        return parts;
    }

    private static String versionOfUPlot() throws IOException {
        Properties properties = new Properties();
        try (InputStream in = resource(UPLOT)) {
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Assets.class.getResourceAsStream(name), name);
    }

    private static void write(String file, List<InputStream> parts, SiteOutput output) throws IOException {
        try (OutputStream out = output.create(file, "")) {
            for (InputStream part : parts) {
                try (part) {
                    part.transferTo(out);
                }
            }
        }
    }
}
