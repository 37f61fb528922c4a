package curvewise.ingest.format;

/**
 * What a format says of a file that it recognises.
 *
 * @param kind what part the file plays
 * @param note for a source: a signature that {@link LogFormat#group} decides by, such as a table's header (at most 2,000 characters, kept in the store
 *     so that an unchanged file need not be opened); for a companion: what it is, in words
 */
public record Recognition(Kind kind, String note) {
    /** What part a file plays. */
    public enum Kind {
        /** A log, read with the other sources of its bundle. */
        SOURCE,
        /** Marks its whole folder, with all below it, as one bundle. */
        TREE,
        /** Belongs to a store or run, but holds no values of a run. */
        COMPANION,
        /** Marks its whole folder, with all below it, as companions. */
        COMPANION_TREE
    }

    /** A log whose bundle is found by {@code signature}. */
    public static Recognition source(String signature) {
        return new Recognition(Kind.SOURCE, signature);
    }

    /** A log. */
    public static Recognition source() {
        return source("");
    }

    /** The mark of a folder that is one run. */
    public static Recognition tree() {
        return new Recognition(Kind.TREE, "");
    }

    /** A file that belongs to a store and holds no values; {@code what} names it. */
    public static Recognition companion(String what) {
        return new Recognition(Kind.COMPANION, what);
    }

    /** The mark of a folder that holds no values of a run; {@code what} names it. */
    public static Recognition companionTree(String what) {
        return new Recognition(Kind.COMPANION_TREE, what);
    }
}
