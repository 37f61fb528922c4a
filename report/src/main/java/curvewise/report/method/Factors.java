package curvewise.report.method;

import curvewise.core.statistics.TukeyKramer;
import curvewise.report.text.Figures;
import java.util.List;

/** How many noise units a difference must exceed among so many runs, as it is printed. */
public record Factors(String runs, String factor) {
    private static final int DECIMALS = 3;

    /** The table. */
    public static List<Factors> all() {
        return TukeyKramer.table().entrySet().stream()
                .map(entry -> new Factors(Figures.count(entry.getKey()), Figures.fixed(entry.getValue(), DECIMALS)))
                .toList();
    }
}
