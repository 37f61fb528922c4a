package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever stands where a log should be: what is said, how it ends, and what remains is what {@code docs/bad-input.md} says. */
class BadInputTest {
    @TempDir
    private Path top;

    @TestFactory
    Stream<DynamicTest> everyInputIsAnsweredAsTheTableSays() {
        List<String> rows = table();
        return BadInputs.all().stream()
                .map(input -> DynamicTest.dynamicTest(input.input() + ": " + input.command(), () -> {
                    Path place = Files.createTempDirectory(top, "case");
                    String row = new BadInputTrial(input, place, BadInputTrial::run).row();
                    assertTrue(rows.contains(row), "docs/bad-input.md lacks this row:\n" + row);
                }));
    }

    @Test
    void theTableHasNoRowThatNobodyChecks() {
        List<String> known = new ArrayList<>();
        BadInputs.all().forEach(input -> known.add(input.input()));
        HeavyInputs.all().forEach(input -> known.add(input.input()));

        List<String> unknown = table().stream()
                .map(row -> row.substring(2, row.indexOf(" |", 2)))
                .filter(input -> !known.contains(input))
                .toList();

        assertEquals(List.of(), unknown);
    }

    @Test
    void theTableOfMomentsNamesTestsThatThereAre() throws IOException {
        List<String> named = Files.readAllLines(page()).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .sorted()
                .toList();
        List<String> tests = Stream.of(BadMomentsTest.class, BadPlacesTest.class)
                .flatMap(moments -> Arrays.stream(moments.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .sorted()
                .toList();

        assertEquals(tests, named);
    }

    /** The rows of the page's tables that begin a case. */
    static List<String> table() {
        try {
            return Files.readAllLines(page()).stream()
                    .filter(line -> line.startsWith("| ")
                            && !line.startsWith("| input ")
                            && !line.startsWith("| test ")
                            && !line.startsWith("| `"))
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path page() {
        Path here = Path.of("docs", "bad-input.md");
        return Files.exists(here) ? here : Path.of("..").resolve(here);
    }
}
