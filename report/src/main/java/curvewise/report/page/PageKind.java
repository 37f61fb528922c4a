package curvewise.report.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of page: one record, one template, one entry of {@link Pages#ALL}.
 *
 * @param type the record
 * @param menu its entry in the menu; {@code null} for pages that are reached from others
 * @param plans the pages of this kind in a site, in their order
 */
public record PageKind(Class<? extends Page> type, @Nullable MenuEntry menu, Function<SiteMap, List<PagePlan>> plans) {
    /**
     * A link that stands on every page.
     *
     * @param path the page it leads to
     */
    public record MenuEntry(String label, String path) {}
}
