package curvewise.cli.output;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** The standard streams, in UTF-8 whatever the locale. Results go to {@link #results()}; what is said about the work goes to {@link #say}. */
public final class Console {
    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final ResultStream results;
    private final PrintWriter remarks;
    private final Terminals terminals;
    private Color color = Color.AUTO;

    /** The given streams. */
    public Console(Writer results, Writer remarks, Terminals terminals) {
        this.results = new ResultStream(results);
        this.remarks = new PrintWriter(remarks, true);
        this.terminals = terminals;
    }

    /** The streams of this process. */
    public static Console ofProcess() {
        return new Console(utf8(FileDescriptor.out), utf8(FileDescriptor.err), Terminals.fromLauncher());
    }

    private static Writer utf8(FileDescriptor stream) {
        return new BufferedWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8));
    }

    /** Where results go: buffered, so {@link #flush()} at the end. */
    public ResultStream results() {
        return results;
    }

    /** Where remarks go. */
    public PrintWriter remarks() {
        return remarks;
    }

    /** Which of the streams are a terminal. */
    public Terminals terminals() {
        return terminals;
    }

    /** Decides about colours from now on. */
    public void use(Color wanted) {
        color = wanted;
    }

    /** Whether results may be coloured. */
    public boolean isColored() {
        return color.isOn(terminals.out());
    }

    /** Prints a line of results. */
    public void print(String line) {
        results.write(line);
        results.write("\n");
    }

    /** Says a sentence about the work, after the results so far. */
    public void say(String sentence) {
        results.flush();
        complain(sentence);
    }

    /** Says a sentence whatever has become of the results. */
    public void complain(String sentence) {
        remarks.println(strong("curvewise:", color.isOn(terminals.err())) + " " + Printable.of(sentence));
    }

    /** Text that stands out where colours are on. */
    public static String strong(String text, boolean isColored) {
        return isColored ? BOLD + text + PLAIN : text;
    }

    /** Hands everything over to the system. */
    public void flush() {
        results.flush();
        remarks.flush();
    }
}
