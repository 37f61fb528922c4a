package curvewise.report.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How long a reader of 500 runs waits. The time is that of the page's own thread, on which all of it is done in turn, and the best of three tries counts:
 * what the machine does beside is not the page's.
 */
@ExtendWith(WithBrowser.class)
class ManyRunsTest {
    private static final int RUNS = 500;
    private static final int TRIES = 3;
    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_MILLIS_TO_OPEN = 1000;
    private static final int MOST_MILLIS_TO_FILTER = 100;

    /** Types words, and hands over when the page was drawn anew; what a filter puts off until later waits for longer than this test. */
    private static final String FILTERED = """
            const [words, done] = arguments;
            const timer = window.timer ||= window.setTimeout.bind(window);
            window.setTimeout = (work, millis, ...rest) => (millis > 0 ? 0 : timer(work, 0, ...rest));
            const input = document.querySelector(".filter input");
            input.value = words;
            input.dispatchEvent(new Event("input", { bubbles: true }));
            requestAnimationFrame(() => setTimeout(done));
            """;

    private final Browser browser;

    ManyRunsTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "runs.html"})
    void aPageOf500RunsIsSmallAndOpensWithinASecond(String name) throws IOException {
        Path page = Sites.large(RUNS).resolve(name);
        long bytes = Files.size(page);
        assertTrue(bytes < MOST_BYTES, () -> name + " has " + bytes + " bytes");

        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < TRIES; i++) {
            browser.open(page);
            browser.await("requestAnimationFrame(() => setTimeout(arguments[0]))");
            best = Math.min(best, browser.busy());
        }
        assertTrue(best < MOST_MILLIS_TO_OPEN, name + " opens in " + best + " ms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "runs.html"})
    void aFilterOf500RunsAnswersWithinATenthOfASecond(String name) throws IOException {
        browser.open(Sites.large(RUNS).resolve(name));
        Map<String, Double> best = new TreeMap<>();
        for (int i = 0; i < TRIES; i++) {
            for (String words : List.of("sweep", "sweep-003 run", "classification 001", "nothing like it", "")) {
                double before = browser.busy();
                browser.await(FILTERED, words);
                best.merge(words, browser.busy() - before, Math::min);
            }
        }
        best.forEach((words, millis) ->
                assertTrue(millis < MOST_MILLIS_TO_FILTER, () -> name + " answers in milliseconds: " + best));
    }
}
