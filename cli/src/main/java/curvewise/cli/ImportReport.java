package curvewise.cli;

import curvewise.ingest.job.IngestSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
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
        lines.add("files      " + summary.filesSeen() + " seen, " + summary.filesRead() + " read: " + outcomes());
        lines.add("points     " + summary.points() + " added");
        lines.add(String.format(Locale.ROOT, "time       %.1f s", took.toNanos() / NANOS));
        return lines;
    }

    /** What the user ought to know, a sentence each; partial files only when asked, for they are no fault of the user's. */
    List<String> problems(boolean isVerbose) {
        List<String> sentences = new ArrayList<>();
        summary.unreadable().forEach(log -> sentences.add(log.path() + " is unreadable: " + log.reason() + "."));
        if (isVerbose) {
            summary.partial().forEach(log -> sentences.add(log.path() + " was read in part: " + log.reason() + "."));
        }
        summary.closedFolders()
                .forEach(folder -> sentences.add(folder.path() + " " + folder.what()
                        + ", so nothing is known of its runs: " + folder.remedy() + "."));
        if (summary.notSwept() > 0) {
            sentences.add(
                    summary.notSwept()
                            + " runs are gone at once, more than half of all, and were kept: is a disk missing? If they are really gone, run it again with --accept-missing.");
        }
        summary.defects()
                .forEach(log -> sentences.add(log.path() + " met a defect of Curvewise: " + log.reason()
                        + ". All else was imported; please report it."));
        return sentences;
    }

    ExitCode exitCode() {
        if (!summary.defects().isEmpty()) {
            return ExitCode.DEFECT;
        }
        boolean isClean =
                summary.unreadable().isEmpty() && summary.closedFolders().isEmpty() && summary.notSwept() == 0;
        return isClean ? ExitCode.DONE : ExitCode.DONE_WITH_PROBLEMS;
    }

    private String outcomes() {
        return new TreeMap<>(summary.outcomes())
                .entrySet().stream()
                        .map(outcome -> outcome.getValue() + " " + outcome.getKey())
                        .collect(Collectors.joining(", "));
    }
}
