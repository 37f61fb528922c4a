package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages written for people link to what is there, in a checkout and in the archive of a release, which holds less. */
class LinksTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern RELATIVE_LINK = Pattern.compile("\\]\\((?![a-z]+:|#)([^)#\\s]+)");
    private static final Pattern SHIPPED = Pattern.compile("<include>([^<]+)</include>");

    @Test
    void everyLinkOfTheCheckoutLeadsToAFile() throws IOException {
        assertEquals(List.of(), broken(page -> true, Files::exists));
    }

    @Test
    void everyLinkOfTheReleaseLeadsToAFileInIt() throws IOException {
        List<String> shipped = shipped();

        assertTrue(isAmong(shipped, ROOT.resolve("README.md")) && isAmong(shipped, ROOT.resolve("docs/nightly.md")));
        assertEquals(
                List.of(),
                broken(page -> isAmong(shipped, page), target -> Files.exists(target) && isAmong(shipped, target)));
    }

    private static List<String> broken(Predicate<Path> isRead, Predicate<Path> isThere) throws IOException {
        List<String> broken = new ArrayList<>();
        for (Path page : pages()) {
            if (isRead.test(page)) {
                RELATIVE_LINK
                        .matcher(Files.readString(page))
                        .results()
                        .map(link -> link.group(1))
                        .filter(link -> !isThere.test(page.resolveSibling(link).normalize()))
                        .forEach(link -> broken.add(ROOT.relativize(page) + " links to " + link));
            }
        }
        return broken;
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String folder : List.of("", "docs", "examples", "bench")) {
            try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
            }
        }
        return pages;
    }

    /** What the assembly takes from the root of the checkout, as patterns. */
    private static List<String> shipped() throws IOException {
        String assembly = Files.readString(Path.of("src/main/assembly/release.xml"));
        String root = "<directory>${project.basedir}/..</directory>";
        int from = assembly.indexOf(root);
        String fileSet = assembly.substring(from, assembly.indexOf("</fileSet>", from));
        return SHIPPED.matcher(fileSet)
                .results()
                .map(include -> include.group(1))
                .toList();
    }

    private static boolean isAmong(List<String> patterns, Path file) {
        Path inRoot = ROOT.relativize(file);
        return patterns.stream()
                .anyMatch(pattern -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + pattern)
                        .matches(inRoot));
    }
}
