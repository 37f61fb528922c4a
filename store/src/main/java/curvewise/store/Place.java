package curvewise.store;

/**
 * A folder that is imported, within its root.
 *
 * @param rootNo the root's number in the store
 * @param root the root's real path
 * @param part the imported folder below the root, with {@code /}; empty for the root itself
 * @param ownName the root folder's own name: what a run is called whose path would be empty
 */
public record Place(int rootNo, java.nio.file.Path root, String part, String ownName) {
    /** Whether a folder, named from the root, is the imported one or below it. */
    public boolean contains(String folder) {
        return part.isEmpty() || folder.equals(part) || folder.startsWith(part + "/");
    }
}
