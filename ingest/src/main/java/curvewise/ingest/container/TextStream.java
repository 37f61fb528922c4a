package curvewise.ingest.container;

/** The lines of one text, in order: a file, or what a notebook's cell printed. */
public interface TextStream extends LineSource {
    /** What its series name as their source: the file's name, or {@code x.ipynb#cell6}. */
    String name();

    /** The file it stands in. */
    LogFile file();
}
