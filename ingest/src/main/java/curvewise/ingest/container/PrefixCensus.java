package curvewise.ingest.container;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Tells which prefix the lines of a text have: one that, taken away, leaves a line of the format. Messages of the launcher itself and the rests of wrapped
 * lines have none, and do not count.
 */
final class PrefixCensus {
    /** So many lines of the format with the prefix for each without it. */
    private static final int CONSISTENT = 9;
    /** The numbers of tasks repeat, for each prints many lines; those of a count of lines do not. */
    private static final int LEAST_LINES_A_TASK = 2;

    private final List<String> texts;
    private final LineShape shape;

    private PrefixCensus(List<String> texts, LineShape shape) {
        this.texts = texts;
        this.shape = shape;
    }

    /** How the lines of a text with this head are to be taken apart. */
    static ConsoleSegments segments(List<Line> head, LineShape shape) {
        PrefixCensus census =
                new PrefixCensus(head.stream().map(ConsoleSegments::shown).toList(), shape);
        boolean isStamped = census.isStamped();
        return new ConsoleSegments(isStamped, census.isLabelled(isStamped));
    }

    private boolean isStamped() {
        Predicate<String> stamped = text -> {
            int end = LaunchPrefix.afterStamp(text, 0);
            return end > 0 && (begins(text, end) || begins(text, LaunchPrefix.afterLabel(text, end)));
        };
        return isConsistent(stamped);
    }

    private boolean isLabelled(boolean isStamped) {
        Set<Integer> tasks = new HashSet<>();
        long lines = 0;
        for (String text : texts) {
            int end = labelEnd(text, isStamped);
            if (end > 0) {
                tasks.add(LaunchPrefix.rankBefore(text, end));
                lines++;
            }
        }
        boolean repeats = lines >= LEAST_LINES_A_TASK * (long) tasks.size();
        return repeats
                && isConsistent(text -> labelEnd(text, isStamped) > 0 && begins(text, labelEnd(text, isStamped)));
    }

    /** The index after the task's label; 0 where there is none. */
    private static int labelEnd(String text, boolean isStamped) {
        int start = isStamped ? LaunchPrefix.afterStamp(text, 0) : 0;
        int end = LaunchPrefix.afterLabel(text, start);
        return end > start ? end : 0;
    }

    private boolean isConsistent(Predicate<String> hasPrefix) {
        long with = texts.stream().filter(hasPrefix).count();
        // nearly always there is none, and that is soon told
        return with > 0 && with >= CONSISTENT * without(hasPrefix);
    }

    private long without(Predicate<String> hasPrefix) {
        return texts.stream()
                .filter(text -> !hasPrefix.test(text) && begins(text, 0))
                .count();
    }

    /** Whether a line of the format begins there, be it after a rank. */
    private boolean begins(String text, int from) {
        int tag = text.indexOf(LaunchPrefix.TAG, from);
        int start = tag < 0 ? LaunchPrefix.afterRole(text, from) : LaunchPrefix.tagEnd(text, tag);
        return start >= 0 && shape.begins(text.substring(start));
    }
}
