package curvewise.bench.generate;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Prints numbers with a fixed count of decimals, rounded as Python rounds them. Not for several threads. */
final class Decimals {
    private final DecimalFormat format;

    Decimals(int decimals) {
        format = new DecimalFormat("0." + "0".repeat(decimals), DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
    }

    void appendTo(StringBuilder text, double value) {
        text.append(format.format(value));
    }
}
