package curvewise.core.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page on calibration has figures for each kind of equal runs that is simulated. */
class EqualRunsPageTest {
    private static final Path PAGE = Path.of("docs", "calibration.md");

    @Test
    void eachKindOfEqualRunsIsOnThePage() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (folder.getParent() != null && !Files.exists(folder.resolve(PAGE))) {
            folder = folder.getParent();
        }
        List<String> lines = Files.readAllLines(folder.resolve(PAGE));
        assertEquals(
                List.of(),
                FalseDifferenceSimulationTest.kinds().stream()
                        .filter(kind -> lines.stream().noneMatch(line -> line.startsWith("| " + kind + " | ")))
                        .toList());
    }
}
