package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The largest inputs pass through the memory that the launcher gives, and leave no temporary file. */
@Tag("stress")
class HeavyInputTest {
    @TempDir
    private Path top;

    @TestFactory
    Stream<DynamicTest> everyHeavyInputIsAnsweredAsTheTableSays() {
        List<String> rows = BadInputTest.table();
        return HeavyInputs.all().stream()
                .map(input -> DynamicTest.dynamicTest(input.input() + ": " + input.command(), () -> {
                    Path place = Files.createTempDirectory(top, "case");
                    String row = new BadInputTrial(input, place, arguments -> inAProcess(place, arguments)).row();
                    assertTrue(rows.contains(row), "docs/bad-input.md lacks this row:\n" + row);
                    BadInput.system("rm", "-rf", place.toString());
                }));
    }

    private static BadInputTrial.Answer inAProcess(Path place, String... arguments) throws Exception {
        CurvewiseProcess process = CurvewiseProcess.start(place, arguments);
        BadInputTrial.Answer answer = process.answer();
        assertEquals(List.of(), process.leftovers());
        return answer;
    }
}
