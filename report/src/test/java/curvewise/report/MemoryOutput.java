package curvewise.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.opentest4j.AssertionFailedError;

/** A site in memory that insists on the rules of {@link SiteOutput}, and on sound pages once it is published. */
public final class MemoryOutput implements SiteOutput {
    private final SortedMap<String, String> files = new TreeMap<>();
    private final Set<String> open = new TreeSet<>();
    private boolean published;

    @Override
    public synchronized OutputStream create(String path, String inputs) {
        require(!published, "written after it was published: " + path);
        require(!files.containsKey(path) && open.add(path), "written twice: " + path);
        return new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                super.close();
                put(path, toString(StandardCharsets.UTF_8));
            }
        };
    }

    private synchronized void put(String path, String content) {
        if (open.remove(path)) {
            files.put(path, content);
        }
    }

    @Override
    public boolean reuse(String path, String inputs) {
        require(!inputs.isEmpty(), "reused although its inputs are not known: " + path);
        return false;
    }

    @Override
    public void publish() {
        require(!published, "published twice");
        require(open.isEmpty(), "not closed: " + open);
        published = true;
        PageCheck.all(files);
    }

    @Override
    public void close() {
        require(published, "never published");
    }

    /** The content of a file. */
    public String file(String path) {
        String content = files.get(path);
        require(content != null, path + " is not among " + files.keySet());
        return Objects.requireNonNull(content);
    }

    /** All files by path. */
    public Map<String, String> files() {
        return files;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionFailedError(otherwise);
        }
    }
}
