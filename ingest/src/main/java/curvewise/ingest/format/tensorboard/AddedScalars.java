package curvewise.ingest.format.tensorboard;

import curvewise.core.run.Split;
import curvewise.ingest.format.LoggedName;
import org.jspecify.annotations.Nullable;

/**
 * The folders that {@code add_scalars} makes, one for each curve of a group: the values of {@code add_scalars("loss", {"train": …, "val": …})}
 * stand in {@code loss_train/} and {@code loss_val/}, both under the tag {@code loss}.
 */
final class AddedScalars {
    private AddedScalars() {}

    /** Whether a folder of this name was made for the tag. */
    static boolean isFolderOf(String folderName, String tag) {
        return !tag.isEmpty() && folderName.startsWith(prefix(tag));
    }

    /** The split that the curve's own name says; {@code null} where the folder was not made for the tag, or does not say. */
    static @Nullable Split split(String folder, String tag) {
        String name = folder.substring(folder.lastIndexOf('/') + 1);
        if (!isFolderOf(name, tag)) {
            return null;
        }
        String curve = name.substring(prefix(tag).length());
        Split split = LoggedName.splitWord(curve);
        return split == null ? LoggedName.split(curve) : split;
    }

    private static String prefix(String tag) {
        return tag.replace('/', '_') + "_";
    }
}
