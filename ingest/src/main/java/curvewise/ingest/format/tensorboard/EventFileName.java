package curvewise.ingest.format.tensorboard;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of an event file tells: {@code events.out.tfevents.<unix time>.<host>[.<pid>.<n>][.<suffix>]}.
 *
 * @param time seconds since 1970 at which it was made; NaN where the name does not say
 * @param host the machine it was written on; {@code null} where the name does not say
 */
record EventFileName(double time, @Nullable String host) {
    private static final String MARK = "tfevents";
    private static final Pattern PARTS =
            Pattern.compile(MARK + "\\.(\\d{1,18})\\.(.+?)(?:\\.\\d+\\.\\d+(?:\\..*)?)?(?:\\.(?:v2|profile-empty))?$");

    /** Reads a file's name, without its folder. People rename files: only what still stands there is told. */
    static EventFileName of(String name) {
        Matcher parts = PARTS.matcher(name);
        return parts.find()
                ? new EventFileName(Long.parseLong(parts.group(1)), parts.group(2))
                : new EventFileName(Double.NaN, null);
    }

    /** Whether a file of this name should be an event file. */
    static boolean isClaimedBy(String name) {
        return name.toLowerCase(Locale.ROOT).contains(MARK);
    }
}
