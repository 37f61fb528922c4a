package curvewise.core.history;

import org.jspecify.annotations.Nullable;

/**
 * What became of a run.
 *
 * @param kind in one word
 * @param before as it was, or, where it took the place of another run, as that one was; {@code null} for a run that was never there
 * @param now as it is; of a run that is gone as it was, with the status {@code deleted}
 */
public record RunChange(Kind kind, @Nullable RunState before, RunState now) {
    /**
     * In the order in which a reader wants to know of them.
     *
     * <p>The best of a log that only grows cannot get worse. So what a reader would call a regression is one of three: the run failed since; its log grew and
     * its last value is below the last one of before by more than chance makes; another run took its place in the same ranking, is finished, and its best is
     * below the best of the earlier run by more than chance makes. Where the noise is unknown, or the two were not in one ranking, numbers are told and nothing
     * is claimed.
     */
    public enum Kind {
        /** It failed, or its newest value is worse beyond noise than what stood there before. */
        REGRESSED("regressed"),
        /** Its log grew and its best is better than it was, or a run that is better beyond noise took its place. */
        IMPROVED("improved"),
        /** Its log or its status changed, and its best is what it was, or nothing is known of it. */
        GREW("grew"),
        /** It was not there before, or had been gone and is back. */
        NEW("new"),
        /** Another run stands in its place, and which of them is better is not known. */
        REPLACED("replaced"),
        /** It has another name, and nothing else changed. */
        MOVED("moved"),
        /** Its log is gone. */
        VANISHED("vanished"),
        /** Its log is as it was, but its rank is not, because other runs changed. */
        RERANKED("reranked");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As headings and sentences call it. */
        public String words() {
            return words;
        }
    }

    /** Whether another run stood in its place before. */
    public boolean isReplacement() {
        return before != null && before.runId() != now.runId();
    }

    /** What is said of it. */
    public ChangeWords words() {
        return ChangeWords.of(this);
    }
}
