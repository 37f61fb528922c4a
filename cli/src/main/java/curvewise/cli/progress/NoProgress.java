package curvewise.cli.progress;

/** Shows nothing. */
final class NoProgress implements ShownProgress {
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

    @Override
    public void planned(int pages) {}

    @Override
    public void done(boolean reused) {}

    @Override
    public void close() {}
}
