package curvewise.report.page;

import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.CommonStep;
import curvewise.core.ranking.Delta;
import curvewise.core.ranking.DeltaVerdict;
import curvewise.core.ranking.MetricDelta;
import curvewise.core.ranking.RankedGroup;
import curvewise.report.comparison.DifferenceCell;
import curvewise.report.comparison.VerdictWord;
import curvewise.report.ranking.ShortNames;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * All pairs of runs that have a page of their own, in a line each.
 *
 * @param finding how many there are
 * @param rest of which runs
 * @param groups in the order of the rankings
 */
record ComparePage(String title, String finding, String rest, List<Group> groups) implements Page {
    static final String PATH = "compare.html";
    static final PageKind KIND = new PageKind(
            ComparePage.class,
            new PageKind.MenuEntry("Compare", PATH),
            site -> List.of(PagePlan.always(PATH, () -> ComparePage.of(site))));
    /** As many lines are seen at once; groups beyond are folded. */
    private static final int UNFOLDED = 60;

    private static final int NAME = 64;
    private static final int METRIC = 30;

    /**
     * The pairs of one group of runs.
     *
     * @param counts how they came out
     */
    record Group(String id, String name, String counts, boolean isOpen, List<Part> parts) {}

    /**
     * Pairs with one run in common.
     *
     * @param against what that run is
     * @param name of that run
     * @param href its page
     * @param note what else is to be said; may be empty
     */
    record Part(String against, Shown name, String href, String note, List<Row> rows) {}

    /**
     * A pair.
     *
     * @param name the run that is held against the one in common
     * @param change in the deciding metric; may be empty
     * @param noise how many noise units that is; may be empty
     */
    record Row(Shown name, String href, VerdictWord verdict, String change, String noise) {}

    static ComparePage of(SiteMap site) {
        Map<String, List<Pairing>> byGroup = new HashMap<>();
        List<Pairing> all = site.pairings();
        all.forEach(pairing -> byGroup.computeIfAbsent(pairing.group().name(), name -> new ArrayList<>())
                .add(pairing));
        List<Group> groups = new ArrayList<>();
        int shown = 0;
        for (RankedGroup group : site.study().rankings().groups()) {
            List<Pairing> pairings = byGroup.getOrDefault(group.name(), List.of());
            if (!pairings.isEmpty()) {
                shown += pairings.size();
                groups.add(group(site, group, pairings, shown <= UNFOLDED || groups.isEmpty()));
            }
        }
        return groups.isEmpty() ? none() : of(all.size(), groups);
    }

    private static ComparePage of(int size, List<Group> groups) {
        return new ComparePage(
                "Compare",
                Figures.count(size, "pair of runs", "pairs of runs"),
                " in " + Figures.count(groups.size(), "group", "groups")
                        + ": each ranked run beside the baseline of its group, and beside the one that stands first.",
                groups);
    }

    private static ComparePage none() {
        return new ComparePage(
                "Compare",
                "There is no pair to compare yet:",
                " no group holds two runs that have a rank. Runs are grouped where they share task, data and metric.",
                List.of());
    }

    private static Group group(SiteMap site, RankedGroup group, List<Pairing> pairings, boolean isOpen) {
        ShortNames names =
                ShortNames.of(Stream.concat(group.group().finished().stream(), group.group().unfinished().stream())
                        .toList());
        Map<List<Object>, List<Pairing>> parts = new LinkedHashMap<>();
        for (Pairing pairing : pairings) {
            List<Object> common = List.of(
                    pairing.ranking().table().isProvisional(),
                    !pairing.isAgainstBaseline(),
                    pairing.baseline().run().runId());
            parts.computeIfAbsent(common, key -> new ArrayList<>()).add(pairing);
        }
        return new Group(
                site.anchorOf(group),
                Shown.name(group.name(), NAME).text(),
                counts(group, pairings),
                isOpen,
                parts.values().stream().map(part -> part(site, names, part)).toList());
    }

    private static String counts(RankedGroup group, List<Pairing> pairings) {
        List<Delta> deltas = pairings.stream()
                .filter(Pairing::isAgainstBaseline)
                .map(Pairing::delta)
                .toList();
        String metric = Shown.value(group.group().metric().name(), METRIC).text();
        String size = "by " + metric + ": " + Figures.count(pairings.size(), "pair", "pairs");
        if (group.baseline() == null || deltas.isEmpty()) {
            return size;
        }
        List<String> counts = new ArrayList<>();
        for (DeltaVerdict verdict : DeltaVerdict.values()) {
            long count =
                    deltas.stream().filter(delta -> delta.verdict() == verdict).count();
            if (count > 0) {
                counts.add(Figures.count(count) + " " + verdict.words());
            }
        }
        return size + "; beside the baseline " + String.join(", ", counts);
    }

    private static Part part(SiteMap site, ShortNames names, List<Pairing> pairings) {
        Pairing first = pairings.get(0);
        Candidate common = first.baseline().run();
        return new Part(
                first.isAgainstBaseline() ? "Beside the baseline" : "Beside the " + first.top() + ",",
                names.of(common),
                Objects.requireNonNull(site.pathOf(common.runId())),
                note(first),
                pairings.stream().map(pairing -> row(names, pairing)).toList());
    }

    private static String note(Pairing first) {
        List<String> notes = new ArrayList<>();
        if (first.isAgainstBaseline() && !first.baseline().isNamed()) {
            notes.add("only a default, the earliest finished run");
        }
        if (first.ranking().table().isProvisional()) {
            CommonStep step = first.ranking().table().step();
            notes.add(step == null ? "provisional" : "provisional at " + step.words());
        }
        return notes.isEmpty() ? "" : "(" + String.join("; ", notes) + ")";
    }

    private static Row row(ShortNames names, Pairing pairing) {
        Delta delta = pairing.delta();
        MetricDelta metric = delta.metrics().isEmpty() ? null : delta.metrics().get(0);
        return new Row(
                names.of(pairing.candidate()),
                pairing.path(),
                VerdictWord.of(delta.verdict()),
                metric == null
                        ? ""
                        : DifferenceCell.change(metric.metric(), metric.best().change()),
                metric == null ? "" : DifferenceCell.noise(metric.best()));
    }

    /** Whether there is any pair. */
    public boolean hasPairs() {
        return !groups.isEmpty();
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
        return "compare";
    }
}
