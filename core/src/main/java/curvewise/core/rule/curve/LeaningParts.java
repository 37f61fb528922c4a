package curvewise.core.rule.curve;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;
import java.util.List;

/** CV-15: which parts of the training loss seem to move, and whether that is more than looking at several parts makes likely. */
final class LeaningParts implements Rule {
    static final double SIGNIFICANT = 0.05;

    private static final Card CARD = new Card(
            "CV-15",
            Section.STATUS,
            Topic.SCHEDULE,
            Confidence.B,
            "a part of the training loss has a trend (Mann-Kendall p below 0.05) in the last whole epoch, or since the last resume where no epoch can be taken"
                    + " apart",
            "Mann-Kendall test, corrected for several parts as Holm does");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        if (run.parts().size() < 2) {
            return Outcome.notApplicable("the training loss is not logged in parts");
        }
        PartTrends trends = PartTrends.of(run);
        if (trends.parts().isEmpty()) {
            return Outcome.notApplicable("the parts of the training loss have fewer than five independent values");
        }
        return exceeds(SIGNIFICANT, trends.first().p()) ? said(trends).fired() : Outcome.quiet();
    }

    private static Finding said(PartTrends trends) {
        List<PartTrends.Part> leaning = trends.parts().stream()
                .filter(part -> exceeds(SIGNIFICANT, part.p()))
                .toList();
        double holm = trends.holm();
        boolean isTrend = exceeds(SIGNIFICANT, holm);
        boolean allFall = isTrend
                && leaning.size() > 1
                && leaning.size() == trends.parts().size()
                && leaning.stream().allMatch(PartTrends.Part::isFalling);
        String summary = allFall
                ? allFall(trends, holm)
                : String.format(
                        "%s%s; corrected for looking at %d parts (Holm) %s: %s.",
                        who(trends, leaning),
                        SeriesFigures.listed(leaning.stream()
                                .map(part -> move(part, leaning.size() == 1))
                                .toList()),
                        trends.parts().size(),
                        leaning.size() == 1 ? SeriesFigures.p(holm) : "the smallest is " + SeriesFigures.p(holm),
                        isTrend ? "this indicates a trend" : "no evidence");
        PartTrends.Part first = trends.first();
        Finding finding = Finding.of(Severity.INFO, Confidence.B, summary)
                .with("p", first.p())
                .with("p_holm", holm)
                .with("first", first.start())
                .with("last", first.end());
        if (trends.added() > 0) {
            finding = finding.explained(String.format(
                            "With the %s of epoch %d added, %s has %s.",
                            Figures.counted(trends.added(), "full block"),
                            trends.addedEpoch(),
                            first.part().name(),
                            SeriesFigures.p(trends.firstWithAdded())))
                    .with("p_with_next_epoch", trends.firstWithAdded());
        }
        for (PartTrends.Part part : leaning) {
            finding = finding.at(part.place());
        }
        return finding;
    }

    private static String allFall(PartTrends trends, double holm) {
        int all = trends.parts().size();
        return String.format(
                "%s parts of the training loss fall%s: %s (%s after correction for looking at %d parts, by Holm): this indicates a trend.",
                all == 2 ? "Both" : "All " + all,
                trends.epoch() < 0 ? "" : " within epoch " + trends.epoch(),
                SeriesFigures.listed(
                        trends.parts().stream().map(LeaningParts::fall).toList()),
                SeriesFigures.p(holm),
                all);
    }

    private static String fall(PartTrends.Part part) {
        int decimals = part.decimals();
        return part.part().name() + " " + Figures.fixed(part.start(), decimals) + " → "
                + Figures.fixed(part.end(), decimals);
    }

    private static String who(PartTrends trends, List<PartTrends.Part> leaning) {
        int all = trends.parts().size();
        String where = trends.epoch() < 0 ? "" : " within epoch " + trends.epoch();
        if (leaning.size() == 1) {
            return String.format("Of the %d parts of the training loss only ", all);
        }
        return leaning.size() == all
                ? String.format("%s parts of the training loss lean%s: ", all == 2 ? "Both" : "All " + all, where)
                : String.format("Of the %d parts of the training loss %d lean%s: ", all, leaning.size(), where);
    }

    private static String move(PartTrends.Part part, boolean isAlone) {
        int decimals = part.decimals();
        return String.format(
                "%s%s %s%s (%s → %s, %s)",
                part.part().name(),
                isAlone ? " leans" : "",
                part.isFalling() ? "down" : "up",
                isAlone && part.epoch() >= 0 ? " within epoch " + part.epoch() : "",
                Figures.fixed(part.start(), decimals),
                Figures.fixed(part.end(), decimals),
                SeriesFigures.p(part.p()));
    }
}
