package curvewise.report.page;

/** A page of the site: itself the model that its template reads. */
public interface Page {
    /** Where it stands below the site's root, with {@code /} between folders. */
    String path();

    /** The name of its template, without the ending. */
    String template();

    /** What the window is called. */
    String title();

    /** The page of the menu that it stands below. */
    String section();

    /** The way from the page back to the site's root: empty, or {@code ../} for each folder. */
    default String root() {
        return "../".repeat((int) path().chars().filter(c -> c == '/').count());
    }
}
