package curvewise.cli;

import curvewise.ingest.job.IngestSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What an import did, in words. The same import gives the same words, but for the seconds it took. */
record ImportReport(IngestSummary summary, Duration took) {
    private static final double NANOS = 1e9;

    /** The counts, a line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "runs       %d added, %d updated, %d unchanged, %d moved, %d retired",
                summary.added(),
                summary.updated(),
                summary.unchanged(),
                summary.moved(),
                summary.retired()));
        lines.add("files      " + summary.filesSeen() + " seen, " + summary.filesRead() + " read" + skipped());
        lines.add("points     " + summary.points() + " added");
        if (!summary.partial().isEmpty()) {
            lines.add("partial    " + count(summary.partial().size(), "file") + " (-v lists them)");
        }
        lines.add(String.format(Locale.ROOT, "time       %.1f s", took.toNanos() / NANOS));
        return lines;
    }

    /** What the user ought to know, a sentence each: defects, unreadable logs, an import that swept nothing; partial files when asked. */
    List<String> problems(boolean isVerbose) {
        List<String> sentences = new ArrayList<>();
        summary.unreadable()
                .forEach(problem -> sentences.add(problem.path() + " is unreadable: " + problem.reason() + "."));
        if (isVerbose) {
            summary.partial()
                    .forEach(problem -> sentences.add(problem.path() + " was read in part: " + problem.reason() + "."));
        }
        if (summary.sweptNothing()) {
            sentences.add(
                    "Most runs of the folder are gone at once, so none was marked as deleted: is a disk missing? If they are really gone, run it again with --accept-missing.");
        }
        summary.defects().forEach(defect -> sentences.add("This is a defect of Curvewise: " + defect));
        return sentences;
    }

    ExitCode exitCode() {
        if (!summary.defects().isEmpty()) {
            return ExitCode.DEFECT;
        }
        return summary.unreadable().isEmpty() && !summary.sweptNothing() ? ExitCode.DONE : ExitCode.DONE_WITH_PROBLEMS;
    }

    private String skipped() {
        return summary.skipped().entrySet().stream()
                .map(reason -> ", " + reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining());
    }

    private static String count(int n, String what) {
        return n + " " + what + (n == 1 ? "" : "s");
    }
}
