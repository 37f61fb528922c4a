package curvewise.ingest.format.tensorboard;

import curvewise.core.run.Split;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.LoggedName;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event file of a bundle.
 *
 * @param file the file
 * @param folder the folder it stands in, as a path below the ingested folder
 * @param kind what the name of that folder says
 * @param look what its beginning says
 */
record EventFile(LogFile file, String folder, FolderKind kind, FirstLook look) {
    /** By when they were begun, whatever they are called: people rename event files. A file that does not say comes last. */
    static final Comparator<EventFile> BY_TIME = Comparator.comparingDouble(EventFile::begunAt)
            .thenComparing(f -> f.file().name());

    static EventFile of(LogFile file) throws IOException {
        String name = file.name();
        String folder = name.substring(0, Math.max(0, name.lastIndexOf('/')));
        return new EventFile(
                file, folder, FolderKind.of(folder.substring(folder.lastIndexOf('/') + 1)), FirstLook.of(file));
    }

    boolean hasValues() {
        return look.hasValues();
    }

    /** The tags of the values that its beginning holds, each with at least one step. */
    List<Tag> tags() {
        return look.tags();
    }

    /** Whether it holds values, and all that its beginning holds are of evaluations. */
    boolean isEvaluation() {
        return hasValues() && tags().stream().allMatch(this::isEvaluation);
    }

    /** Whether a tag's values are of evaluations. */
    boolean isEvaluation(Tag tag) {
        Split split = split(tag.name());
        return split == Split.VAL || split == Split.TEST;
    }

    /** The part of the data a tag's values were measured on: what the folder says, else what the tag says; {@code null} where neither does. */
    @Nullable
    Split split(String tag) {
        if (kind.split() != null) {
            return kind.split();
        }
        Split ofTag = LoggedName.split(tag);
        return ofTag == null ? AddedScalars.split(folder, tag) : ofTag;
    }

    private double begunAt() {
        double begunAt = look.begunAt();
        return Double.isNaN(begunAt) ? EventFileName.of(file.fileName()).time() : begunAt;
    }
}
