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

    private final boolean isUnix;

    Stamps(Path folder) {
        this.isUnix = folder.getFileSystem().supportedFileAttributeViews().contains(UNIX);
    }

    /** The stamp of a file that is no link. */
    FileStamp of(Path file) throws IOException {
        if (isUnix) {
            Map<String, Object> attributes =
                    Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino,dev", LinkOption.NOFOLLOW_LINKS);
            return new FileStamp(
                    (Long) Objects.requireNonNull(attributes.get("size")),
                    nanos(attributes.get("lastModifiedTime")),
                    nanos(attributes.get("ctime")),
                    attributes.get("dev") + ":" + attributes.get("ino"));
        }
        BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return new FileStamp(
                basic.size(), basic.lastModifiedTime().to(TimeUnit.NANOSECONDS), 0, String.valueOf(basic.fileKey()));
    }

    private static long nanos(@Nullable Object time) {
        return ((FileTime) Objects.requireNonNull(time)).to(TimeUnit.NANOSECONDS);
    }
}
