package curvewise.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The list of a site's files that stands in it: by it a folder is known as ours, and a page as one that need not be made again. */
final class Manifest {
    /** The name of the list in the site's root. */
    static final String FILE = "curvewise-manifest.json";

    private static final String HEAD = "{\"curvewise-site\":1,\"files\":[";
    private static final String FOOT = "]}";
    private static final Pattern ENTRY = Pattern.compile(
            "\\{\"path\":\"([\\w./-]+)\",\"bytes\":(\\d{1,18}),\"sha256\":\"([0-9a-f]{64})\",\"inputs\":\"([0-9a-f]*)\"},?");

    private final SortedMap<String, Entry> entries;

    /**
     * A file of a site.
     *
     * @param inputs a digest of what it was made from; empty when it is made anew each time
     */
    record Entry(long bytes, String sha256, String inputs) {}

    private Manifest(SortedMap<String, Entry> entries) {
        this.entries = entries;
    }

    static Manifest of(Map<String, Entry> entries) {
        return new Manifest(new TreeMap<>(entries));
    }

    /** Whether a folder holds our list, whatever became of the rest of it. */
    static boolean isIn(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return HEAD.equals(lines.readLine());
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The list in a folder; lines that we did not write are passed over, and without our list it is empty. */
    static Manifest read(Path folder) throws IOException {
        SortedMap<String, Entry> entries = new TreeMap<>();
        if (isIn(folder)) {
            try (BufferedReader lines = Files.newBufferedReader(folder.resolve(FILE), StandardCharsets.ISO_8859_1)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Matcher entry = ENTRY.matcher(line);
                    if (entry.matches()) {
                        entries.put(
                                entry.group(1),
                                new Entry(Long.parseLong(entry.group(2)), entry.group(3), entry.group(4)));
                    }
                }
            }
        }
        return new Manifest(entries);
    }

    @Nullable
    Entry entry(String path) {
        return entries.get(path);
    }

    /** Writes the list into a folder. */
    void write(Path folder) throws IOException {
        StringBuilder text = new StringBuilder(HEAD).append('\n');
        String separator = "";
        for (Map.Entry<String, Entry> file : entries.entrySet()) {
            Entry entry = file.getValue();
            text.append(separator).append("{\"path\":\"").append(file.getKey());
            text.append("\",\"bytes\":").append(entry.bytes());
            text.append(",\"sha256\":\"").append(entry.sha256());
            text.append("\",\"inputs\":\"").append(entry.inputs()).append("\"}");
            separator = ",\n";
        }
        Files.writeString(folder.resolve(FILE), text.append('\n').append(FOOT).append('\n'));
    }
}
