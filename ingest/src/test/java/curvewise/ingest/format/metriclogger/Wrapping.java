package curvewise.ingest.format.metriclogger;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** A way the same lines of a log arrive as a file. */
public record Wrapping(String name, Charset charset, Function<List<String>, String> change) {
    /** As the program printed them. */
    public static final Wrapping PLAIN = text("plain", Wrapping::plain);

    private static final String STATUS = "2021-06-02 10:58:59 Uploading";

    /** All ways, the plain one first. */
    public static List<Wrapping> all() {
        List<Wrapping> all = new ArrayList<>(List.of(PLAIN));
        all.addAll(lineEndsAndEncodings());
        all.addAll(terminals());
        all.addAll(launchers());
        all.addAll(copies());
        return all;
    }

    private static List<Wrapping> lineEndsAndEncodings() {
        return List.of(
                text("no last line end", lines -> String.join("\n", lines)),
                text("CRLF", lines -> String.join("\r\n", lines) + "\r\n"),
                text("CR only", lines -> String.join("\r", lines) + "\r"),
                text("UTF-8 with BOM", lines -> "\uFEFF" + plain(lines)),
                new Wrapping("UTF-16LE", UTF_16LE, Wrapping::plain),
                new Wrapping("UTF-16LE with BOM", UTF_16LE, lines -> "\uFEFF" + plain(lines)),
                new Wrapping("UTF-16BE", UTF_16BE, Wrapping::plain),
                new Wrapping("UTF-16BE with BOM", UTF_16BE, lines -> "\uFEFF" + plain(lines)));
    }

    private static List<Wrapping> terminals() {
        return List.of(
                each("coloured", line -> "\u001B[34m" + line + "\u001B[0m"),
                text("one colour span", lines -> "\u001B[1;34m" + plain(lines) + "\u001B[0m"),
                each(
                        "coloured numbers",
                        line -> line.replaceAll("(?<=: )(\\d+\\.\\d+)", "\u001B[1m$1\u001B[0m\u001B[K")),
                each("title and cleared screen", line -> "\u001B]0;training\u0007\u001B[H\u001B[J" + line),
                each("progress bars", line -> " 10%|#   |\r 50%|##  |\r" + line),
                each("spelt returns", line -> "#015 10%|#   |#015 50%|##  |#015" + line));
    }

    private static List<Wrapping> launchers() {
        return List.of(
                each("MPI", line -> "[1,0]<stdout>:" + line),
                each("MPI in colour after a status", line -> STATUS + "\u001B[34m[1,0]<stdout>:" + line + "\u001B[0m"),
                ranks("MPI of three ranks", rank -> "[1," + rank + "]<stdout>:"),
                ranks("torchrun", rank -> "[default" + rank + "]:"),
                ranks("PyTorch", rank -> "[rank" + rank + "]: "),
                ranks("srun", rank -> rank + ": "),
                each("docker", line -> "2024-01-02T03:04:05.678901234Z " + line),
                each("kubernetes", line -> "2024-01-02T03:04:05.678+01:00 stdout F " + line),
                ranks("docker and torchrun", rank -> "2024-01-02T03:04:05.678Z [default" + rank + "]:"),
                each("logging prefix", line -> "[13:45:12.123456] " + line));
    }

    private static List<Wrapping> copies() {
        return List.of(
                text("wrapped at 80", lines -> wrapped(lines, 80)),
                text("wrapped at 120", lines -> wrapped(lines, 120)),
                text("wrapped at 97 and trimmed", lines -> wrapped(lines, 97).replaceAll(" +(?=\n)", "")),
                text("wrapped with MPI", lines -> wrapped(each(lines, line -> "[1,0]<stdout>:" + line), 120)),
                text(
                        "srun of three ranks wrapped",
                        lines -> wrapped(
                                List.of(rankLines(lines, rank -> rank + ": ").split("\n")), 120)),
                text("docker wrapped", lines -> wrapped(each(lines, line -> "2024-01-02T03:04:05.678Z " + line), 100)),
                text("on one line, then wrapped", lines -> wrapped(List.of(onOneLine(lines)), 80)),
                text("breaks lost", lines -> String.join(" ", lines)),
                text("breaks lost and blanks collapsed", Wrapping::onOneLine),
                text("breaks and blanks lost", lines -> String.join("", lines)),
                text(
                        "in prose",
                        lines -> "I don\u2019t know \uD83D\uDE42:\n\n> " + onOneLine(lines) + "\n\nThanks!\n"));
    }

    /** The text, BOM included. */
    public String text(List<String> lines) {
        return change.apply(lines);
    }

    /** The bytes of the file. */
    byte[] bytes(List<String> lines) {
        return text(lines).getBytes(charset);
    }

    private static Wrapping text(String name, Function<List<String>, String> change) {
        return new Wrapping(name, UTF_8, change);
    }

    private static Wrapping each(String name, UnaryOperator<String> change) {
        return text(name, lines -> plain(each(lines, change)));
    }

    private static List<String> each(List<String> lines, UnaryOperator<String> change) {
        return lines.stream().map(change).toList();
    }

    /** Three processes print line by line; the first to speak is the last, and all but the lowest print other numbers. */
    private static Wrapping ranks(String name, IntFunction<String> prefix) {
        return text(name, lines -> rankLines(lines, prefix));
    }

    private static String rankLines(List<String> lines, IntFunction<String> prefix) {
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

    private static String plain(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static String onOneLine(List<String> lines) {
        return String.join(" ", lines).replaceAll(" +", " ");
    }

    private static String wrapped(List<String> lines, int width) {
        List<String> rows = new ArrayList<>();
        for (String line : lines) {
            for (int from = 0; from < line.length(); from += width) {
                rows.add(line.substring(from, Math.min(line.length(), from + width)));
            }
        }
        return plain(rows);
    }

    @Override
    public String toString() {
        return name;
    }
}
