package curvewise.core.comparison;

import curvewise.core.convergence.Uncertainty;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.MetricDelta;
import curvewise.core.ranking.Spread;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands under the verdict: what is equal, how much was changed at once, and where the noise is known from. */
final class ContextWords {
    /** So many changed settings are named with their values. */
    private static final int NAMED = 2;
    /** Longer values are shown where all settings are. */
    private static final int LONGEST = 40;

    private final Pair pair;

    ContextWords(Pair pair) {
        this.pair = pair;
    }

    List<String> sentences() {
        List<String> all = new ArrayList<>();
        if (pair.isOneRun()) {
            return all;
        }
        all.add(equality());
        all.add(settings());
        new LengthWords(pair).sentences().forEach(all::add);
        String seeds = seeds();
        if (!seeds.isEmpty()) {
            all.add(seeds);
        }
        return all;
    }

    /** {@code Same model, same data, 200 epochs each, one seed each.} */
    private String equality() {
        List<String> parts = new ArrayList<>();
        if (isEqual("model")) {
            parts.add("same model");
        }
        if (isEqual("training data")) {
            parts.add("same data setting");
        }
        String epochs = epochs();
        if (!epochs.isEmpty()) {
            parts.add(epochs);
        }
        parts.add(pair.isOneConfiguration() ? "one run each of one configuration" : "one seed each");
        String joined = String.join(", ", parts) + ".";
        return Character.toUpperCase(joined.charAt(0)) + joined.substring(1);
    }

    private boolean isEqual(String meaning) {
        return pair.configuration().equal().stream()
                .anyMatch(setting -> setting.meaning().equals(meaning)
                        && !setting.baseline().text().isEmpty()
                        && setting.baseline().kind() != SettingValue.Kind.NULL);
    }

    private String epochs() {
        Long a = pair.baseline().run().budget().epochs();
        Long b = pair.candidate().run().budget().epochs();
        if (a == null || b == null) {
            return "";
        }
        return a.equals(b)
                ? Figures.count(a) + (a == 1 ? " epoch each" : " epochs each")
                : String.format(
                        "%s of %s and %s of %s",
                        Figures.counted(a, "epoch"),
                        pair.baseline().label(),
                        Figures.count(b),
                        pair.candidate().label());
    }

    private String settings() {
        ConfigurationDifference its = pair.configuration();
        return switch (its.known()) {
            case NEITHER -> withoutSettings(its);
            case BASELINE -> onlyOf(pair.baseline(), pair.candidate());
            case CANDIDATE -> onlyOf(pair.candidate(), pair.baseline());
            case BOTH -> isOneProgram() ? changed(its) : ofTwoPrograms(its);
        };
    }

    private static String withoutSettings(ConfigurationDifference its) {
        return its.changed().stream()
                .filter(Setting::isObserved)
                .findFirst()
                .map(size -> String.format(
                        "Neither log holds settings, but the models differ: %s is %s and %s.",
                        size.key(), size.baseline().shown(), size.candidate().shown()))
                .orElse("Neither log holds settings: what was changed is not known.");
    }

    private static String onlyOf(Side known, Side unknown) {
        return String.format(
                "Only the log of %s holds settings, that of %s holds none: what was changed is not known.",
                known.label(), unknown.label());
    }

    private boolean isOneProgram() {
        return pair.baseline().run().format().equals(pair.candidate().run().format());
    }

    private String ofTwoPrograms(ConfigurationDifference its) {
        return String.format(
                "The logs are of two formats (%s and %s), which call settings by different names: of those both have, %s.",
                pair.baseline().run().format(),
                pair.candidate().run().format(),
                its.changed().isEmpty()
                        ? "none differs"
                        : Figures.counted(its.changed().size(), "setting")
                                + (its.changed().size() == 1 ? " differs" : " differ"));
    }

    private String changed(ConfigurationDifference its) {
        if (its.isSameConfiguration()) {
            return unchanged(its);
        }
        return switch (its.changed().size()) {
            case 0 ->
                String.format(
                        "No setting that both logs have was changed, but %s in one log only: whether that is a change is not known.",
                        its.onesided() == 1 ? "one stands" : Figures.count(its.onesided()) + " stand");
            case 1 -> oneChanged(its);
            default -> manyChanged(its);
        };
    }

    private static String oneChanged(ConfigurationDifference its) {
        String what = "One setting was changed, " + named(its.changed().get(0)) + onesided(its);
        return its.onesided() == 0
                ? what + ": what differs beyond noise can be put down to it, or to the seed."
                : what + ".";
    }

