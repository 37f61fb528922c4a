package curvewise.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of our jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"curvewise " + (version == null ? "(not packaged)" : version)};
    }
}
