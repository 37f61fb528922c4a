package curvewise.bench.generate;

import java.util.Locale;

/** Durations as Python prints them. */
final class Clock {
    private Clock() {}

    /** Hours without a leading zero, minutes, whole seconds. */
    static String of(double seconds) {
        long whole = (long) seconds;
        return String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60);
    }
}
