package curvewise.report.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The values of a curve, under the pointer and under the cursor that the keys move. */
@ExtendWith(WithBrowser.class)
class CurvesInABrowserTest {
    private static final String VALUES =
            "return [...document.querySelectorAll('.values')].filter(e => e.checkVisibility()).map(e => e.innerText.replace(/\\s+/g, ' ').trim()).join(' | ')";
    private static final String SMALL = "#curves .multiples figure:first-child .cursor";

    private final Browser browser;

    CurvesInABrowserTest(Browser browser) {
        this.browser = browser;
    }

    private void open() throws IOException {
        browser.open(Sites.runPage(Sites.small()).toUri() + "#?open=curves");
        assertTrue(browser.comes(() -> browser.is("return document.querySelector('.cursor') !== null")));
    }

    private String values() {
        assertTrue(browser.comes(() -> !browser.text(VALUES).isEmpty()), "no values are shown");
        return browser.text(VALUES);
    }

    @ParameterizedTest
    @CsvSource({"1280, .large .cursor", "390, .little .cursor", "1280, " + SMALL, "390, " + SMALL})
    void thePointerShowsTheValuesAsLogged(int width, String chart) throws IOException {
        browser.show(width, "light", "screen");
        open();
        browser.pointAt(chart, 0.3, 0);

        String shown = values();
        assertTrue(shown.matches("epoch \\d+ .* [0-9.]+.*"), shown);
        String epoch = shown.replaceAll("^epoch (\\d+) .*", "$1");
        String logged = browser.text("""
                const svg = document.querySelector(arguments[0]).parentElement.querySelector("svg");
                let data = JSON.parse(svg.querySelector("metadata").textContent);
                if (data.of) data = JSON.parse(document.getElementById(data.of + "-t").closest("svg").querySelector("metadata").textContent);
                const line = data.lines[0];
                return line.y[line.x ? line.x.indexOf(Number(arguments[1])) : Number(arguments[1]) - line.from];
                """, chart, epoch);
        assertTrue(shown.contains(" " + logged.replace('-', '\u2212')), shown + " has no " + logged);

        browser.pointAt("h1", 0, 0);
        assertTrue(browser.comes(() -> browser.text(VALUES).isEmpty()));
    }

    @Test
    void theCursorStandsWhereThePictureHasTheValue() throws IOException {
        open();
        browser.pointAt(".large .cursor", -0.4, 0);
        values();
        double off = Double.parseDouble(browser.text("""
                const cursor = document.querySelector(".large .cursor");
                const svg = cursor.parentElement.querySelector("svg");
                const dot = cursor.querySelector(".u-cursor-pt:not([hidden])").getBoundingClientRect();
                const x = dot.x + dot.width / 2, y = dot.y + dot.height / 2;
                const line = svg.querySelector("path.line.raw, path.line");
                const matrix = line.getScreenCTM();
                let nearest = Infinity;
                for (const [, px, py] of line.getAttribute("d").matchAll(/([0-9.]+) ([0-9.]+)/g)) {
                  const p = new DOMPoint(px, py).matrixTransform(matrix);
                  nearest = Math.min(nearest, Math.hypot(p.x - x, p.y - y));
                }
                return String(nearest);
                """));
        assertTrue(off < 2, "the dot is " + off + " pixels beside the curve");
    }

    @Test
    void theKeysMoveTheCursorAndSayTheValues() throws IOException {
        open();
        browser.run("document.querySelector(arguments[0]).focus()", SMALL);
        String last = values();
        browser.press(Keys.ARROW_LEFT);
        assertTrue(browser.comes(() -> !browser.text(VALUES).equals(last)));
        String before = values();
        browser.press(Keys.HOME);
        assertTrue(browser.comes(() -> browser.text(VALUES).startsWith("epoch 1 ")), () -> browser.text(VALUES));

        assertTrue(last.startsWith("epoch 247 "), last);
        assertTrue(before.startsWith("epoch 246 "), before);
        String said = browser.text("return document.querySelector(arguments[0]).getAttribute('aria-valuetext')", SMALL);
        assertTrue(said.startsWith("epoch 1: "), said);
        browser.press(Keys.ESCAPE);
        assertTrue(browser.comes(() -> browser.text(VALUES).isEmpty()));
    }

    @Test
    void uPlotIsFetchedOnlyWhenACurveIsPointedAt() throws IOException {
        browser.open(Sites.runPage(Sites.small()));
        assertTrue(browser.asked().stream().noneMatch(address -> address.contains("uPlot")));
        browser.run("document.querySelector('.cursor').focus()");
        values();
        assertTrue(browser.asked().stream().anyMatch(address -> address.endsWith("uPlot.js")));

        browser.open(Sites.small().resolve("index.html"));
        assertTrue(browser.asked().stream().noneMatch(address -> address.endsWith("curves.js")));
    }

    @Test
    void whatItTakesFromOthersKeepsItsTerms() throws IOException {
        for (String file : new String[] {"uPlot.js", "uPlot.css"}) {
            String head = Files.readString(Sites.small().resolve(file));
            assertTrue(head.contains("The MIT License") && head.contains("Permission is hereby granted"), file);
        }
    }

    @Test
    void valuesMakeAPageNoHeavierThanItsPictures() throws IOException {
        Path page = Sites.runPage(Sites.small());
        String html = Files.readString(page);
        int values = html.length()
                - html.replaceAll("<metadata>[^<]*</metadata>", "").length();
        int pictures = 0;
        for (int at = html.indexOf("<svg class=\"chart\"");
                at >= 0;
                at = html.indexOf("<svg class=\"chart\"", at + 1)) {
            pictures += html.indexOf("</svg>", at) - at;
        }
        assertTrue(values > 0 && values < pictures - values, values + " of " + pictures);
    }

    @Test
    void printAndScriptsOffHaveNoCursor() throws IOException {
        open();
        browser.show(1280, "light", "print");
        assertFalse(browser.is("return document.querySelector('.cursor').checkVisibility()"));
        assertEquals("", browser.text(VALUES));
    }
}
