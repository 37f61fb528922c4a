package curvewise.ingest.explain;

import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.LogFormat;
import curvewise.store.KnownBundle;
import curvewise.store.KnownFile;
import curvewise.store.Place;
import curvewise.store.SeenFile;
import curvewise.store.SeenFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sees a folder for the first time: nothing is known, and all bundles are to be read. */
final class FirstSight implements SeenFiles {
    private final Path root;
    private final List<LogFormat> formats;
    private final Map<Long, String> names = new HashMap<>();
    private final List<Bundle> bundles = new ArrayList<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private long lastFile;

    FirstSight(Path root, List<LogFormat> formats) {
        this.root = root;
        this.formats = formats;
    }

    /** The bundles, in the order in which they were found. */
    List<Bundle> bundles() {
        return bundles;
    }

    /** Files that could not be opened. */
    List<Unreadable> unreadable() {
        return unreadable;
    }

    @Override
    public Map<String, KnownFile> files(int rootNo, String folder) {
        return Map.of();
    }

    @Override
    public @Nullable KnownBundle bundle(int rootNo, String name, String format) {
        return null;
    }

    @Override
    public long newFileId() {
        return ++lastFile;
    }

    @Override
    public void add(int rootNo, String folder, long fileId, SeenFile seen) {
        String name = folder.isEmpty() ? seen.name() : folder + "/" + seen.name();
        if ("unreadable".equals(seen.outcome())) {
            unreadable.add(new Unreadable(name, String.valueOf(seen.reason())));
        } else if (seen.format() != null) {
            names.put(fileId, name);
        }
    }

    @Override
    public void change(long fileId, SeenFile seen) {
        throw new IllegalStateException("no file is known before");
    }

    @Override
    public void flush() {
        // nothing waits
    }

    @Override
    public long await(int rootNo, String name, String format, @Nullable KnownBundle known, Map<Long, Boolean> members) {
        List<LogFile> sources = new ArrayList<>();
        List<LogFile> companions = new ArrayList<>();
        members.forEach((id, isSource) -> {
            String file = names.get(id);
            if (file != null) {
                (isSource ? sources : companions).add(new LogFile(root.resolve(file), file));
            }
        });
        bundles.add(new Bundle(name, format(format), sources, companions));
        return bundles.size();
    }

    private LogFormat format(String name) {
        return formats.stream()
                .filter(format -> format.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void awaitCopiesOf(BitSet seenBundles, Place place) {
        // every file is read for itself
    }
}
