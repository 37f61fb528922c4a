package curvewise.report.page;

import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every file of the ingested folders, and what became of it: problems first.
 *
 * @param reconciliation whether all files are accounted for
 * @param counts how many files became what
 * @param key what one square stands for
 * @param formats most files first, then what no format recognised
 * @param all the same of all files
 * @param groups by outcome, those without a file left out
 * @param endings of the files that no format recognised
 * @param ignoring the files of which most lines were ignored
 */
record ImportPage(
        Reconciliation reconciliation,
        List<Count> counts,
        String key,
        List<FormatRow> formats,
        FormatRow all,
        List<Group> groups,
        List<Endings.Row> endings,
        List<FileRow> ignoring)
        implements Page {
    static final String PATH = "import.html";
    static final PageKind KIND = new PageKind(
            ImportPage.class,
            new PageKind.MenuEntry("Import", PATH),
            site -> List.of(PagePlan.always(PATH, () -> ImportPage.of(site))));

    /** More files than this of one outcome are summed up. */
    static final int MOST_FILES = 500;

    /**
     * How many files became what.
     *
     * @param href where they are listed; {@code null} where there is none
     */
    record Count(Square square, String number, @Nullable String href) {
        static List<Count> of(Squares squares, Collection<Outcome> listed) {
            return Arrays.stream(Square.values())
                    .map(square ->
                            new Count(square, Figures.count(squares.count(square)), href(square, squares, listed)))
                    .toList();
        }

        private static @Nullable String href(Square square, Squares squares, Collection<Outcome> listed) {
            Outcome outcome = square == Square.EMPTY ? Outcome.INGESTED : Outcome.of(square.word());
            return squares.count(square) > 0 && listed.contains(outcome) ? "#" + outcome.word() : null;
        }
    }

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
     * @param runs how many runs it gave; empty where it gave none
     * @param squares what became of them
     * @param outcomes the same in words
     * @param used the part of their lines that was used
     */
    record FormatRow(
            String name,
            String files,
            String runs,
            String squares,
            String outcomes,
            String linesUsed,
            String linesIgnored,
            String used) {
        static FormatRow of(
                String format, long files, long runs, Squares squares, long filesOfOne, long used, long ignored) {
            return new FormatRow(
                    format.isEmpty() ? "none of its own" : Shown.label(format),
                    Figures.count(files),
                    runs == 0 ? "" : Figures.count(runs),
                    squares.svg(filesOfOne),
                    squares.words(),
                    Figures.count(used),
                    Figures.count(ignored),
                    used + ignored == 0 ? "" : Figures.percent(used, used + ignored));
        }
    }

    static ImportPage of(SiteMap site) {
        Census census = new Census(site);
        site.study().archive().files(census::add);
        return census.page();
    }

    /** The squares that are drawn. */
    public Square[] shapes() {
        return Square.values();
    }

    /** What should have been read, and was not, or not whole. */
    public List<Group> problems() {
        return groups.stream().filter(group -> group.outcome().isProblem()).toList();
    }

    /** All other files. */
    public List<Group> others() {
        return groups.stream().filter(group -> !group.outcome().isProblem()).toList();
    }

    @Override
    public String title() {
        return "Import";
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
}
