package curvewise.report.page;

import curvewise.core.study.FileSummary;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A file that was seen, and what became of it.
 *
 * @param format {@code null} when none recognised it
 * @param run the run it belongs to; {@code null} when it belongs to none
 * @param href the page of that run; {@code null} when it has none, or when the run left the study
 * @param reason why; may be empty
 */
record FileRow(
        Shown path,
        @Nullable String format,
        @Nullable Shown run,
        @Nullable String href,
        Outcome outcome,
        Shown reason,
        String linesUsed,
        String linesIgnored) {
    private static final int PATH = 72;
    private static final int RUN = 40;
    private static final int REASON = 300;

    static FileRow of(SiteMap site, FileSummary file) {
        String format = file.format();
        String run = file.run();
        String reason = file.reason();
        return new FileRow(
                Shown.name(file.path(), PATH),
                format == null ? null : Shown.label(format),
                run == null ? null : Shown.name(run, RUN),
                site.pathOf(file.runId()),
                Outcome.of(file.outcome()),
                reason == null ? new Shown("", null) : Shown.value(reason, REASON),
                Figures.count(file.linesUsed()),
                Figures.count(file.linesIgnored()));
    }
}
