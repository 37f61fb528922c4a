package curvewise.core.comparison;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Points;
import curvewise.core.ranking.CommonStep;
import curvewise.core.ranking.ProgressUnit;
import curvewise.core.rule.SeriesFigures;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The losses of two runs.
 *
 * @param shared those that may stand beside each other; no verdict rests on them
 * @param remark why losses are left out, or how the shared ones are to be read; empty where the runs share none
 */
public record Losses(List<SharedLoss> shared, String remark) {
    /** So many settings are named. */
    private static final int NAMED = 3;

    private static final String READ = "A loss is what was minimised, no measure of quality: no verdict rests on it.";

    /** Takes a copy of the list. */
    public Losses {
        shared = List.copyOf(shared);
    }

    /** Those of one program and one name, unless settings differ that change what is summed up. */
    static Losses of(Pair pair) {
        Evidence baseline = pair.evidence(pair.baseline());
        Evidence candidate = pair.evidence(pair.candidate());
        ConfigurationDifference configuration = pair.configuration();
        CommonStep step = pair.step();
        SharedLoss validation = isJudged(pair, baseline.validation())
                ? null
                : shared("Validation loss", baseline.validation(), candidate.validation(), step);
        SharedLoss training = shared("Training loss", baseline.training(), candidate.training(), step);
        boolean isOneProgram = baseline.run().format().equals(candidate.run().format());
        if (!isOneProgram || pair.isOneRun() || (validation == null && training == null)) {
            return new Losses(List.of(), "");
        }
        List<Setting> objective = having(configuration, KnownSetting.Effect.OBJECTIVE);
        List<Setting> harder = having(configuration, KnownSetting.Effect.TRAINING);
        List<SharedLoss> kept = new ArrayList<>();
        if (validation != null && objective.isEmpty()) {
            kept.add(validation);
        }
        if (training != null && objective.isEmpty() && harder.isEmpty()) {
            kept.add(training);
        }
        return new Losses(kept, remark(validation, training, objective, harder, configuration));
    }

    /** Where nothing better was logged, the loss has its verdict among the metrics. */
    private static boolean isJudged(Pair pair, @Nullable Judged loss) {
        return loss != null
                && pair.delta().metrics().stream()
                        .anyMatch(metric -> metric.metric().rawName().equals(loss.rawName()));
    }

    private static @Nullable SharedLoss shared(
            String label, @Nullable Judged baseline, @Nullable Judged candidate, @Nullable CommonStep step) {
        boolean isOne = baseline != null
                && candidate != null
                && baseline.metric().equals(candidate.metric())
                && baseline.rawName().equals(candidate.rawName())
                && baseline.split() == candidate.split();
        if (!isOne || baseline == null || candidate == null) {
            return null;
        }
        double a = end(baseline, step);
        double b = end(candidate, step);
        return Double.isNaN(a) || Double.isNaN(b)
                ? null
                : new SharedLoss(label, SeriesFigures.of(baseline).name(), baseline.split(), a, b);
    }

    /** The last value that the comparison looks at; NaN where there is none. */
    private static double end(Judged loss, @Nullable CommonStep step) {
        Points points = loss.points();
        double end = Double.NaN;
        for (int i = 0; i < points.size(); i++) {
            boolean isEpoch = step != null && step.unit() == ProgressUnit.EPOCH;
            double at = isEpoch ? points.epochs()[i] : points.steps()[i];
            end = step == null || at <= step.at() ? points.values()[i] : end;
        }
        return end;
    }

    private static List<Setting> having(ConfigurationDifference configuration, KnownSetting.Effect effect) {
        return configuration.changed().stream()
                .filter(setting -> setting.has(effect))
                .toList();
    }

    private static String remark(
            @Nullable SharedLoss validation,
            @Nullable SharedLoss training,
            List<Setting> objective,
            List<Setting> harder,
            ConfigurationDifference configuration) {
        if (!objective.isEmpty()) {
            return "Losses are left out: they depend on " + named(objective) + ".";
        }
        if (training != null && !harder.isEmpty()) {
            String left = "The training loss is left out: it depends on " + named(harder) + ".";
            return validation == null ? left : left + " " + READ;
        }
        return configuration.isKnown() ? READ : READ + " Nor do the logs say that both runs minimised the same.";
    }

    private static String named(List<Setting> settings) {
        List<String> names = settings.stream().limit(NAMED).map(Setting::key).toList();
        String more = settings.size() > NAMED ? " and " + (settings.size() - NAMED) + " more settings" : "";
        String joined = more.isEmpty() ? SeriesFigures.listed(names) : String.join(", ", names) + more;
        return joined + (settings.size() == 1 ? ", which differs" : ", which differ");
    }
}
