package curvewise.report.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What holds for all pages, opened from a folder. */
@ExtendWith(WithBrowser.class)
class SitesInABrowserTest {
    private final Browser browser;

    SitesInABrowserTest(Browser browser) {
        this.browser = browser;
    }

    @Test
    void noRequestLeavesTheFolderAndNothingIsWrittenToTheConsole() throws IOException {
        Path site = Sites.small();
        String folder = site.toUri().toString();

        for (Path page : Sites.kinds(site)) {
            browser.open(page);
            if (browser.is("return document.querySelector('.cursor') !== null")) {
                browser.run("document.querySelector('.cursor').focus()");
                browser.comes(() -> browser.is("return document.querySelector('.values:not([hidden])') !== null"));
            }
            List<String> asked = browser.asked();

            assertTrue(asked.size() > 1, page + " asked for " + asked);
            for (String address : asked) {
                assertTrue(
                        address.startsWith(folder) || address.startsWith("data:") || address.equals("about:blank"),
                        page + " asked for " + address);
            }
            assertEquals(List.of(), browser.said(), page.toString());
        }
    }

    @Test
    void noStyleSheetLoadsAnything() throws IOException {
        for (String file : List.of("curvewise.css", "uPlot.css")) {
            String css = Files.readString(Sites.small().resolve(file));
            assertFalse(css.contains("url(") || css.contains("@import"), file);
        }
    }

    @Test
    void everyLinkLeadsToAPageAndEveryAnchorToAPlaceOnIt() throws IOException {
        Path site = Sites.small();
        Map<Path, Set<String>> places = new HashMap<>();
        Map<Path, List<String>> links = new HashMap<>();
        for (Path page : Sites.pages(site)) {
            browser.open(page);
            places.put(
                    page, new HashSet<>(browser.texts("return [...document.querySelectorAll('[id]')].map(e => e.id)")));
            links.put(page, browser.texts("return [...document.links].map(a => a.href)"));
        }
        int followed = 0;
        for (Map.Entry<Path, List<String>> page : links.entrySet()) {
            for (String link : page.getValue()) {
                URI to = URI.create(link);
                Path target = Path.of(URI.create(link.replaceAll("#.*", "")));
                String place = to.getFragment() == null ? "" : to.getFragment().replaceAll("\\?.*", "");

                assertTrue(places.containsKey(target), page.getKey() + " leads to " + link);
                assertTrue(place.isEmpty() || places.get(target).contains(place), page.getKey() + " leads to " + link);
                followed++;
            }
        }
        assertTrue(followed > 100, "only " + followed + " links were found");
    }

    @Test
    void noPageScrollsSidewaysOnAPhone() throws IOException {
        browser.show(390, "light", "screen");
        for (Path page : Sites.kinds(Sites.small())) {
            browser.open(page);
            browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");

            assertEquals(390, browser.number("return document.documentElement.scrollWidth"), page.toString());
        }
    }

    @Test
    void namesOfAnyKindAreTextAndRunNothing() throws IOException {
        for (Path page : Sites.pages(Sites.small())) {
            browser.open(page);
            browser.run("document.querySelectorAll('details').forEach(d => d.open = true)");
            if (browser.is("return document.querySelector('.cursor') !== null")) {
                browser.run("document.querySelectorAll('.cursor').forEach(c => c.focus())");
                browser.comes(() -> browser.is("return document.querySelector('.values:not([hidden])') !== null"));
            }

            assertTrue(browser.is("return window.ran === undefined"), page.toString());
            assertEquals(0, browser.number("return document.querySelectorAll('main script, img, svg[onload]').length"));
        }
        browser.open(Sites.small().resolve("index.html"));
        String text = browser.text("return document.body.textContent");
        assertTrue(text.contains("<script>window.ran=1</script>"), text);
        assertFalse(text.contains("\u202E"), text);
    }

    @Test
    void whatStandsInTheAddressIsTextToo() throws IOException {
        Path site = Sites.small();
        for (String fragment : List.of(
                "#?filter=%3Cimg%20src=x%20onerror=window.ran=1%3E",
                "#%3Cscript%3Ewindow.ran=1%3C/script%3E?sort.x=999999,up&open=%00,%zz",
                "#?filter=%zz&sort.__proto__=1,up&open=constructor",
                "#???&&&===",
                "#?sort.all-runs=-1,up",
                "#?sort.all-runs=NaN")) {
            for (Path page : List.of(site.resolve("index.html"), Sites.runPage(site))) {
                browser.open(page.toUri() + fragment);

                assertTrue(browser.is("return window.ran === undefined"), fragment);
                assertEquals(List.of(), browser.said(), fragment);
            }
        }
    }
}
