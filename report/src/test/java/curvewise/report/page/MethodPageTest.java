package curvewise.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.ranking.ComparisonCards;
import curvewise.core.reading.Rules;
import curvewise.core.study.Study;
import curvewise.report.MemoryArchive;
import curvewise.report.MemoryOutput;
import curvewise.report.Samples;
import curvewise.report.Site;
import curvewise.report.method.Factors;
import curvewise.report.sql.Queries;
import curvewise.report.sql.Query;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MethodPageTest {
    @Test
    void everyRuleStandsThereOnce() {
        MethodPage page = MethodPage.of(new SiteMap(new MemoryArchive().study()));
        List<String> ids = page.rules().stream()
                .flatMap(table -> table.cards().stream())
                .map(card -> card.id())
                .toList();

        assertEquals(Rules.ALL.size() + ComparisonCards.ALL.size(), ids.size());
        assertEquals(ids.size(), ids.stream().distinct().count());
        assertEquals(ids.size(), page.ruleCount());
    }

    @Test
    void theFactorsAreThoseInUse() {
        assertTrue(Factors.all().contains(new Factors("2", "1.960")));
        assertTrue(Factors.all().contains(new Factors("200", "4.593")));
    }

    @Test
    void rulesThresholdsAndQueriesHavePlacesOfTheirOwn() throws IOException {
        String page = written(
                new MemoryArchive().with(Samples.detail(Samples.run(1, "a"))).study());

        for (Query query : Queries.ALL) {
            assertTrue(page.contains("id=\"" + query.anchor() + "\""), query.anchor());
        }
        assertTrue(page.contains("<tr id=\"DET-01\">"));
        assertTrue(page.contains(">AP50 is at least 0.3 and AP75/AP50 is below 0.35</span>"));
        assertTrue(page.contains(">Equal budgets</th>") && page.contains(">1.1</td>"));
    }

    @Test
    void aQueryNamesARunOfTheStudyWhateverItIsCalled() throws IOException {
        String page = written(new MemoryArchive()
                .with(Samples.detail(Samples.run(1, "it's <b>")))
                .study());

        assertTrue(
                page.contains("where run = &#39;second run&#39;") || page.contains("where run = &#39;first run&#39;"));
        assertTrue(page.contains("&#39;it&#39;&#39;s &lt;b&gt;&#39;"), "quotes are doubled, and markup is text");
    }

    private static String written(Study study) throws IOException {
        try (MemoryOutput output = new MemoryOutput()) {
            Site.of(study).writeTo(output);
            return output.file("method.html");
        }
    }
}
