package curvewise.report.ranking;

import curvewise.core.ranking.Delta;
import curvewise.core.ranking.Difference;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.MetricDelta;
import curvewise.core.ranking.RankedGroup;
import curvewise.core.study.Study;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The first sentence of the report, and what was counted for it.
 *
 * @param before what leads to the finding; may be empty
 * @param finding what matters most
 * @param after what is added to it
 * @param counted how many runs there are, and why some have no verdict
 */
public record Opening(String before, String finding, String after, String counted) {
    /** A difference of less than one noise unit is not worth naming. */
    private static final double WORTH_NAMING = 1;

    private static final int METRIC = 30;

    /** That of a study. */
    public static Opening of(Study study, Verdicts verdicts) {
        List<RankedGroup> ranked =
                study.rankings().groups().stream().filter(Verdicts::isRanked).toList();
        String counted = Counted.of(study, verdicts, ranked);
        Opening opening = ranked.isEmpty() ? withoutRanking(study, verdicts) : withRanking(verdicts);
        return new Opening(opening.before, opening.finding, opening.after, counted);
    }

    private static Opening withoutRanking(Study study, Verdicts verdicts) {
        int all = verdicts.all();
        if (all == 0) {
            return said("", "No run stands in the folder.", "");
        }
        if (all == 1) {
            return said("One run, and ", "nothing to compare it with", " yet.");
        }
        String runs = capital(number(all)) + " runs, and ";
        if (verdicts.count(NoVerdict.UNFINISHED) == all) {
            boolean isProvisional = study.rankings().groups().stream()
                    .anyMatch(group -> group.provisional().standings().size() >= Verdicts.FEWEST);
            return said(runs, "none is finished", isProvisional ? ": what can be said so far is provisional." : ".");
        }
        return said(runs, "no two finished ones can be ranked together", ".");
    }

    private static Opening withRanking(Verdicts verdicts) {
        int better = verdicts.count(RunVerdict.BETTER);
        int worse = verdicts.count(RunVerdict.WORSE);
        int within = verdicts.count(RunVerdict.WITHIN_NOISE);
        String heads = heads(better, worse);
        if (within > 0) {
            String their = heads.isEmpty() ? (within == 1 ? "its baseline" : "their baseline") : "it";
            String run = heads.isEmpty() ? (within == 1 ? " run" : " runs") : "";
            String finding = number(within) + run + " cannot be told apart from " + their;
            return said(
                    heads.isEmpty() ? "" : heads + "; ", heads.isEmpty() ? capital(finding) : finding, tail(verdicts));
        }
        if (heads.isEmpty()) {
            return said("", "Nothing is known of the noise", ", so no run can be said to beat its baseline.");
        }
        return better + worse == 1
                ? said(heads + ", ", "by more than noise", ".")
                : said(heads + ": ", "each differs from it by more than noise", ".");
    }

    private static String heads(int better, int worse) {
        if (better == 0 && worse == 0) {
            return "";
        }
        String behind = worse == 1 ? "falls behind" : "fall behind";
        if (better == 0) {
            return capital(number(worse))
                    + (worse == 1 ? " run " : " runs ")
                    + behind
                    + (worse == 1 ? " its baseline" : " their baseline");
        }
        String beat = capital(number(better)) + (better == 1 ? " run beats its baseline" : " runs beat their baseline");
        return worse == 0 ? beat : beat + " and " + number(worse) + " " + behind;
    }

    /** The largest gain that may be nothing. */
    private static String tail(Verdicts verdicts) {
        return verdicts.withinNoise().stream()
                .filter(delta -> units(delta) >= WORTH_NAMING)
                .max(Comparator.comparingDouble(Opening::units)
                        .thenComparing(delta -> delta.run().runId()))
                .map(delta -> (verdicts.count(RunVerdict.WITHIN_NOISE) == 1 ? ", although " : ", among them one whose ")
                        + gain(delta, verdicts.count(RunVerdict.WITHIN_NOISE) == 1))
                .orElse(".");
    }

