package curvewise.core.comparison;

import curvewise.core.ranking.CommonStep;
import curvewise.core.ranking.DeltaVerdict;
import curvewise.core.ranking.Difference;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.MetricDelta;
import curvewise.core.rule.Note;
import curvewise.core.rule.Severity;
import curvewise.core.run.RunStatus;
import curvewise.core.text.Figures;

/** Puts into one to three sentences what a comparison comes to. */
final class VerdictWords {
    private final Pair pair;
    private final String baseline;
    private final String candidate;

    VerdictWords(Pair pair) {
        this.pair = pair;
        this.baseline = pair.baseline().label();
        this.candidate = pair.candidate().label();
    }

    ComparisonVerdict verdict() {
        if (pair.isOneRun()) {
            return new ComparisonVerdict(
                    "", candidate + " was compared with itself", ": a run does not differ from itself.");
        }
        if (!pair.isComparable()) {
            return new ComparisonVerdict("", both() + " cannot be compared", ". " + refusal());
        }
        MetricDelta metric = pair.decisive();
        if (metric == null) {
            return new ComparisonVerdict(
                    "",
                    "It cannot be said whether " + both() + " differ",
                    ": they have no metric in common"
                            + (pair.step() == null
                                    ? "."
                                    : " up to " + pair.step().words() + "."));
        }
        return pair.isOneCurve() ? ofOneCurve(metric) : of(metric);
    }

    private String both() {
        return candidate + " and " + baseline;
    }

    private String refusal() {
        return pair.reasons().stream()
                .filter(note -> note.finding().severity() == Severity.CRITICAL)
                .findFirst()
                .map((Note note) -> note.finding().summary())
                .orElse("");
    }

    private ComparisonVerdict ofOneCurve(MetricDelta metric) {
        String why = pair.isOneConfiguration()
                ? ": a repetition without chance, or a copy. They count as one observation."
                : pair.configuration().isKnown()
                                && pair.configuration().changed().isEmpty()
                        ? ": a repetition without chance, or a copy of one log."
                        : ": what was changed had no effect on it, or one log is a copy of the other.";
        return new ComparisonVerdict("", both() + " logged the same " + name(metric) + " to the last bit", why);
    }

    private ComparisonVerdict of(MetricDelta metric) {
        Difference best = metric.best();
        if (pair.candidate().run().status() == RunStatus.FAILED) {
            return new ComparisonVerdict(
                    "", candidate + " ended by an error", ": " + until() + numbers(metric, best, "its ") + ".");
        }
        String before = before(metric);
        String finding = finding(best.verdict());
        return new ComparisonVerdict(
                before,
                before.isEmpty() && finding.startsWith("it ") ? "It" + finding.substring(2) : finding,
                ": " + numbers(metric, best, subject(best.verdict())) + "." + end(metric));
    }

    private String until() {
        CommonStep step = pair.step();
        return step == null ? "" : "up to " + step.words() + " ";
    }

    private String before(MetricDelta metric) {
        CommonStep step = pair.step();
        if (step != null) {
            return "Up to " + step.words() + ", each at its best, ";
        }
        if (!hasCurves(metric)) {
            return "";
        }
        return pair.countsEpochs(metric) ? "At their best epochs " : "At their best evaluations ";
    }

    private boolean hasCurves(MetricDelta metric) {
        return metric.metric().evaluations() > 1 || pair.ofCandidate(metric).evaluations() > 1;
    }

    private String finding(DeltaVerdict verdict) {
        return switch (verdict) {
            case BETTER -> candidate + " is better than " + baseline;
            case WORSE -> candidate + " is worse than " + baseline;
            case WITHIN_NOISE -> both() + " cannot be told apart";
            default -> "it cannot be said whether " + both() + " differ";
        };
    }

    private static String subject(DeltaVerdict verdict) {
        return verdict == DeltaVerdict.BETTER || verdict == DeltaVerdict.WORSE ? "its " : "";
    }

    /** {@code its mAP50-95 is 0.273 higher, 4.0 noise units}. */
    private String numbers(MetricDelta metric, Difference difference, String subject) {
        String name = subject.isEmpty() ? name(metric) + " of " + candidate : subject + name(metric);
        Measure measure = metric.metric();
        if (difference.change() == 0) {
            return name(metric) + " is " + measure.shown(difference.baseline()) + " in both";
        }
        return name + " is " + size(difference) + ", " + noise(difference);
    }

    private static String size(Difference difference) {
        return Sizes.of(difference.change()) + (difference.change() > 0 ? " higher" : " lower");
    }

    private static String noise(Difference difference) {
        Double units = difference.noiseUnits();
        return units == null ? "and nothing is known of the noise" : Figures.fixed(Math.abs(units), 1) + " noise units";
    }

    private String name(MetricDelta metric) {
        return metric.metric().name();
    }

    /** What holds at the end, which may be something else than at the best. */
    private String end(MetricDelta metric) {
        if (!hasCurves(metric)) {
            return "";
        }
        Difference last = metric.last();
        String at = at(metric);
        if (last.verdict() == metric.best().verdict()) {
            return same(last, at);
        }
        String finding = switch (last.verdict()) {
            case BETTER -> candidate + " is better";
            case WORSE -> candidate + " is worse";
            default -> "they cannot be told apart";
        };
        return " " + capital(at) + " " + finding + ": it is " + sizeAndNoise(last) + "; "
                + new BestAgainstLast(pair, metric).why() + ".";
    }

    private String same(Difference last, String at) {
        String numbers = sizeAndNoise(last);
        return switch (last.verdict()) {
            case BETTER, WORSE -> " The same holds " + at + ": it is " + numbers + ".";
            case WITHIN_NOISE -> " Nor can they " + at + ": it is " + numbers + ".";
            default -> " " + capital(at) + " it is " + numbers + ".";
        };
    }

    private static String sizeAndNoise(Difference last) {
        if (last.change() == 0) {
            return "the same";
        }
        Double units = last.noiseUnits();
        return size(last) + (units == null ? "" : ", " + Figures.fixed(Math.abs(units), 1) + " noise units");
    }

    private String at(MetricDelta metric) {
        CommonStep step = pair.step();
        if (step != null) {
            return "at " + step.words() + " itself";
        }
        return pair.countsEpochs(metric) ? "at their last epochs" : "at their last evaluations";
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
