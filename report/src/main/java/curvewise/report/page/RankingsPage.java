package curvewise.report.page;

import curvewise.report.ranking.Links;
import curvewise.report.ranking.Overview;
import curvewise.report.ranking.Verdicts;
import java.util.List;

/**
 * The first page: which run is better, what changed, and a table for each group of runs that may be compared.
 *
 * @param title of the window
 */
record RankingsPage(String title, Overview all) implements Page {
    static final String PATH = "index.html";
    static final PageKind KIND = new PageKind(
            RankingsPage.class,
            new PageKind.MenuEntry("Rankings", PATH),
            site -> List.of(PagePlan.always(PATH, () -> RankingsPage.of(site))));

    static RankingsPage of(SiteMap site) {
        Links links = new Links(site::pathOf, site::pathOfPair);
        return new RankingsPage("Rankings", Overview.of(site.study(), Verdicts.of(site.study()), links));
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String section() {
        return PATH;
    }

    @Override
    public String template() {
        return "index";
    }
}
