package curvewise.report.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What remains where scripts are off, and on paper. */
@ExtendWith(WithBrowser.class)
class WithoutScriptsTest {
    private static final String TABLES =
            "return [...document.querySelectorAll('main table')].map(t => t.textContent.replace(/\\s+/g, ' '))";
    private static final String LINKS = "return [...document.links].map(a => a.href + ' ' + a.textContent)";
    private static final String FOLDED =
            "return [...document.querySelectorAll('details')].filter(d => [...d.children].some(c => c.tagName !== 'SUMMARY' && c.getBoundingClientRect().height === 0 && c.textContent.trim())).map(d => d.id || d.textContent.slice(0, 60))";

    private final Browser browser;

    WithoutScriptsTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void everythingEssentialIsThere() throws IOException {
        for (Path page : Sites.kinds(Sites.small())) {
            browser.fresh().open(page);
            List<String> tables = browser.texts(TABLES);
            List<String> links = browser.texts(LINKS);

            browser.withoutScripts();
            browser.open(page);
            assertEquals(0, browser.number("return document.querySelectorAll('.filter, .sort, .cursor').length"));
            assertEquals(tables, browser.texts(TABLES), page.toString());
            assertEquals(links, browser.texts(LINKS), page.toString());
            assertEquals(0, browser.number("return document.querySelectorAll('main [hidden]').length"));
        }
    }

    @Test
    void printShowsWhatIsFoldedEvenWithoutScripts() throws IOException {
        for (Path page : Sites.kinds(Sites.small())) {
            browser.fresh().withoutScripts();
            browser.open(page);
            browser.show(800, "light", "print");

            assertEquals(List.of(), browser.texts(FOLDED), page.toString());
        }
    }

    @Test
    void printingOpensWhatIsFoldedAndFoldsItAgain() throws IOException {
        for (Path page : Sites.kinds(Sites.small())) {
            browser.fresh().open(page);
            String address = browser.address();
            browser.run("""
                    window.folds = () => [...document.querySelectorAll("details")].map((d) => d.open).join(" ");
                    window.before = window.folds();
                    addEventListener("beforeprint", () => { window.during = window.folds(); });
                    """);
            browser.send("Page.printToPDF", Map.of());

            assertTrue(
                    browser.is("return window.during !== undefined && !window.during.includes('false')"),
                    page.toString());
            assertEquals(browser.text("return window.before"), browser.text("return window.folds()"));
            assertEquals(address, browser.address());
        }
    }
}
