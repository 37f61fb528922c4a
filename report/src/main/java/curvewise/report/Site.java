package curvewise.report;

import curvewise.core.study.Study;
import curvewise.report.page.Page;
import curvewise.report.page.PagePlan;
import curvewise.report.page.Pages;
import curvewise.report.page.SiteMap;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A study as a static site: pages and what they share. The same study gives the same bytes, with any number of threads; summaries of all runs are
 * held in memory, details and curves of one run at a time for each thread.
 */
public final class Site {
    private final SiteMap map;
    private final int threads;
    private final SiteProgress progress;
    private final Templates templates = new Templates();

    private Site(Study study, int threads, SiteProgress progress) {
        this.map = new SiteMap(study);
        this.threads = threads;
        this.progress = progress;
    }

    /** The site of a study, written by one thread. */
    public static Site of(Study study) {
        return of(study, 1, SiteProgress.NONE);
    }

    /** The site of a study, written by so many threads, each of which asks the study's archive. */
    public static Site of(Study study, int threads, SiteProgress progress) {
        if (threads < 1) {
            throw new IllegalArgumentException("a site needs a thread, not " + threads);
        }
        return new Site(study, threads, progress);
    }

    /** Writes and publishes all of it. When it fails nothing was published. */
    public SiteSummary writeTo(SiteOutput output) throws IOException {
        List<PagePlan> plans = Pages.of(map);
        progress.planned(plans.size());
        AtomicInteger reused = new AtomicInteger();
        Workers.each(plans, threads, plan -> {
            boolean asBefore = write(plan, output);
            reused.addAndGet(asBefore ? 1 : 0);
            progress.done(asBefore);
        });
        Assets.writeTo(output);
        output.publish();
        return new SiteSummary(plans.size(), reused.get());
    }

    private boolean write(PagePlan plan, SiteOutput output) throws IOException {
        String inputs = Digests.ofInputs(plan.inputs());
        if (!inputs.isEmpty() && output.reuse(plan.path(), inputs)) {
            return true;
        }
        Page page = plan.page().get();
        try (Writer writer = new OutputStreamWriter(output.create(plan.path(), inputs), StandardCharsets.UTF_8)) {
            templates.render(page, map.title(), writer);
        }
        return false;
    }
}
