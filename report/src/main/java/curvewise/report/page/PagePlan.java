package curvewise.report.page;

import java.util.function.Supplier;

/**
 * A page that is going to be made, one of thousands: what it needs is fetched only when it is its turn.
 *
 * @param path where it will stand
 * @param inputs changes whenever anything the page is made from has changed; empty where that is not known
 * @param page makes it; may be asked by any thread
 */
public record PagePlan(String path, String inputs, Supplier<? extends Page> page) {
    /** A page that is made anew each time. */
    static PagePlan always(String path, Supplier<? extends Page> page) {
        return new PagePlan(path, "", page);
    }
}
