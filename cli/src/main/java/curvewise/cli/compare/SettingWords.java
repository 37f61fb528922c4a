package curvewise.cli.compare;

import curvewise.core.comparison.Comparison;
import curvewise.core.comparison.ConfigurationDifference;
import curvewise.core.comparison.Setting;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is said of settings that stand in no table. */
final class SettingWords {
    /** So many settings are named in a sentence. */
    private static final int NAMED = 12;
    /** Longer values are cut: the whole is in JSON. */
    private static final int LONGEST = 40;

    private SettingWords() {}

    /** A sentence for each kind of settings that there is. */
    static List<String> sentences(Comparison comparison) {
        ConfigurationDifference its = comparison.configuration();
        List<String> all = new ArrayList<>();
        add(all, its.onlyBaseline(), "Only in " + comparison.baseline().label(), SettingWords::ofBaseline);
        add(all, its.onlyCandidate(), "Only in " + comparison.candidate().label(), SettingWords::ofCandidate);
        add(all, its.seeds(), "Seeds that differ", SettingWords::ofBoth);
        add(all, its.bookkeeping(), "Bookkeeping, which changes nothing that is learnt", Setting::key);
        if (its.isKnown() && !its.equal().isEmpty()) {
            all.add("Equal in both: " + Figures.count(its.equal().size())
                    + (its.equal().size() == 1 ? " setting." : " settings."));
        }
        return all;
    }

    private static void add(List<String> all, List<Setting> settings, String what, Function<Setting, String> words) {
        if (settings.isEmpty()) {
            return;
        }
        List<String> named = settings.stream().limit(NAMED).map(words).toList();
        int more = settings.size() - named.size();
        all.add(what + " (" + Figures.count(settings.size()) + "): " + String.join(", ", named)
                + (more == 0 ? "." : " and " + Figures.count(more) + " more."));
    }

    private static String ofBaseline(Setting setting) {
        return setting.key() + " " + cut(setting.baseline().shown());
    }

    private static String ofCandidate(Setting setting) {
        return setting.key() + " " + cut(setting.candidate().shown());
    }

    private static String ofBoth(Setting setting) {
        return setting.key() + " " + cut(setting.baseline().shown()) + " and "
                + cut(setting.candidate().shown());
    }

    /** A value that fits beside others. */
    static String cut(String value) {
        return value.length() <= LONGEST ? value : value.substring(0, LONGEST - 1) + "…";
    }
}
