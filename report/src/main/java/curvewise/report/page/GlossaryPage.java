package curvewise.report.page;

import curvewise.report.method.Glossary;
import curvewise.report.method.MetricEntry;
import curvewise.report.method.Term;
import curvewise.report.method.Terms;
import java.util.List;

/**
 * What each metric is and under which names logs give it, and the words of the trade.
 *
 * @param title of the window
 * @param metrics all that are known
 */
record GlossaryPage(String title, Glossary metrics) implements Page {
    static final String PATH = "glossary.html";
    static final PageKind KIND =
            new PageKind(GlossaryPage.class, null, site -> List.of(PagePlan.always(PATH, () -> GlossaryPage.of(site))));

    static GlossaryPage of(SiteMap site) {
        return new GlossaryPage("Glossary", Glossary.of(site.study().archive()));
    }

    /** The words, in alphabetical order. */
    public List<Term> terms() {
        return Terms.ALL;
    }

    /** The fields of the metrics that no run logs, in the order of the knowledge base. */
    public List<String> fields() {
        return metrics.others().stream().map(MetricEntry::field).distinct().toList();
    }

    /** The metrics of a field that no run logs. */
    public List<MetricEntry> of(String field) {
        return metrics.others().stream()
                .filter(entry -> entry.field().equals(field))
                .toList();
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String section() {
        return MethodPage.PATH;
    }

    @Override
    public String template() {
        return "glossary";
    }
}
