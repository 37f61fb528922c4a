package curvewise.report.comparison;

import curvewise.core.comparison.Setting;
import curvewise.core.comparison.SettingValue;
import curvewise.report.text.Privacy;
import curvewise.report.text.Shown;

/**
 * A setting of two runs.
 *
 * @param meaning in a few plain words; may be empty
 */
public record SettingRow(String key, String meaning, Value baseline, Value candidate) {
    private static final int LONGEST = 60;

    /**
     * What a run was told.
     *
     * @param isWords whether it says that there is no value, or that it is kept back
     */
    public record Value(Shown text, boolean isWords) {
        static Value of(SettingValue value, boolean isWithheld) {
            return switch (value.kind()) {
                case MISSING -> words("not in the log");
                case NULL -> words("nothing");
                case TEXT, NUMBER, BOOLEAN, LIST ->
                    isWithheld
                            ? words(Privacy.WITHHELD)
                            : value.text().isEmpty()
                                    ? words("empty")
                                    : new Value(Shown.value(value.text(), LONGEST), false);
            };
        }

        private static Value words(String words) {
            return new Value(new Shown(words, null), true);
        }
    }

    static SettingRow of(Setting setting) {
        boolean isWithheld = Privacy.withholds(setting.key());
        return new SettingRow(
                Shown.label(setting.key()),
                Shown.text(setting.meaning()),
                Value.of(setting.baseline(), isWithheld),
                Value.of(setting.candidate(), isWithheld));
    }
}
