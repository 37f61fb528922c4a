package curvewise.core.settings;

/** Reads the settings of folders. May be asked by several threads at once. */
public interface SettingsSource {
    /**
     * The settings that a text gives.
     *
     * @param text the content of a {@link Settings#FILE}; empty where there is none
     * @throws BadSettingsException when it is not well-formed or contradicts itself
     */
    Settings of(String text);
}
