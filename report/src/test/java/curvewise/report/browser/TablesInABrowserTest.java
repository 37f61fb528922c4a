package curvewise.report.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Filters and sorting, by keyboard alone, on a page that has all marks that templates can give. */
@ExtendWith(WithBrowser.class)
class TablesInABrowserTest {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Tables</title>
            <link rel="stylesheet" href="curvewise.css"><script src="curvewise.js" defer></script></head><body>
            <div id="scope" data-filter="runs">
            <section data-part="" id="first">
            <table id="table" data-sort=""><thead><tr><th>Run</th><th class="n">Best</th><th data-sort="none">Curve</th><th data-sort="number" data-first="up">Rank</th></tr></thead>
            <tbody>
            <tr data-note="" id="note"><td colspan="4">These cannot be told apart</td></tr>
            <tr id="r1"><th>run10</th><td class="n" data-v="0.5"><b>0.50</b></td><td></td><td data-v="2">2-3</td></tr>
            <tr id="r2"><th>run9</th><td class="n"><b>\u22120.25</b><small>epoch 7</small></td><td></td><td data-v="1">1</td></tr>
            <tr id="r3"><th>Run\u00e9 \u00dcber</th><td class="n none" data-v="">not defined</td><td></td><td data-v="">none</td></tr>
            <tr id="r4"><th title="detection/very/long/name">detection\u2026name</th><td class="n" data-v="0.5">0.50</td><td></td><td data-v="3">3</td></tr>
            <tr id="r5" data-find="group:alpha"><th>run1</th><td class="n">1,200.5</td><td></td><td data-v="10">10</td></tr>
            <tr id="r6"><th>a</th><td colspan="3" class="none">no metric</td></tr>
            </tbody></table>
            </section>
            <section data-part="" id="second"><details id="fold"><summary>More</summary><ul>
            <li data-row="" id="r7">run77</li><li data-row="" id="r8">other</li><li data-row="" id="r9">another</li></ul></details></section>
            </div>
            <p id="bottom"><a href="#second">To the second</a></p>
            </body></html>
            """;

    private static final String SHOWN =
            "return [...document.querySelectorAll('tbody tr, li')].filter(e => !e.hidden).map(e => e.id).join(' ')";

    private final Browser browser;

    @TempDir
    Path folder;

    TablesInABrowserTest(Browser browser) {
        this.browser = browser;
    }

    @BeforeEach
    void open() throws IOException {
        for (String file : List.of("curvewise.css", "curvewise.js")) {
            Files.copy(Sites.small().resolve(file), folder.resolve(file));
        }
        Files.writeString(folder.resolve("page.html"), PAGE);
        Files.writeString(folder.resolve("other.html"), "<!DOCTYPE html><title>Other</title>");
        browser.open(folder.resolve("page.html"));
    }

    private String shown() {
        return browser.text(SHOWN);
    }

    private String counted() {
        return browser.text("return document.querySelector('output').textContent");
    }

    /** Moves the focus forward to the element, as a reader without a pointer does. */
    private void tabTo(String text) {
        for (int i = 0; i < 20; i++) {
            browser.press(Keys.TAB);
            if (browser.text("return document.activeElement.textContent").equals(text)) {
                return;
            }
        }
        throw new AssertionError("no way to " + text);
    }

    @Test
    void allWordsMustStandInARowInAnyCaseAndWithoutAccents() {
        browser.press("/");
        browser.press("RUNE uber");
        assertEquals("r3", shown());
        assertEquals("1 of 9 runs", counted());

        browser.press(Keys.ESCAPE);
        assertEquals("note r1 r2 r3 r4 r5 r6 r7 r8 r9", shown());
        assertEquals("9 runs", counted());

        browser.press("run1");
        assertEquals("r1 r5", shown());
    }

    @Test
    void wholeNamesAndWordsThatAreNotShownAreFoundToo() {
        browser.press("/");
        browser.press("very/long");
        assertEquals("r4", shown());

        browser.press(Keys.ESCAPE, "group:alpha");
        assertEquals("r5", shown());
    }

    @Test
    void aPartWithoutAnyRowIsNotShownAndAFoldWithOneOpens() {
        browser.press("/");
        browser.press("run77");
        assertTrue(browser.is("return document.getElementById('first').hidden"));
        assertTrue(browser.is("return document.getElementById('fold').open"));

        browser.press(Keys.ESCAPE);
        assertTrue(browser.is("return !document.getElementById('first').hidden"));
        assertTrue(browser.is("return !document.getElementById('fold').open"));
    }

    @Test
    void aSlashInTheFilterIsASlash() {
        browser.press("/");
        browser.press("a/b");
        assertEquals("a/b", browser.text("return document.querySelector('input').value"));
    }

    @Test
    void theFilterHasALabelAndSaysWhatItFoundToWhoDoesNotSee() {
        assertEquals(
                "Filter runs", browser.text("return document.querySelector('input').labels[0].textContent.trim()"));
        assertEquals("polite", browser.text("return document.querySelector('output').getAttribute('aria-live')"));
    }

    @Test
    void numbersSortAsNumbersTheUndefinedLastWhicheverWay() {
        tabTo("Best");
        browser.press(Keys.ENTER);
        assertEquals("r5 r1 r4 r2 r3 r6 r7 r8 r9", shown());
        assertEquals("descending", sorted(1));

        browser.press(Keys.SPACE);
        assertEquals("r2 r1 r4 r5 r3 r6 r7 r8 r9", shown());
        assertEquals("ascending", sorted(1));

        browser.press(Keys.ENTER);
        assertEquals("note r1 r2 r3 r4 r5 r6 r7 r8 r9", shown());
        assertEquals("null", sorted(1));
    }

    @Test
    void namesSortAsPeopleCount() {
        tabTo("Run");
        browser.press(Keys.ENTER);
        assertEquals("r6 r4 r5 r2 r1 r3 r7 r8 r9", shown());
    }

    @Test
    void aColumnSaysWhichWayComesFirst() {
        tabTo("Rank");
        browser.press(Keys.ENTER);
        assertEquals("r2 r1 r4 r5 r3 r6 r7 r8 r9", shown());
        assertEquals("ascending", sorted(3));
    }

    @Test
    void aColumnThatHasNoOrderHasNoButton() {
        assertEquals(
                "Run Best Rank",
                browser.text("return [...document.querySelectorAll('th button')].map(b => b.textContent).join(' ')"));
    }

    private String sorted(int column) {
        return browser.text(
                "return document.querySelectorAll('thead th')[arguments[0]].getAttribute('aria-sort')", column);
    }

    @Test
    void filterSortAndFoldsStandInTheAddressAndSurviveAReload() {
        arrange();
        String address = browser.address();
        assertTrue(address.endsWith("page.html#?filter=run&sort.table=2,down&open=fold"), address);

        browser.reload();
        assertArranged();
        assertEquals(address, browser.address());

        browser.open(address);
        assertArranged();
    }

    @Test
    void whoComesBackFindsThePageAsItWas() {
        arrange();
        browser.run("location.href = 'other.html'");
        assertTrue(browser.comes(() -> browser.address().endsWith("other.html")));

        browser.back();
        assertTrue(browser.comes(() -> browser.address().contains("page.html")));
        assertArranged();
    }

    @Test
    void aLinkToASectionLeavesTheStateAsItIs() {
        arrange();
        browser.run("document.querySelector('a').click()");
        assertTrue(
                browser.comes(() -> browser.address().endsWith("#second?filter=run&sort.table=2,down&open=fold")),
                browser::address);
        assertArranged();

        browser.back();
        assertTrue(
                browser.comes(() -> browser.address().endsWith("#?filter=run&sort.table=2,down&open=fold")),
                browser::address);
        assertArranged();
    }

    @Test
    void anAddressWithASectionAndAStateShowsBoth() {
        browser.show(1280, "light", "screen");
        browser.run("document.querySelector('#bottom').style.paddingBottom = '3000px'");
        browser.open(folder.resolve("page.html").toUri() + "#fold?filter=run");

        assertEquals("r1 r2 r3 r5 r7", shown());
        assertTrue(browser.is("return document.getElementById('fold').open"));
        assertNotEquals("", browser.address());
    }

    private void arrange() {
        browser.run("document.getElementById('fold').open = true");
        browser.press("/");
        browser.press("run");
        tabTo("Best");
        browser.press(Keys.ENTER);
        assertTrue(browser.comes(() -> browser.address().contains("sort.table=2,down")), browser::address);
    }

    private void assertArranged() {
        assertEquals("r5 r1 r2 r3 r7", shown());
        assertEquals("run", browser.text("return document.querySelector('input').value"));
        assertEquals("5 of 9 runs", counted());
        assertEquals("descending", sorted(1));
        assertTrue(browser.is("return document.getElementById('fold').open"));
    }
}
