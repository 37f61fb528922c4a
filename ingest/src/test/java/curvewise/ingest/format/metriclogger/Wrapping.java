package curvewise.ingest.format.metriclogger;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Ways the same lines of a log arrive as a file. */
enum Wrapping {
    PLAIN(lines -> String.join("\n", lines) + "\n"),
    NO_LAST_LINE_END(lines -> String.join("\n", lines)),
    CRLF(lines -> String.join("\r\n", lines) + "\r\n"),
    CR_ONLY(lines -> String.join("\r", lines) + "\r"),
    UTF8_WITH_BOM(lines -> "\uFEFF" + PLAIN.text(lines)),
    UTF16_LITTLE(PLAIN::text, UTF_16LE),
    UTF16_LITTLE_WITH_BOM(lines -> "\uFEFF" + PLAIN.text(lines), UTF_16LE),
    UTF16_BIG(PLAIN::text, UTF_16BE),
    UTF16_BIG_WITH_BOM(lines -> "\uFEFF" + CRLF.text(lines), UTF_16BE),
    COLOURED(lines -> each(lines, line -> "\u001B[34m" + line + "\u001B[0m")),
    ONE_COLOUR_SPAN(lines -> "\u001B[1;34m" + PLAIN.text(lines) + "\u001B[0m"),
    COLOURED_NUMBERS(
            lines -> each(lines, line -> line.replaceAll("(?<=: )(\\d+\\.\\d+)", "\u001B[1m$1\u001B[0m\u001B[K"))),
    TITLE_AND_CLEARED_SCREEN(lines -> each(lines, line -> "\u001B]0;training\u0007\u001B[H\u001B[J" + line)),
    PROGRESS_BARS(lines -> each(lines, line -> " 10%|#   |\r 50%|##  |\r" + line)),
    SPELT_RETURNS(lines -> each(lines, line -> "#015 10%|#   |#015 50%|##  |#015" + line)),
    MPI(lines -> each(lines, line -> "[1,0]<stdout>:" + line)),
    MPI_IN_COLOUR_AFTER_STATUS(
            lines -> each(lines, line -> "2021-06-02 10:58:59 Uploading\u001B[34m[1,0]<stdout>:" + line + "\u001B[0m")),
    MPI_THREE_RANKS(lines -> ranks(lines, rank -> "[1," + rank + "]<stdout>:")),
    TORCHRUN(lines -> ranks(lines, rank -> "[default" + rank + "]:")),
    PYTORCH(lines -> ranks(lines, rank -> "[rank" + rank + "]: ")),
    SRUN(lines -> ranks(lines, rank -> rank + ": ")),
    DOCKER(lines -> each(lines, line -> "2024-01-02T03:04:05.678901234Z " + line)),
    KUBERNETES(lines -> each(lines, line -> "2024-01-02T03:04:05.678+01:00 stdout F " + line)),
    DOCKER_AND_TORCHRUN(lines -> ranks(lines, rank -> "2024-01-02T03:04:05.678Z [default" + rank + "]:")),
    LOGGING_PREFIX(lines -> each(lines, line -> "[13:45:12.123456] " + line)),
    WRAPPED_AT_80(lines -> wrapped(lines, 80)),
    WRAPPED_AT_120(lines -> wrapped(lines, 120)),
    WRAPPED_AT_97_AND_TRIMMED(lines -> wrapped(lines, 97).replaceAll(" +(?=\n)", "")),
    WRAPPED_WITH_MPI(
            lines -> wrapped(lines.stream().map(line -> "[1,0]<stdout>:" + line).toList(), 120)),
    BREAKS_LOST(lines -> String.join(" ", lines)),
    BREAKS_LOST_AND_BLANKS_COLLAPSED(lines -> String.join(" ", lines).replaceAll(" +", " ")),
    BREAKS_AND_BLANKS_LOST(lines -> String.join("", lines)),
    IN_PROSE(lines -> "I don\u2019t know how to read this \uD83D\uDE42:\n\n> "
            + BREAKS_LOST_AND_BLANKS_COLLAPSED.text(lines) + "\n\nThanks!\n");

    private final Function<List<String>, String> text;
    private final Charset charset;

    Wrapping(Function<List<String>, String> text) {
        this(text, UTF_8);
    }

    Wrapping(Function<List<String>, String> text, Charset charset) {
        this.text = text;
        this.charset = charset;
    }

    /** The text, BOM included. */
    String text(List<String> lines) {
        return text.apply(lines);
    }

    /** The bytes of the file. */
    byte[] bytes(List<String> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(text(lines).getBytes(charset));
        return out.toByteArray();
    }

    private static String each(List<String> lines, Function<String, String> change) {
        StringBuilder all = new StringBuilder();
        lines.forEach(line -> all.append(change.apply(line)).append('\n'));
        return all.toString();
    }

    /** Three processes print line by line; the first to speak is the last, and all but the lowest print other numbers. */
    private static String ranks(List<String> lines, Function<Integer, String> prefix) {
        StringBuilder all = new StringBuilder();
        for (String line : lines) {
            for (int rank : new int[] {2, 0, 1}) {
                String own =
                        rank == 0 ? line : line.replace("loss: 1", "loss: 7").replace("= 0.1", "= 0.8");
                all.append(prefix.apply(rank)).append(own).append('\n');
            }
        }
        return all.toString();
    }

    private static String wrapped(List<String> lines, int width) {
        List<String> rows = new ArrayList<>();
        for (String line : lines) {
            for (int from = 0; from < line.length(); from += width) {
                rows.add(line.substring(from, Math.min(line.length(), from + width)));
            }
        }
        return String.join("\n", rows) + "\n";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
