package curvewise.store;

/**
 * What tells without opening a file whether it changed.
 *
 * @param bytes its size
 * @param modifiedNanos when its content changed, in nanoseconds since 1970
 * @param changedNanos when anything of it changed; 0 where the file system does not say
 * @param fileKey which file it is, by device and inode; empty where the file system does not say
 */
public record FileStamp(long bytes, long modifiedNanos, long changedNanos, String fileKey) {}
