package curvewise.report;

import java.io.IOException;
import java.nio.file.Path;

/** The folder a site should be written to is not ours to replace. The message is a whole sentence for the user. */
public final class ForeignFolderException extends IOException {
    private static final long serialVersionUID = 1;

    private ForeignFolderException(String message) {
        super(message);
    }

    static ForeignFolderException notAFolder(Path path) {
        return new ForeignFolderException(path + " is not a folder: name another one with --out.");
    }

    static ForeignFolderException notOurs(Path folder) {
        return new ForeignFolderException(
                "The folder " + folder
                        + " holds files that are not a Curvewise site, and they would be lost: name an empty or a new folder with --out.");
    }
}
