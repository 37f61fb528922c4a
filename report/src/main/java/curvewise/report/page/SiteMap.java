package curvewise.report.page;

import curvewise.core.study.RunSummary;
import curvewise.core.study.Study;
import curvewise.report.text.Shown;
import curvewise.report.text.Slug;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A study, and where each of its runs has its page. */
public final class SiteMap {
    private final Study study;
    private final Map<Long, String> pathOfRun = new HashMap<>();

    /** Tells a few thousand runs of the same name apart, nearly always. */
    private static final int SHORT = 8;
    /** All digits of a run's id, for runs that share name and short id. */
    private static final int LONG = 16;

    /** Gives each run its place. */
    public SiteMap(Study study) {
        this.study = study;
        Map<String, RunSummary> first = new HashMap<>();
        for (RunSummary run : study.runs()) {
            String path = path(run, SHORT);
            RunSummary other = first.putIfAbsent(path, run);
            if (other != null) {
                pathOfRun.put(other.runId(), path(other, LONG));
            }
            pathOfRun.put(run.runId(), other == null ? path : path(run, LONG));
        }
    }

    /** The study. */
    public Study study() {
        return study;
    }

    /** The study's name as it stands on each page. */
    public String title() {
        return Shown.name(study.title(), 60).text();
    }

    /** The page of a run of the study. */
    String pathOf(RunSummary run) {
        String path = pathOfRun.get(run.runId());
        if (path == null) {
            throw new IllegalArgumentException("not a run of this study: " + run.name());
        }
        return path;
    }

    /** The page of the run with this id; {@code null} when the study has none. */
    @Nullable
    String pathOf(@Nullable Long runId) {
        return runId == null ? null : pathOfRun.get(runId);
    }

    private static String path(RunSummary run, int digits) {
        String id = String.format(Locale.ROOT, "%016x", run.runId());
        return "runs/" + Slug.of(run.name()) + "-" + id.substring(id.length() - digits) + ".html";
    }
}
