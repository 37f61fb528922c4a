package curvewise.report.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure beside the text that it proves.
 *
 * @param title what it shows, set bold
 * @param note how to read it; may be empty
 * @param svg the picture
 * @param narrow the same for a phone; {@code null} where one size serves all
 * @param legend the parts of the picture in words; may be empty
 * @param source names as logged, and where they stand; may be empty
 */
public record Proof(
        String title, String note, String svg, @Nullable String narrow, List<Entry> legend, String source) {
    /**
     * A part of a picture.
     *
     * @param style its colour: 1 to 8
     * @param name what it is
     * @param share of the whole
     * @param value as logged, or its mean
     */
    public record Entry(int style, String name, String share, String value) {}

    /** Takes a copy of the list. */
    public Proof {
        legend = List.copyOf(legend);
    }

    static Proof of(String title, String note, String svg, String source) {
        return new Proof(title, note, svg, null, List.of(), source);
    }
}
