package curvewise.core.comparison;

import curvewise.core.text.NaturalOrder;
import java.util.Comparator;

/**
 * A setting of two runs.
 *
 * @param key its dotted name
 * @param meaning in a few plain words, as {@code input size in px}; empty where the field has none
 * @param baseline its value in the baseline
 * @param candidate its value in the candidate
 */
public record Setting(String key, String meaning, SettingValue baseline, SettingValue candidate) {
    /** What matters most for what is learnt first. */
    static final Comparator<Setting> WEIGHTIEST = Comparator.comparingInt(Setting::order)
            .thenComparing(Setting::key, NaturalOrder.INSTANCE)
            .thenComparing(Setting::key);

    static Setting of(String key, SettingValue baseline, SettingValue candidate) {
        KnownSetting known = KnownSetting.of(key);
        return new Setting(key, known == null ? "" : known.meaning(), baseline, candidate);
    }

    private int order() {
        KnownSetting known = KnownSetting.of(key);
        return known == null ? KnownSetting.count() : known.order();
    }

    /** Whether both runs have it. */
    public boolean isInBoth() {
        return baseline.kind() != SettingValue.Kind.MISSING && candidate.kind() != SettingValue.Kind.MISSING;
    }

    /** Whether both runs have it with the same value, however it is written. */
    public boolean isEqual() {
        return baseline.isSame(candidate);
    }

    /** Whether it changes what a loss sums up. */
    boolean has(KnownSetting.Effect effect) {
        KnownSetting known = KnownSetting.of(key);
        return known != null && known.effect() == effect;
    }

    /** Whether it is nothing that somebody chose, but what came of it: the size of a model. */
    boolean isObserved() {
        KnownSetting known = KnownSetting.of(key);
        return known != null && known.isObserved();
    }

    /** The last part of its name. */
    String lastPart() {
        return key.substring(Math.max(key.lastIndexOf('.'), key.lastIndexOf('/')) + 1);
    }
}
