package curvewise.report.page;

import curvewise.core.study.FileSummary;
import curvewise.core.study.RunSummary;
import curvewise.report.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Files counted as they pass by: of each outcome at most {@link ImportPage#MOST_FILES} are kept. */
final class Census {
    private static final int MOST_IGNORING = 6;

    private final SiteMap site;
    private final Map<Outcome, Seen> seen = new EnumMap<>(Outcome.class);
    private final Map<String, Lines> formats = new TreeMap<>();
    private final Endings endings = new Endings();
    private final Lines all = new Lines();
    private final PriorityQueue<FileSummary> ignoring =
            new PriorityQueue<>(Comparator.comparingLong(FileSummary::linesIgnored)
                    .thenComparing(FileSummary::path, Comparator.reverseOrder()));
    private long withoutReason;

    Census(SiteMap site) {
        this.site = site;
    }

    void add(FileSummary file) {
        all.add(file);
        Outcome outcome = Outcome.find(file.outcome());
        if (outcome == null
                || (outcome.isProblem()
                        && (file.reason() == null || file.reason().isBlank()))) {
            withoutReason++;
        }
        if (outcome == null) {
            return;
        }
        Square square = Square.of(outcome, file);
        seen.computeIfAbsent(outcome, o -> new Seen()).add(site, file);
        all.squares.add(square);
        Lines lines = formats.computeIfAbsent(file.format() == null ? "" : file.format(), f -> new Lines());
        lines.add(file);
        lines.squares.add(square);
        if (outcome == Outcome.UNRECOGNISED) {
            endings.add(file);
        }
        if (file.linesIgnored() > 0) {
            ignoring.add(file);
            if (ignoring.size() > MOST_IGNORING) {
                ignoring.poll();
            }
        }
    }

    ImportPage page() {
        long one = Squares.filesOfOne(all.files);
        Map<String, Long> runs = site.study().runs().stream()
                .filter(run -> !run.status().isRetired())
                .collect(Collectors.groupingBy(RunSummary::format, Collectors.counting()));
        List<ImportPage.Group> groups = new ArrayList<>();
        seen.forEach((outcome, files) -> groups.add(files.group(outcome)));
        List<ImportPage.FormatRow> rows = formats.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Lines> entry) ->
                                entry.getKey().isEmpty())
                        .thenComparing(entry -> -entry.getValue().files)
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> entry.getValue().row(entry.getKey(), runs.getOrDefault(entry.getKey(), 0L), one))
                .toList();
        long allRuns = runs.values().stream().mapToLong(Long::longValue).sum();
        return new ImportPage(
                Reconciliation.of(all.files, all.squares, withoutReason, allRuns, all.used, all.ignored),
                ImportPage.Count.of(all.squares, seen.keySet()),
                one == 1
                        ? "one square for each file, by outcome"
                        : "one square for up to " + Figures.count(one) + " files, by outcome",
                rows,
                all.row("All files", allRuns, one),
                groups,
                endings.rows(),
                mostIgnoring());
    }

    private List<FileRow> mostIgnoring() {
        return ignoring.stream()
                .sorted(Comparator.comparingLong(FileSummary::linesIgnored)
                        .reversed()
                        .thenComparing(FileSummary::path))
                .map(file -> FileRow.of(site, file))
                .toList();
    }

    /** Files with one outcome. */
    private static final class Seen {
        private final List<FileRow> rows = new ArrayList<>();
        private final Tally tally = new Tally();
        private long files;

        void add(SiteMap site, FileSummary file) {
            files++;
            tally.add(file);
            if (rows.size() < ImportPage.MOST_FILES) {
                rows.add(FileRow.of(site, file));
            }
        }

        ImportPage.Group group(Outcome outcome) {
            boolean each = files <= ImportPage.MOST_FILES;
            return new ImportPage.Group(
                    outcome,
                    Figures.count(files),
                    each ? rows : List.of(),
                    each
                            ? List.of()
                            : tally.sums().stream().map(ImportPage.SumRow::of).toList());
        }
    }

    /** Lines of files. */
    private static final class Lines {
        private final Squares squares = new Squares();
        private long files;
        private long used;
        private long ignored;

        void add(FileSummary file) {
            files++;
            used += file.linesUsed();
            ignored += file.linesIgnored();
        }

        ImportPage.FormatRow row(String format, long runs, long filesOfOne) {
            return ImportPage.FormatRow.of(format, files, runs, squares, filesOfOne, used, ignored);
        }
    }
}
