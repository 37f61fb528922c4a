package curvewise.report.comparison;

import curvewise.core.comparison.ConfigurationDifference;
import curvewise.core.comparison.Setting;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two runs were told to do differently, and what equally.
 *
 * @param none what is said where nothing differs, or nothing is known; {@code null} where something does
 * @param changed what may change the result, in groups
 * @param folded what changes nothing that is learnt, or does not differ, in groups
 */
public record SettingTables(@Nullable String none, List<Part> changed, List<Part> folded) {
    /** As many as a page can bear. */
    private static final int MOST = 300;

    /** Takes copies of the lists. */
    public SettingTables {
        changed = List.copyOf(changed);
        folded = List.copyOf(folded);
    }

    /**
     * Settings that have something in common.
     *
     * @param id of the part on its page
     * @param heading what, with their number
     * @param more how many are not shown; empty when all are
     */
    public record Part(String id, String heading, List<SettingRow> rows, String more) {
        /** Takes a copy of the list. */
        public Part {
            rows = List.copyOf(rows);
        }

        static void add(List<Part> parts, String id, String heading, List<Setting> settings) {
            if (settings.isEmpty()) {
                return;
            }
            int beyond = Math.max(0, settings.size() - MOST);
            parts.add(new Part(
                    id,
                    heading + " (" + settings.size() + ")",
                    settings.stream().limit(MOST).map(SettingRow::of).toList(),
                    beyond == 0 ? "" : beyond + " more are not shown. SQL has them all."));
        }
    }

    static SettingTables of(ConfigurationDifference difference, String baseline, String candidate) {
        List<Part> changed = new ArrayList<>();
        Part.add(changed, "changed", "Changed", difference.changed());
        Part.add(changed, "only-baseline", "Only in " + baseline, difference.onlyBaseline());
        Part.add(changed, "only-candidate", "Only in " + candidate, difference.onlyCandidate());
        Part.add(changed, "seeds", "Seeds", difference.seeds());
        List<Part> folded = new ArrayList<>();
        Part.add(folded, "bookkeeping", "Names, places and other bookkeeping that differ", difference.bookkeeping());
        Part.add(folded, "equal", "Equal in both", difference.equal());
        return new SettingTables(
                changed.isEmpty() ? none(difference.known(), baseline, candidate) : null, changed, folded);
    }

    private static String none(ConfigurationDifference.Known known, String baseline, String candidate) {
        return switch (known) {
            case BOTH -> "Of all settings in the two logs none differs that may change the result.";
            case BASELINE ->
                "The log of " + candidate + " holds no settings, so that nothing is known of what differs.";
            case CANDIDATE ->
                "The log of " + baseline + " holds no settings, so that nothing is known of what differs.";
            case NEITHER -> "Neither log holds settings, so that nothing is known of what differs.";
        };
    }
}
