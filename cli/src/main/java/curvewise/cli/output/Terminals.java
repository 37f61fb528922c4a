package curvewise.cli.output;

import java.util.List;

/**
 * Which of the standard streams are a terminal.
 *
 * <p>Java cannot tell for each of them; the launcher can, and says it in {@value #PROPERTY}: {@code in}, {@code out}, {@code err}.
 */
public record Terminals(boolean in, boolean out, boolean err) {
    private static final String PROPERTY = "curvewise.terminals";

    /** No stream is a terminal. */
    public static final Terminals NONE = new Terminals(false, false, false);

    /** As the launcher says; none without it. */
    public static Terminals fromLauncher() {
        List<String> names = List.of(System.getProperty(PROPERTY, "").split(","));
        return new Terminals(names.contains("in"), names.contains("out"), names.contains("err"));
    }
}
