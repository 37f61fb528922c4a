package curvewise.core.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.reading.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page on calibration leaves no rule out. */
class CalibrationPageTest {
    private static final Path PAGE = Path.of("docs", "calibration.md");
    private static final String PLANTED = "## Planted defects";
    private static final String NOT_SIMULATED = "## Not simulated";

    @Test
    void eachRuleWasTestedByAPlantedDefectOrIsListedWithTheReasonWhyNot() throws IOException {
        List<String> lines = Files.readAllLines(page());
        List<String> planted = section(lines, PLANTED);
        List<String> listed = section(lines, NOT_SIMULATED);
        assertEquals(
                List.of(),
                Rules.ALL.stream()
                        .map(rule -> rule.card().id())
                        .filter(id -> planted.stream().noneMatch(line -> line.startsWith("| " + id + " |")))
                        .filter(id -> listed.stream().noneMatch(line -> line.startsWith("- " + id + ": ")))
                        .toList());
    }

    @Test
    void thePageShowsWhatTheTestPlants() throws IOException {
        List<String> rows = section(Files.readAllLines(page()), PLANTED);
        assertEquals(
                List.of(),
                PlantedRunsTest.ALL.stream()
                        .map(planted -> "| " + planted.rule() + " | " + planted.log() + " | " + planted.size() + " |")
                        .filter(begin -> rows.stream().noneMatch(row -> row.startsWith(begin)))
                        .toList());
    }

    /** The lines below a heading, up to the next. */
    private static List<String> section(List<String> lines, String heading) {
        int from = lines.indexOf(heading) + 1;
        return lines.subList(from, lines.size()).stream()
                .takeWhile(line -> !line.startsWith("## "))
                .toList();
    }

    /** Tests run in a module's folder, and the page stands in that of the project. */
    private static Path page() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve(PAGE))) {
            folder = folder.getParent();
        }
        return folder == null ? PAGE : folder.resolve(PAGE);
    }
}
