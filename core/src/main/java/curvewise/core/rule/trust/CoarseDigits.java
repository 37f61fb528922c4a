package curvewise.core.rule.trust;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.convergence.Convergence;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Track;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.List;

/** LOG-06: values are printed with too few digits. */
final class CoarseDigits implements Rule {
    /** Rule of thumb: a last digit above half of the jitter swallows differences that the run could show. */
    static final double OF_NOISE = .5;

    private static final Card CARD = new Card(
            "LOG-06",
            Section.TRUST,
            Topic.EVALUATION,
            Confidence.A,
            "The last printed digit of the training loss, or of the headline metric from 5 evaluations on, is above half of the jitter from one value to the next",
            "rule of thumb");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        List<Judged> judged = new ArrayList<>();
        if (run.headline() != null) {
            judged.add(run.headline());
        }
        if (run.training() != null) {
            judged.add(run.training());
        }
        judged.removeIf(series -> series.convergence().n() < Convergence.ENOUGH
                || Double.isNaN(series.convergence().noise()));
        if (judged.isEmpty()) {
            return Outcome.notApplicable("no series is long enough to see its jitter");
        }
        judged.removeIf(series -> !isCoarse(series));
        return judged.isEmpty() ? Outcome.quiet() : said(judged).fired();
    }

    /** Where nothing moves at all, digits hide nothing that is known. */
    private static boolean isCoarse(Judged series) {
        double lsb = series.precision().lsb();
        return series.convergence().rawNoise() > 0
                && exceeds(lsb, OF_NOISE * series.convergence().noise());
    }

    private static Finding said(List<Judged> coarse) {
        Judged first = coarse.get(0);
        String summary = String.format(
                "%s is printed %s, coarser than its jitter; differences below %s are invisible.",
                name(first), printed(first), Figures.significant(lastDigit(first), 2));
        Finding finding = Finding.of(Severity.INFO, Confidence.A, summary);
        for (Judged other : coarse.subList(1, coarse.size())) {
            finding = finding.explained("So is " + name(other) + ", printed " + printed(other) + ".");
        }
        return finding.advising(Topic.EVALUATION, "Log more digits.")
                .with("last_digit", first.precision().lsb())
                .with("jitter", first.convergence().noise())
                .at(first.place(first.last()));
    }

    private static String name(Judged series) {
        String name = Headline.name(series.rawName());
        return series.tracks().size() == 1 ? name : "The sum " + name;
    }

    private static String printed(Judged series) {
        int decimals = series.precision().decimals() - (isPercent(series) ? 2 : 0);
        return decimals <= 0 ? "in whole numbers" : "to " + Figures.counted(decimals, "decimal");
    }

    /** In the scale of the log, where percent may be printed. */
    private static double lastDigit(Judged series) {
        double lsb = series.precision().lsb();
        return isPercent(series) ? lsb * 100 : lsb;
    }

    private static boolean isPercent(Judged series) {
        Track track = series.tracks().get(0);
        return track.factor() != 1;
    }
}
