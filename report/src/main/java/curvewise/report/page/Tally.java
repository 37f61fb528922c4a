package curvewise.report.page;

import curvewise.core.study.FileSummary;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Files summed up by folder and reason, in at most {@value #MOST} sums however many files there are: when there are more, folders are taken together
 * from the deepest up, then reasons that differ only in numbers, then all reasons.
 */
final class Tally {
    /** As many rows as anybody reads. */
    static final int MOST = 200;

    private static final Pattern NUMBERS = Pattern.compile("\\d+");
    private static final int DEEPEST = 12;
    private static final String VARIOUS = "for various reasons";

    private final Map<Key, Sum> sums = new LinkedHashMap<>();
    private int depth = DEEPEST;
    private Reasons reasons = Reasons.AS_GIVEN;

    private enum Reasons {
        AS_GIVEN,
        WITHOUT_NUMBERS,
        ALL_AS_ONE
    }

    private record Key(String folder, String reason) {}

    /**
     * Files of one folder with one reason.
     *
     * @param example the first of them
     */
    record Sum(String folder, String reason, long files, long linesUsed, long linesIgnored, String example) {
        private Sum and(Sum other) {
            return new Sum(
                    folder,
                    reason,
                    files + other.files,
                    linesUsed + other.linesUsed,
                    linesIgnored + other.linesIgnored,
                    example);
        }
    }

    /** Counts a file. */
    void add(FileSummary file) {
        String reason = file.reason() == null ? "" : file.reason();
        int end = file.path().lastIndexOf('/');
        String folder = end < 0 ? "" : file.path().substring(0, end);
        add(new Sum(folder, reason, 1, file.linesUsed(), file.linesIgnored(), file.path()));
        while (sums.size() > MOST && coarsen()) {
            List<Sum> before = List.copyOf(sums.values());
            sums.clear();
            before.forEach(this::add);
        }
    }

    /** The sums, most files first. */
    List<Sum> sums() {
        return sums.values().stream()
                .sorted(Comparator.comparingLong(Sum::files)
                        .reversed()
                        .thenComparing(Sum::folder)
                        .thenComparing(Sum::reason))
                .toList();
    }

    private void add(Sum sum) {
        Key key = new Key(folder(sum.folder()), reason(sum.reason()));
        sums.merge(
                key,
                new Sum(key.folder(), key.reason(), sum.files(), sum.linesUsed(), sum.linesIgnored(), sum.example()),
                Sum::and);
    }

    /** One step less detail; false when there is none left to give up. */
    private boolean coarsen() {
        if (depth > 1) {
            depth--;
        } else if (reasons == Reasons.AS_GIVEN) {
            reasons = Reasons.WITHOUT_NUMBERS;
        } else if (reasons == Reasons.WITHOUT_NUMBERS) {
            reasons = Reasons.ALL_AS_ONE;
        } else if (depth == 1) {
            depth = 0;
        } else {
            return false;
        }
        return true;
    }

    private String folder(String folder) {
        int end = -1;
        for (int i = 0; i < depth; i++) {
            end = folder.indexOf('/', end + 1);
            if (end < 0) {
                return folder;
            }
        }
        return end < 0 ? "" : folder.substring(0, end);
    }

    private String reason(String reason) {
        return switch (reasons) {
            case AS_GIVEN -> reason;
            case WITHOUT_NUMBERS -> NUMBERS.matcher(reason).replaceAll("\u2026");
            case ALL_AS_ONE -> reason.isEmpty() ? "" : VARIOUS;
        };
    }
}
