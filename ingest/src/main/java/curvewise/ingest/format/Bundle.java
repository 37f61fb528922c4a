package curvewise.ingest.format;

import curvewise.ingest.container.LogFile;
import java.util.List;

/**
 * Files that are read together: what they hold is one run or several, which only reading tells.
 *
 * @param name the name of its first run: the path of its one source, or the folder where several files are on a par; the ingested folder's own name
 *     where that path would be empty
 * @param format the format that reads it
 * @param sources the logs, in the order of their names; at least one. For a folder that is a run: all files of it that the format opens
 * @param companions files beside them that describe the run; opened by formats that read parameters from them
 */
public record Bundle(String name, LogFormat format, List<LogFile> sources, List<LogFile> companions) {
    /** Takes copies of the lists. */
    public Bundle {
        sources = List.copyOf(sources);
        companions = List.copyOf(companions);
    }

    /** The first source. */
    public LogFile main() {
        return sources.get(0);
    }
}