    private static String manyChanged(ConfigurationDifference its) {
        String count = Figures.counted(its.changed().size(), "setting");
        String names = its.changed().size() > NAMED
                ? ""
                : ", "
                        + SeriesFigures.listed(
                                its.changed().stream().map(ContextWords::named).toList());
        return Character.toUpperCase(count.charAt(0)) + count.substring(1) + " were changed at once" + names
                + onesided(its) + ", so no difference can be put down to any one of them.";
    }

    private static String onesided(ConfigurationDifference its) {
        if (its.onesided() == 0) {
            return "";
        }
        return its.onesided() == 1
                ? " (and one more stands in one log only)"
                : " (and " + Figures.count(its.onesided()) + " more stand in one log only)";
    }

    private static String named(Setting setting) {
        String from = setting.baseline().shown();
        String to = setting.candidate().shown();
        return from.length() > LONGEST || to.length() > LONGEST
                ? setting.key()
                : setting.key() + " from " + from + " to " + to;
    }

    private String unchanged(ConfigurationDifference its) {
        if (its.seeds().isEmpty()) {
            return pair.baseline().seed() == null
                    ? "No setting that the logs hold was changed, and no seed is logged: what differs is chance, or is not in the logs."
                    : "No setting that the logs hold was changed, the seed neither: what differs is chance that the seed does not fix, or is not in the logs.";
        }
        Setting seed = its.seeds().get(0);
        return String.format(
                "Nothing that the logs hold was changed but the seed (%s and %s): what differs is the chance of a seed.",
                seed.baseline().shown(), seed.candidate().shown());
    }

    /** Two runs of one configuration tell how far runs differ by chance: the only thing one seed each cannot. */
    private String seeds() {
        MetricDelta metric = pair.decisive();
        if (metric == null || pair.isOneCurve() || !pair.isOneConfiguration()) {
            return "";
        }
        Measure measure = metric.metric();
        double difference = metric.best().change();
        return String.format(
                "Their difference of %s %s is itself an estimate of that chance: a standard deviation of about %s, from two runs, so good for its order of magnitude only.",
                Sizes.of(difference), measure.name(), Sizes.of(difference / Math.sqrt(2)));
    }

    /** Where the ± is from and what it does not cover; stands under the table of metrics. */
    String basis() {
        MetricDelta metric = pair.decisive();
        if (metric == null) {
            return "";
        }
        Spread spread = metric.spread();
        String units = units(metric);
        if (spread.uncertainty().source() == Uncertainty.Source.UNKNOWN) {
            return "One seed of each, and too few evaluations to see how much they jitter: no difference is evidence."
                    + units;
        }
        Measure measure = metric.metric();
        String needed = Sizes.of(spread.smallestDifference()) + " " + measure.name();
        String table = spread.runs() > 2 ? String.format(", as %d runs are compared at once", spread.runs()) : "";
        return String.format(
                "One seed of each: the ±%s of %s comes from %s. Run-to-run variance is unknown, so differences up to %s are not evidence%s;"
                        + " larger ones are evidence only against this noise, not against other seeds.%s",
                Sizes.of(spread.uncertainty().value()), measure.name(), spread.source(), needed, table, units);
    }

    private String units(MetricDelta metric) {
        Measure other = pair.ofCandidate(metric);
        if (metric.metric().factor() == other.factor()) {
            return "";
        }
        Side percent = metric.metric().factor() == 1 ? pair.candidate() : pair.baseline();
        return " " + percent.label() + " logs percent, the other run fractions: all are shown as fractions.";
    }

    /** Whether the two may be compared, in a few words. */
    String comparable() {
        if (pair.isOneRun()) {
            return "one and the same run";
        }
        return switch (pair.delta().comparability().verdict()) {
            case NOT_COMPARABLE -> "no";
            case COMPARABLE_AT_STEP ->
                "up to " + Objects.requireNonNull(pair.step()).words();
            case WARN -> "with care";
            case COMPARABLE -> isEqualBudget() ? "yes, at equal budget" : "yes";
        };
    }

    private boolean isEqualBudget() {
        Long a = pair.baseline().run().budget().epochs();
        Long b = pair.candidate().run().budget().epochs();
        return a != null && a.equals(b);
    }

    /** One noise unit of the metric that decides; {@code null} when unknown. */
    static @Nullable Double noiseUnit(@Nullable MetricDelta metric) {
        double unit =
                metric == null ? Double.NaN : metric.spread().uncertainty().value() * Math.sqrt(2);
        return Double.isNaN(unit) ? null : unit;
    }
}
