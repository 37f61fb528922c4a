package curvewise.cli.progress;

/** Shows nothing. */
final class NoProgress implements ShownProgress {
    @Override
    public void discovered(long files, long folders) {}

    @Override
    public void planned(long bundles, long bytes) {}

    @Override
    public void advanced(long bundles, long bytes) {}

    @Override
    public void phase(String name) {}

    @Override
    public void close() {}
}
