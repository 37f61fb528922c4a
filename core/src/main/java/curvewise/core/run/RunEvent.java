package curvewise.core.run;

/**
 * Something that happened to a run, seen in its log.
 *
 * @param source the file it stands in, as {@code series.source}
 * @param line the line, counted from 1; 0 where the source has none
 * @param text one sentence for a reader
 */
public record RunEvent(Kind kind, String source, long line, String text) {
    /** What kind of event. */
    public enum Kind {
        /** Training went on from a checkpoint: steps may repeat from here. */
        RESUMED,
        /** The log shows an error that ended the process. */
        FAILED,
        /** Training stopped by its own rule before the planned end. */
        STOPPED_EARLY,
        /** The recipe changed on the way, such as augmentation switched off. */
        CHANGED
    }
}
