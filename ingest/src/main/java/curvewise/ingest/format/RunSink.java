package curvewise.ingest.format;

import curvewise.ingest.container.LogFile;

/** Where a format puts what it reads of a bundle. Calls come from one thread, in the order of the files. */
public interface RunSink {
    /**
     * Begins a further run. The first run of a name is the name's own, later ones become {@code name#2}, {@code name#3}.
     *
     * @param name the bundle's name; for a notebook's cell, the name of its stream ({@code x.ipynb#cell6})
     * @param format the {@link LogFormat#name()} of the format that reads it
     */
    RunRecorder run(String name, String format);

    /** What is said of a file of the bundle: lines used, lines left out and why. The same recorder for the same file. */
    FileRecorder file(LogFile file);
}
