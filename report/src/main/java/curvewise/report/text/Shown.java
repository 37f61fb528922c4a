package curvewise.report.text;

import org.jspecify.annotations.Nullable;

/**
 * Text that came from a log, made fit for a page: characters that would hide or reorder it are named, and what it says about persons is masked.
 *
 * @param text what stands on the page
 * @param whole the text before it was shortened, for who asks for it; {@code null} where nothing was cut
 */
public record Shown(String text, @Nullable String whole) {
    /** Enough of any text that is not meant to be read on a page. */
    private static final int MOST = 10_000;

    private static final String ELLIPSIS = "\u2026";

    /** A text in full, up to 10,000 characters. */
    public static String text(String raw) {
        return Visible.of(Privacy.mask(upTo(raw, MOST)));
    }

    /** A name that a log gave to a value or a setting: in full, and nothing of it masked. */
    public static String label(String raw) {
        return Visible.of(upTo(raw, MOST));
    }

    /** A path or name, shortened in its middle where it is longer than {@code most} characters: both ends tell more than what is between. */
    public static Shown name(String raw, int most) {
        String text = text(raw);
        if (text.length() <= most) {
            return new Shown(text, null);
        }
        // a path differs from its neighbours rather at its end
        int head = most / 3;
        String shown = text.substring(0, boundary(text, head))
                + ELLIPSIS
                + text.substring(boundary(text, text.length() - (most - head - 1)));
        return new Shown(shown, text);
    }

    /** A value, cut at its end where it is longer than {@code most} characters. */
    public static Shown value(String raw, int most) {
        String text = text(raw);
        return text.length() <= most
                ? new Shown(text, null)
                : new Shown(text.substring(0, boundary(text, most)) + ELLIPSIS, text);
    }

    /** The last part of a path, shortened like a {@link #name}; the whole path stands in {@code whole} unless it is shown. */
    public static Shown fileName(String path, int most) {
        String text = text(path);
        String shown = name(path.substring(path.lastIndexOf('/') + 1), most).text();
        return new Shown(shown, shown.equals(text) ? null : text);
    }

    private static String upTo(String raw, int most) {
        return raw.length() <= most ? raw : raw.substring(0, boundary(raw, most)) + ELLIPSIS;
    }

    /** Never between the halves of a character. */
    private static int boundary(String text, int at) {
        return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
