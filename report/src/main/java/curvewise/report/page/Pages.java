package curvewise.report.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** All kinds of pages of the site. */
public final class Pages {
    /** In the order of the menu. */
    public static final List<PageKind> ALL = List.of(
            RankingsPage.KIND,
            RunsPage.KIND,
            RunPage.KIND,
            ComparePage.KIND,
            ComparisonPage.KIND,
            ImportPage.KIND,
            MethodPage.KIND,
            GlossaryPage.KIND);

    private Pages() {}

    /** All pages of a site. */
    public static List<PagePlan> of(SiteMap site) {
        return ALL.stream().flatMap(kind -> kind.plans().apply(site).stream()).toList();
    }

    /** The menu. */
    public static Stream<PageKind.MenuEntry> menu() {
        return ALL.stream().map(PageKind::menu).filter(Objects::nonNull);
    }
}
