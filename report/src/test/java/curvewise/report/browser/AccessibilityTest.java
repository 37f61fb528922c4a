package curvewise.report.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the pages can be read and used by all, as far as axe-core can tell: WCAG 2.1, levels A and AA. */
@ExtendWith(WithBrowser.class)
class AccessibilityTest {
    /** Hands over a line for each violation. */
    private static final String VIOLATIONS = """
            const done = arguments[arguments.length - 1];
            axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"], resultTypes: ["violations"] }).then(
              (found) => done(found.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target} ${n.any.concat(n.all, n.none).map((c) => c.message)}`))),
              (error) => done([String(error)]));
            """;

    /** Those that cannot be pressed without a steady hand, but for links in running text. */
    private static final String SMALL_TARGETS = """
            return [...document.querySelectorAll("button, input, summary, [role=slider]")]
              .map((e) => ({ e, box: e.getBoundingClientRect() }))
              .filter(({ e, box }) => e.checkVisibility() && (box.width < 24 || box.height < 24))
              .map(({ e, box }) => `${e.outerHTML.slice(0, 80)} ${box.width} x ${box.height}`);
            """;

    private final Browser browser;

    AccessibilityTest(Browser browser) {
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
    void axeFindsNothing(int width, String scheme) throws IOException {
        browser.show(width, scheme, "screen");
        String axe = axe();
        List<String> found = new ArrayList<>();
        for (Path page : Sites.kinds(Sites.small())) {
            browser.open(page);
            browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");
            browser.run("document.querySelectorAll('[data-part]').forEach(p => p.style.contentVisibility = 'visible')");
            browser.run(axe);
            for (Object violation : (List<?>) Objects.requireNonNull(browser.await(VIOLATIONS))) {
                found.add(page.getFileName() + " " + violation);
            }
        }
        assertEquals("", String.join("\n", found));
    }

    @ParameterizedTest
    @CsvSource({"1280", "390"})
    void whatIsPressedIsLargeEnough(int width) throws IOException {
        browser.show(width, "light", "screen");
        for (Path page : Sites.kinds(Sites.small())) {
            browser.open(page);
            browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");
            // what the browser has not laid out yet has no size
            browser.run("document.querySelectorAll('[data-part]').forEach(p => p.style.contentVisibility = 'visible')");

            assertEquals(List.of(), browser.texts(SMALL_TARGETS), page.toString());
        }
    }

    @Test
    void whatHasTheFocusIsOutlined() throws IOException {
        browser.open(Sites.small().resolve("index.html"));
        for (int i = 0; i < 12; i++) {
            browser.press("\uE004");
            assertTrue(
                    browser.is("return parseFloat(getComputedStyle(document.activeElement).outlineWidth) >= 2"
                            + " && getComputedStyle(document.activeElement).outlineStyle === 'solid'"),
                    () -> browser.text("return document.activeElement.outerHTML"));
        }
    }

    private static String axe() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(AccessibilityTest.class.getResourceAsStream("/axe.min.js"), "axe-core")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
