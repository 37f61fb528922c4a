package curvewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.study.Study;
import curvewise.report.page.PagePlan;
import curvewise.report.page.Pages;
import curvewise.report.page.SiteMap;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LargeSiteTest {
    private static final int MEGABYTE = 1_000_000;

    private final Templates templates = new Templates();

    @Test
    void fiveHundredRankedRunsMakeAFirstPageOfLessThanTwoMegabytes() throws IOException {
        int bytes = bytes(page(LargeStudy.ofRanked(500).study(), "index.html"));

        assertTrue(bytes < 2 * MEGABYTE, () -> bytes + " bytes");
        assertTrue(bytes > MEGABYTE, () -> "only " + bytes + " bytes: are all rows there?");
    }

    @Test
    void threeThousandRunsStayReadable() throws IOException {
        Study study = LargeStudy.of(3_000).study();
        String index = page(study, "index.html");
        String runs = page(study, "runs.html");

        assertTrue(bytes(index) < 4 * MEGABYTE, () -> bytes(index) + " bytes");
        assertTrue(bytes(runs) < 3 * MEGABYTE, () -> bytes(runs) + " bytes");
        assertEquals(3_000, runs.split("<th scope=\"row\">", -1).length - 1);
        assertEquals(index, page(study, "index.html"));
    }

    private String page(Study study, String path) throws IOException {
        SiteMap map = new SiteMap(study);
        PagePlan plan = Pages.of(map).stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow();
        StringWriter page = new StringWriter();
        templates.render(plan.page().get(), map.title(), page);
        return page.toString();
    }

    private static int bytes(String page) {
        return page.getBytes(StandardCharsets.UTF_8).length;
    }
}
