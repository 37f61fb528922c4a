package curvewise.ingest.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a text, told from its first bytes: by its BOM, else UTF-16 where every second byte of mostly Latin text is zero, else UTF-8 read
 * leniently. A few runs of zero bytes are holes that a crash left in a text; zero bytes elsewhere, or many control characters, mean that it is no text.
 *
 * @param charset how to decode it
 * @param bomLength how many bytes of BOM stand before the text
 * @param isText whether it is text at all
 */
public record Decoding(Charset charset, int bomLength, boolean isText) {
    /** So many first bytes decide. */
    public static final int NEEDS = 4096;

    private static final Decoding BINARY = new Decoding(StandardCharsets.UTF_8, 0, false);
    /** Logs hold tabs, escapes, bells and backspaces; more than a tenth of other control characters is no log. */
    private static final int CONTROLS_TOLERATED = 10;
    /** A crash leaves a hole, a second crash another; numbers in binary have zero bytes everywhere. */
    private static final int MOST_HOLES = 8;
    /** Beside holes, text has to be plain: a hundredth. */
    private static final int CONTROLS_BESIDE_HOLES = 100;

    /** Tells the encoding of the text that begins with {@code head}. An empty head is UTF-8 text. */
    public static Decoding of(byte[] head) {
        int n = Math.min(head.length, NEEDS);
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Decoding(StandardCharsets.UTF_8, 3, true);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Decoding(StandardCharsets.UTF_16LE, 2, true);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new Decoding(StandardCharsets.UTF_16BE, 2, true);
        }
        int zerosAtEven = 0;
        int zerosAtOdd = 0;
        int controls = 0;
        for (int i = 0; i < n; i++) {
            if (head[i] == 0) {
                if ((i & 1) == 0) {
                    zerosAtEven++;
                } else {
                    zerosAtOdd++;
                }
            } else if (isRareControl(head[i])) {
                controls++;
            }
        }
        if (zerosAtEven + zerosAtOdd == 0) {
            return controls * CONTROLS_TOLERATED > n ? BINARY : new Decoding(StandardCharsets.UTF_8, 0, true);
        }
        // Latin text in UTF-16 has a zero in nearly every pair, always on the same side
        int pairs = Math.max(1, n / 2);
        if (zerosAtEven == 0 && zerosAtOdd * 2 > pairs) {
            return new Decoding(StandardCharsets.UTF_16LE, 0, true);
        }
        if (zerosAtOdd == 0 && zerosAtEven * 2 > pairs) {
            return new Decoding(StandardCharsets.UTF_16BE, 0, true);
        }
        return isTextWithHoles(head, n, controls) ? new Decoding(StandardCharsets.UTF_8, 0, true) : BINARY;
    }

    private static boolean isTextWithHoles(byte[] head, int n, int controls) {
        int holes = 0;
        int lines = 0;
        for (int i = 0; i < n; i++) {
            holes += head[i] == 0 && (i == 0 || head[i - 1] != 0) ? 1 : 0;
            lines += head[i] == '\n' ? 1 : 0;
        }
        return lines > 0 && holes <= MOST_HOLES && controls * CONTROLS_BESIDE_HOLES <= n;
    }

    /** Opens a file as text, whatever its encoding, without BOM. Bytes that stand for no character become U+FFFD. */
    public static Reader open(LogFile file) throws IOException {
        InputStream in = new BufferedInputStream(file.open(), 1 << 16);
        try {
            in.mark(NEEDS);
            Decoding decoding = of(in.readNBytes(NEEDS));
            in.reset();
            in.skipNBytes(decoding.bomLength());
            return new InputStreamReader(in, decoding.charset());
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** The text of these bytes, without BOM. */
    public String decode(byte[] bytes) {
        int from = Math.min(bomLength, bytes.length);
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static boolean isRareControl(byte b) {
        return b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != 0x1B && b != '\b' && b != 7 && b != '\f';
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
