package curvewise.report.page;

import curvewise.core.metric.KnowledgeBase;
import curvewise.core.ranking.RankedGroup;
import curvewise.core.study.RunSummary;
import curvewise.core.study.Study;
import curvewise.report.method.Glossary;
import curvewise.report.ranking.Overview;
import curvewise.report.text.Shown;
import curvewise.report.text.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A study, and where each of its runs has its page. */
public final class SiteMap {
    private final Study study;
    private final Map<Long, String> pathOfRun = new HashMap<>();
    private final Map<Long, RunSummary> runs = new HashMap<>();
    private final Pairings pairings;
    private final Map<String, String> anchors = new HashMap<>();
    private final Map<String, String> placesOfRankings;
    private final Set<String> metrics = new HashSet<>();

    /** Tells a few thousand runs of the same name apart, nearly always. */
    private static final int SHORT = 8;
    /** All digits of a run's id, for runs that share name and short id. */
    private static final int LONG = 16;

    /** Gives each run its place. */
    public SiteMap(Study study) {
        this.study = study;
        Map<String, RunSummary> first = new HashMap<>();
        for (RunSummary run : study.runs()) {
            runs.put(run.runId(), run);
            String path = path(run, SHORT);
            RunSummary other = first.putIfAbsent(path, run);
            if (other != null) {
                pathOfRun.put(other.runId(), path(other, LONG));
            }
            pathOfRun.put(run.runId(), other == null ? path : path(run, LONG));
        }
        pairings = new Pairings(study.rankings(), this::name);
        placesOfRankings = Overview.ids(study);
        study.rankings().groups().forEach(group -> anchors.put(group.name(), anchor(group)));
        for (KnowledgeBase knowledge : study.archive().knowledge()) {
            knowledge.metrics().forEach(metric -> metrics.add(metric.name()));
        }
    }

    private String anchor(RankedGroup group) {
        String anchor = "group-" + Slug.of(group.name());
        String free = anchor;
        for (int i = 2; anchors.containsValue(free); i++) {
            free = anchor + "-" + i;
        }
        return free;
    }

    /** The page that ranks a group, and the place on it where it has one. */
    String rankingOf(RankedGroup group) {
        String place = placesOfRankings.get(group.name());
        return place == null ? RankingsPage.PATH : RankingsPage.PATH + "#" + place;
    }

    /** The place of a group on the page of all pairs. */
    String anchorOf(RankedGroup group) {
        return Objects.requireNonNull(anchors.get(group.name()));
    }

    private String name(long runId) {
        String path = Objects.requireNonNull(pathOfRun.get(runId));
        return path.substring("runs/".length(), path.length() - ".html".length());
    }

    /** The pairs of runs that have a page, in the order of the rankings. */
    List<Pairing> pairings() {
        return pairings.all();
    }

    /** What runs are held against. */
    Pairings comparisons() {
        return pairings;
    }

    /** The page that compares two runs, whichever is the baseline; {@code null} when there is none. */
    @Nullable
    String pathOfPair(long a, long b) {
        Pairing pairing = pairings.of(a, b);
        return pairing == null ? null : pairing.path();
    }

    /** The run of the study with this id. */
    RunSummary run(long runId) {
        return Objects.requireNonNull(runs.get(runId), () -> "no run " + runId);
    }

    /** Where the glossary says what a metric is, from the site's root; {@code null} when it does not know it. */
    @Nullable
    String pathOfMetric(@Nullable String metric) {
        return metric == null || !metrics.contains(metric) ? null : GlossaryPage.PATH + "#" + Glossary.anchor(metric);
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
