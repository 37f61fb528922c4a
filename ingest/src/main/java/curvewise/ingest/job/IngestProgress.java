package curvewise.ingest.job;

/** Told how far an import is. Calls may come from several threads, one at a time. */
public interface IngestProgress {
    /** A step begins. */
    void begins(Phase phase);

    /** So many files in so many folders were seen so far. */
    void discovered(long files, long folders);

    /** So much is to be read. */
    void planned(long bundles, long bytes);

    /** One more bundle was read. */
    void read(String bundle, long bytes);

    /** So many more bundles were published. */
    void published(long bundles);

    /** The steps of an import, in their order. */
    enum Phase {
        DISCOVER,
        READ,
        RECONCILE,
        ANALYSE
    }

    /** Tells nobody. */
    IngestProgress SILENT = new IngestProgress() {
        @Override
        public void begins(Phase phase) {}

        @Override
        public void discovered(long files, long folders) {}

        @Override
        public void planned(long bundles, long bytes) {}

        @Override
        public void read(String bundle, long bytes) {}

        @Override
        public void published(long bundles) {}
    };
}
