package curvewise.ingest.record;

import curvewise.core.run.FileFacts;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.FileRecorder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the lines of one file, and words the reason for what was left out. */
final class FileRecording implements FileRecorder {
    /** Kinds of lines that are told apart in a reason; further kinds are counted with the last. */
    private static final int KINDS = 8;

    private final LogFile file;
    private final Map<String, Long> leftOut = new LinkedHashMap<>();
    private long used;
    private long ignored;
    private long damaged;
    private @Nullable String firstDamage;

    FileRecording(LogFile file) {
        this.file = file;
    }

    @Override
    public void used(long lines) {
        used += lines;
    }

    @Override
    public void foreign(long lines) {
        ignored += lines;
    }

    @Override
    public void damaged(long line, String why) {
        ignored++;
        damaged++;
        if (firstDamage == null) {
            firstDamage = line > 0 ? "line " + line + " " + why : why;
        }
    }

    @Override
    public void leftOut(long line, String why) {
        ignored++;
        if (leftOut.size() < KINDS || leftOut.containsKey(why)) {
            leftOut.merge(why, 1L, Long::sum);
        }
    }

    FileFacts facts() {
        List<String> reasons = new ArrayList<>();
        boolean hasHole = file.zeros() > 0;
        if (firstDamage != null) {
            reasons.add(
                    damaged == 1
                            ? firstDamage + " (the only such line)"
                            : firstDamage + " (the first of " + count(damaged) + " such lines)");
        }
        if (hasHole) {
            reasons.add("line " + file.lineOfZeros() + " holds zeros, as a crash leaves them (" + count(file.zeros())
                    + " in the file)");
        }
        leftOut.forEach((why, lines) -> reasons.add("left out " + count(lines) + " " + why));
        return new FileFacts(
                file.name(),
                used,
                ignored,
                damaged > 0 || hasHole,
                reasons.isEmpty() ? null : String.join("; ", reasons));
    }

    private static String count(long lines) {
        return String.format(Locale.ROOT, "%,d", lines);
    }
}
