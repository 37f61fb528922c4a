package curvewise.ingest.format;

import curvewise.ingest.container.UnreadableLogException;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way run logs are written. Implementations are stateless and may be called from several threads.
 *
 * <p>A format recognises its files from their first bytes, says which of a folder's files belong together, and reads such a bundle in one pass with
 * bounded memory.
 */
public interface LogFormat {
    /** The name that SQL and pages show, such as {@code metriclogger}. */
    String name();

    /**
     * Decides from the head of a file whether it is of this format, or a part of such a store; {@code null} when it is not. Content decides, path
     * and name are only hints; the file is not opened again.
     */
    @Nullable
    Recognition recognise(Sample sample);

    /**
     * Splits the sources of this format that stand in one folder into bundles: each inner list is read as one. By default each source is alone.
     *
     * @param sources in the order of their names, at least one
     */
    default List<List<FoundFile>> group(List<FoundFile> sources) {
        return sources.stream().map(List::of).toList();
    }

    /** Whether bundles of this format are named by their folder, since several files on a par may make one run; else by their one source. */
    default boolean isNamedByFolder() {
        return false;
    }

    /**
     * Whether a file beside a source of this format describes the same run and is no run of its own.
     *
     * @param file a file of the same folder
     */
    default boolean isCompanion(FoundFile file) {
        return false;
    }

    /**
     * Whether the sources of this format in a child folder belong to the bundle of the folder above it, as TensorBoard's {@code train/} and
     * {@code validation/} do. Asked only where the folder above has a source of this format itself, or two such children.
     *
     * @param childFolder the name of the child folder
     */
    default boolean adopts(String childFolder) {
        return false;
    }

    /**
     * The same for a child folder whose name only says enough together with what stands in it, as the {@code loss_train/} and {@code loss_val/} of
     * {@code add_scalars} do. A child is adopted when each of its sources is.
     *
     * @param childFolder the name of the child folder
     * @param source a source of this format in it
     */
    default boolean adopts(String childFolder, FoundFile source) {
        return adopts(childFolder);
    }

    /**
     * Whether reading opens this file of a folder that {@link Recognition.Kind#TREE belongs to it as a whole}; a file that is not opened is listed
     * as a companion.
     *
     * @param pathInTree the path below that folder, with {@code /}
     */
    default boolean opens(String pathInTree) {
        return true;
    }

    /**
     * Reads a bundle once, from front to back, and tells the sink what stands there. What cannot be understood is reported to the sink and passed
     * over.
     *
     * @throws UnreadableLogException when nothing of a file can be trusted
     * @throws IOException when a file cannot be opened or read
     */
    void read(Bundle bundle, RunSink sink) throws IOException;
}
