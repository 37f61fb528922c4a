package curvewise.cli;

import picocli.CommandLine.IVersionProvider;

/** The version in the manifest of our jar. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {"curvewise " + (version == null ? "(not packaged)" : version)};
    }
}