    private static String gain(Delta delta, boolean isOnly) {
        MetricDelta first = delta.metrics().get(0);
        Measure metric = first.metric();
        Difference best = first.best();
        String way = best.change() > 0 ? " higher." : " lower.";
        return (isOnly ? "its " : "") + Shown.value(metric.name(), METRIC).text() + " is "
                + metric.sizeAsLogged(best.change()) + way;
    }

    private static double units(Delta delta) {
        Double units = delta.metrics().get(0).best().noiseUnits();
        return units == null ? 0 : units;
    }

    private static Opening said(String before, String finding, String after) {
        return new Opening(before, finding, after, "");
    }

    static String number(int count) {
        String counted = curvewise.core.text.Figures.counted(count, "");
        return counted.substring(0, counted.indexOf(' '));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** What was counted. */
    private static final class Counted {
        private final List<String> sentences = new ArrayList<>();

        static String of(Study study, Verdicts verdicts, List<RankedGroup> ranked) {
            Counted counted = new Counted();
            if (verdicts.all() > 0) {
                counted.runs(verdicts, ranked);
                counted.withoutVerdict(verdicts);
                counted.baselines(ranked);
            }
            counted.retired(study, verdicts);
            return String.join(" ", counted.sentences);
        }

        private void runs(Verdicts verdicts, List<RankedGroup> ranked) {
            long pairs = ranked.stream()
                    .filter(group -> group.finished().standings().size() == 2)
                    .count();
            List<String> parts = new ArrayList<>();
            if (ranked.size() > pairs) {
                parts.add(Figures.count(ranked.size() - pairs, "ranked group", "ranked groups"));
            }
            if (pairs > 0) {
                parts.add(Figures.count(pairs, "pair", "pairs"));
            }
            int inRankings = ranked.stream()
                    .mapToInt(group -> group.finished().standings().size())
                    .sum();
            String runs = Figures.count(verdicts.all(), "run", "runs");
            sentences.add(
                    parts.isEmpty()
                            ? runs + "."
                            : runs + ", " + Figures.count(inRankings) + " of them finished and ranked, in "
                                    + String.join(" and ", parts) + ".");
        }

        private void withoutVerdict(Verdicts verdicts) {
            int none = verdicts.count(RunVerdict.NO_VERDICT);
            if (none > 0) {
                List<String> parts = new ArrayList<>();
                for (NoVerdict reason : NoVerdict.values()) {
                    if (verdicts.count(reason) > 0) {
                        parts.add(Figures.count(verdicts.count(reason)) + " " + reason.words());
                    }
                }
                sentences.add(
                        Figures.count(none, "run has", "runs have") + " no verdict: " + String.join(", ", parts) + ".");
            }
            int broken = verdicts.count(RunVerdict.BROKEN);
            int empty = verdicts.count(RunVerdict.EMPTY);
            if (broken > 0) {
                sentences.add(Figures.count(broken) + " ended in an error.");
            }
            if (empty > 0) {
                sentences.add(Figures.count(empty, "holds", "hold") + " no value.");
            }
        }

        private void baselines(List<RankedGroup> ranked) {
            boolean isDefault = !ranked.isEmpty()
                    && ranked.stream()
                            .allMatch(group -> group.baseline() != null
                                    && !group.baseline().isNamed());
            if (isDefault) {
                sentences.add(
                        ranked.size() == 1
                                ? "No baseline is named: the default is the earliest finished run."
                                : "No baseline is named: the defaults are the earliest finished runs.");
            }
        }

        private void retired(Study study, Verdicts verdicts) {
            int retired = study.runs().size() - verdicts.all();
            if (retired > 0) {
                sentences.add(Figures.count(retired, "more run is", "more runs are") + " no longer in the folder.");
            }
        }
    }
}
