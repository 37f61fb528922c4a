package curvewise.core.reading;

import curvewise.core.evidence.Judged;
import curvewise.core.evidence.PrintedPrecision;
import curvewise.core.text.Figures;

/**
 * How sentences call a judged series, and how they print its values.
 *
 * @param name without the folders of its name: {@code mAP50-95(B)} for {@code metrics/mAP50-95(B)}
 * @param decimals of its values
 */
public record ShownMetric(String name, int decimals) {
    private static final int MOST_DECIMALS = 4;
    private static final int OF_FRACTION = 3;
    /** From here on more than five digits say nothing. */
    private static final double LARGE = 10;

    private static final int OF_LARGE = 5;

    /** Of a series that has a status. */
    public static ShownMetric of(Judged judged) {
        String raw = judged.rawName();
        boolean isSum = raw.contains(" + ");
        String name = isSum ? raw : raw.substring(raw.lastIndexOf('/') + 1);
        PrintedPrecision precision = judged.precision();
        int decimals = precision.lsb() == 0 ? OF_FRACTION : Math.min(MOST_DECIMALS, precision.decimals());
        return new ShownMetric(clean(name), decimals);
    }

    /** A COCO name says what was evaluated; a bracket, that it is a mean. */
    private static String clean(String name) {
        String plain = name.endsWith(" (avg)") ? name.substring(0, name.length() - " (avg)".length()) : name;
        return plain.startsWith("bbox ") ? plain.substring("bbox ".length()) : plain;
    }

    /** A value. */
    public String value(double value) {
        return size(value);
    }

    /** A difference, with as many digits as it has that matter. */
    public String size(double difference) {
        if (Math.abs(difference) >= LARGE && decimals > 2) {
            return Figures.significant(difference, OF_LARGE);
        }
        return isTiny(difference) ? Figures.significant(difference, 2) : Figures.fixed(difference, decimals);
    }

    /** A difference with its sign. */
    public String change(double difference) {
        String size = size(difference);
        return difference > 0 ? "+" + size : size;
    }

    /** Whether so many decimals would show less than two digits of it. */
    private boolean isTiny(double value) {
        return value != 0 && Math.abs(value) < 10 * Math.pow(10, -decimals);
    }
}
