package curvewise.ingest.discovery;

import curvewise.ingest.container.Decoding;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.container.SqliteSchema;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.Recognition;
import curvewise.ingest.format.Sample;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Asks the formats, in their order, whose file it is. */
final class Recogniser {
    private static final byte[] LFS_POINTER =
            "version https://git-lfs.github.com/spec/v1".getBytes(StandardCharsets.US_ASCII);

    /** What packed files begin with. */
    private static final Map<String, byte[]> PACKED = new TreeMap<>(Map.of(
            "bzip2", "BZh".getBytes(StandardCharsets.US_ASCII),
            "gzip", new byte[] {0x1F, (byte) 0x8B},
            "xz", new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0},
            "zip", new byte[] {'P', 'K', 3, 4},
            "zstd", new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD}));
    /** As the tables themselves have it. */
    private static final int MOST_COLUMNS = 10_000;

    private final List<LogFormat> formats;

    Recogniser(List<LogFormat> formats) {
        this.formats = formats;
    }

    /** What a file is: the format with what it said, or why nobody knows it. */
    record Verdict(
            @Nullable LogFormat format,
            @Nullable Recognition recognition,
            @Nullable String refusal) {}

    /** Looks at the head of a file: at little of it first, at more only of a text that nobody recognised. */
    Verdict look(LogFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] head = in.readNBytes(Sample.FIRST);
            if (head.length == 0) {
                // a server that was killed leaves an empty description of a run that is whole
                Verdict verdict = ask(new Sample(file, head, true));
                Recognition recognition = verdict.recognition();
                boolean isTree = recognition != null && recognition.kind() == Recognition.Kind.TREE;
                return isTree ? verdict : refused("an empty file");
            }
            if (startsWith(head, LFS_POINTER)) {
                return refused("a Git LFS pointer, not the file itself: run 'git lfs pull' to fetch it");
            }
            boolean whole = head.length < Sample.FIRST;
            Verdict verdict = ask(new Sample(file, head, whole));
            boolean mayTellMore = Decoding.of(head).isText() || SqliteSchema.isDatabase(head);
            if (verdict.format() != null || whole || !mayTellMore) {
                return verdict;
            }
            byte[] more = in.readNBytes(Sample.LIMIT - Sample.FIRST);
            byte[] longer = java.util.Arrays.copyOf(head, head.length + more.length);
            System.arraycopy(more, 0, longer, head.length, more.length);
            return ask(new Sample(file, longer, longer.length < Sample.LIMIT));
        }
    }

    private Verdict ask(Sample sample) {
        for (LogFormat format : formats) {
            Recognition recognition = format.recognise(sample);
            if (recognition != null) {
                return new Verdict(format, recognition, null);
            }
        }
        return refused(
                sample.isText() && packed(sample.head()) == null
                        ? unknownText(sample.head())
                        : unknownBytes(sample.head()));
    }

    private static String unknownText(byte[] head) {
        int columns = 1;
        for (int i = 0; i < head.length && head[i] != '\n'; i++) {
            columns += head[i] == ',' || head[i] == '\t' || head[i] == ';' ? 1 : 0;
        }
        return columns > MOST_COLUMNS
                ? "a table of more than 10,000 columns, which no log has"
                : "text in no format that we read";
    }

    private static String unknownBytes(byte[] head) {
        String packed = packed(head);
        return packed == null
                ? "no text, and no binary format that we read"
                : "compressed with " + packed + ": unpack it to have it read";
    }

    private static @Nullable String packed(byte[] head) {
        for (Map.Entry<String, byte[]> kind : PACKED.entrySet()) {
            if (startsWith(head, kind.getValue())) {
                return kind.getKey();
            }
        }
        return null;
    }

    private static Verdict refused(String why) {
        return new Verdict(null, null, why);
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && java.util.Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
