package curvewise.ingest.job;

import curvewise.ingest.discovery.ClosedFolder;
import java.util.List;
import java.util.Map;

/**
 * What an import did.
 *
 * @param filesSeen regular files in the folder
 * @param filesRead sources and descriptions that were opened
 * @param added new runs
 * @param updated runs whose log grew or changed
 * @param unchanged runs whose log was not opened, since nothing of it changed
 * @param moved runs that stand under another name now
 * @param retired runs that were replaced, or whose log is gone
 * @param points values of the runs that were read
 * @param outcomes how many of the folder's files have which outcome, by its name
 * @param unreadable logs that could not be read, each with the reason, by path
 * @param partial logs of which something was left out, each with the reason, by path; at most {@link #LISTED}
 * @param notSwept runs that are gone but were kept, since too many are gone at once
 * @param closedFolders folders that may not be entered
 * @param defects logs that met a defect of ours, each with what happened
 */
public record IngestSummary(
        long filesSeen,
        long filesRead,
        long added,
        long updated,
        long unchanged,
        long moved,
        long retired,
        long points,
        Map<String, Long> outcomes,
        List<Problem> unreadable,
        List<Problem> partial,
        long notSwept,
        List<ClosedFolder> closedFolders,
        List<Problem> defects) {
    /** So many files are listed at most. */
    public static final int LISTED = 1000;

    /** A file, and what is wrong with it. */
    public record Problem(String path, String reason) {}
}
