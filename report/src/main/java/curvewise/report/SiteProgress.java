package curvewise.report;

/** Hears how far the writing of a site has come, from any thread. */
public interface SiteProgress {
    /** Says nothing. */
    SiteProgress NONE = new SiteProgress() {
        @Override
        public void planned(int pages) {}

        @Override
        public void done(boolean reused) {}
    };

    /** So many pages are going to be written. */
    void planned(int pages);

    /** One more page stands. */
    void done(boolean reused);
}
