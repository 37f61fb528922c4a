package curvewise.core.comparison;

import curvewise.core.analysis.Bookkeeping;
import curvewise.core.analysis.Configuration;
import curvewise.core.comparison.ConfigurationDifference.Known;
import curvewise.core.run.Param;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Sorts the settings of two runs by what became of them. */
final class ConfigurationReading {
    private final Map<String, SettingValue> baseline;
    private final Map<String, SettingValue> candidate;
    private final List<Setting> changed = new ArrayList<>();
    private final List<Setting> onlyBaseline = new ArrayList<>();
    private final List<Setting> onlyCandidate = new ArrayList<>();
    private final List<Setting> seeds = new ArrayList<>();
    private final List<Setting> bookkeeping = new ArrayList<>();
    private final List<Setting> equal = new ArrayList<>();

    ConfigurationReading(List<Param> baseline, List<Param> candidate) {
        this.baseline = values(baseline);
        this.candidate = values(candidate);
    }

    /** Where several files name a setting the first counts, as it does where a run's own settings are read. */
    private static Map<String, SettingValue> values(List<Param> params) {
        Map<String, SettingValue> values = new LinkedHashMap<>();
        params.forEach(param ->
                values.putIfAbsent(Configuration.withoutAddress(param.name()), SettingValue.of(param.value())));
        return values;
    }

    ConfigurationDifference difference() {
        Set<String> keys = new TreeSet<>(baseline.keySet());
        keys.addAll(candidate.keySet());
        withoutRepetitions(keys.stream().map(this::setting).toList()).forEach(this::sort);
        List.of(changed, onlyBaseline, onlyCandidate, seeds, bookkeeping, equal)
                .forEach(list -> list.sort(Setting.WEIGHTIEST));
        return new ConfigurationDifference(known(), changed, onlyBaseline, onlyCandidate, seeds, bookkeeping, equal);
    }

    private Known known() {
        if (hasSettings(baseline)) {
            return hasSettings(candidate) ? Known.BOTH : Known.BASELINE;
        }
        return hasSettings(candidate) ? Known.CANDIDATE : Known.NEITHER;
    }

    /** What only says how a run is called, or how large its model is, tells nothing of how it was trained. */
    private static boolean hasSettings(Map<String, SettingValue> values) {
        return values.keySet().stream()
                .filter(key -> !Bookkeeping.isBookkeeping(key))
                .map(KnownSetting::of)
                .anyMatch(known -> known == null || !known.isObserved());
    }

    private Setting setting(String key) {
        return Setting.of(
                key,
                baseline.getOrDefault(key, SettingValue.MISSING),
                candidate.getOrDefault(key, SettingValue.MISSING));
    }

    /** A program that writes {@code lr0} and {@code hyp.lr0} tells one thing twice. */
    private static List<Setting> withoutRepetitions(List<Setting> settings) {
        Map<String, Setting> plain = new HashMap<>();
        settings.forEach(setting -> plain.put(setting.key(), setting));
        Set<Setting> repeated = new HashSet<>();
        for (Setting setting : settings) {
            Setting same = plain.get(setting.lastPart());
            boolean isRepeated = same != null
                    && !same.key().equals(setting.key())
                    && same.baseline().isSame(setting.baseline())
                    && same.candidate().isSame(setting.candidate());
            if (isRepeated) {
                repeated.add(setting);
            }
        }
        return settings.stream().filter(setting -> !repeated.contains(setting)).toList();
    }

    private void sort(Setting setting) {
        listOf(setting).add(setting);
    }

    private List<Setting> listOf(Setting setting) {
        if (setting.isEqual()) {
            return equal;
        }
        if (setting.isInBoth() && Bookkeeping.isSeed(setting.key())) {
            return seeds;
        }
        if (Bookkeeping.isBookkeeping(setting.key())) {
            return bookkeeping;
        }
        if (setting.isInBoth()) {
            return changed;
        }
        return setting.candidate().kind() == SettingValue.Kind.MISSING ? onlyBaseline : onlyCandidate;
    }
}
