package curvewise.report.page;

import curvewise.core.study.FileSummary;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Every file of the ingested folders, and what became of it: problems first.
 *
 * @param heading how many files there are
 * @param summary how many lines were used
 * @param groups by outcome, those without a file left out
 * @param formats by name
 */
record ImportPage(String title, String heading, String summary, List<Group> groups, List<FormatRow> formats)
        implements Page {
    static final String PATH = "import.html";
    static final PageKind KIND = new PageKind(
            ImportPage.class,
            new PageKind.MenuEntry("Import", PATH),
            site -> List.of(PagePlan.always(PATH, () -> ImportPage.of(site))));

    /** More files than this of one outcome are summed up. */
    static final int MOST_FILES = 500;

    /**
     * The files with one outcome.
     *
     * @param files each of them; empty when they are summed up
     * @param sums by folder and reason; empty when each is listed
     */
    record Group(Outcome outcome, String count, List<FileRow> files, List<SumRow> sums) {}

    /** Files of one folder with one reason. */
    record SumRow(Shown folder, Shown reason, String files, String linesUsed, String linesIgnored, Shown example) {
        private static final int TEXT = 300;
        private static final int PATH = 60;

        static SumRow of(Tally.Sum sum) {
            return new SumRow(
                    Shown.name(sum.folder().isEmpty() ? "the folder itself" : sum.folder() + "/", PATH),
                    Shown.value(sum.reason(), TEXT),
                    Figures.count(sum.files()),
                    Figures.count(sum.linesUsed()),
                    Figures.count(sum.linesIgnored()),
                    Shown.fileName(sum.example(), PATH));
        }
    }

    /**
     * The files of one format.
     *
     * @param used the part of their lines that was used
     */
    record FormatRow(String name, String files, String linesUsed, String linesIgnored, String used) {}

    static ImportPage of(SiteMap site) {
        Census census = new Census(site);
        site.study().archive().files(census::add);
        return census.page();
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
        return "import";
    }

    /** Files counted as they pass by: at most {@link #MOST_FILES} of each outcome are kept. */
    private static final class Census {
        private final SiteMap site;
        private final Map<Outcome, Seen> seen = new EnumMap<>(Outcome.class);
        private final Map<String, Lines> formats = new TreeMap<>();
        private final Lines all = new Lines();

        Census(SiteMap site) {
            this.site = site;
        }

        void add(FileSummary file) {
            seen.computeIfAbsent(Outcome.of(file.outcome()), o -> new Seen()).add(site, file);
            formats.computeIfAbsent(file.format() == null ? "" : file.format(), f -> new Lines())
                    .add(file);
            all.add(file);
        }

        ImportPage page() {
            List<Group> groups = new ArrayList<>();
            seen.forEach((outcome, files) -> groups.add(files.group(outcome)));
            List<FormatRow> rows = new ArrayList<>();
            formats.forEach((name, lines) -> rows.add(lines.row(name.isEmpty() ? null : name)));
            String summary = Figures.count(all.used, "line was", "lines were") + " used and "
                    + Figures.count(all.ignored, "was", "were") + " not.";
            return new ImportPage("Import", Figures.count(all.files, "file", "files"), summary, groups, rows);
        }
    }

    /** Files with one outcome. */
    private static final class Seen {
        private final List<FileRow> rows = new ArrayList<>();
        private final Tally tally = new Tally();
        private long files;

        void add(SiteMap site, FileSummary file) {
            files++;
            tally.add(file);
            if (rows.size() < MOST_FILES) {
                rows.add(FileRow.of(site, file));
            }
        }

        Group group(Outcome outcome) {
            boolean each = files <= MOST_FILES;
            return new Group(
                    outcome,
                    Figures.count(files),
                    each ? rows : List.of(),
                    each ? List.of() : tally.sums().stream().map(SumRow::of).toList());
        }
    }

    /** Lines of files. */
    private static final class Lines {
        private long files;
        private long used;
        private long ignored;

        void add(FileSummary file) {
            files++;
            used += file.linesUsed();
            ignored += file.linesIgnored();
        }

        FormatRow row(@Nullable String format) {
            return new FormatRow(
                    format == null ? "no format" : Shown.label(format),
                    Figures.count(files),
                    Figures.count(used),
                    Figures.count(ignored),
                    Figures.percent(used, used + ignored));
        }
    }
}
