package curvewise.ingest.discovery;

import curvewise.store.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What the file system says of a file. */
final class Stamps {
    private static final String UNIX = "unix";
    private static final String UNIX_ATTRIBUTES =
            UNIX + ":size,lastModifiedTime,ctime,ino,dev,isRegularFile,isDirectory";

    private final boolean isUnix;

    Stamps(Path folder) {
        this.isUnix = folder.getFileSystem().supportedFileAttributeViews().contains(UNIX);
    }

    /**
     * What stands at a path, links not followed.
     *
     * @param isFile whether it is a regular file
     * @param isFolder whether it is a folder
     */
    record Stat(Path path, boolean isFile, boolean isFolder, FileStamp stamp) {}

    /** Looks once at what stands at a path. */
    Stat of(Path path) throws IOException {
        if (!isUnix) {
            return plain(path);
        }
        Map<String, Object> attributes = Files.readAttributes(path, UNIX_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        FileStamp stamp = new FileStamp(
                (Long) Objects.requireNonNull(attributes.get("size")),
                nanos(attributes.get("lastModifiedTime")),
                nanos(attributes.get("ctime")),
                attributes.get("dev") + ":" + attributes.get("ino"));
        return new Stat(
                path,
                Boolean.TRUE.equals(attributes.get("isRegularFile")),
                Boolean.TRUE.equals(attributes.get("isDirectory")),
                stamp);
    }

    private static Stat plain(Path path) throws IOException {
        BasicFileAttributes basic = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        FileStamp stamp = new FileStamp(
                basic.size(), basic.lastModifiedTime().to(TimeUnit.NANOSECONDS), 0, String.valueOf(basic.fileKey()));
        return new Stat(path, basic.isRegularFile(), basic.isDirectory(), stamp);
    }

    private static long nanos(@Nullable Object time) {
        return ((FileTime) Objects.requireNonNull(time)).to(TimeUnit.NANOSECONDS);
    }
}
