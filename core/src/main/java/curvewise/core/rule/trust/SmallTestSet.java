package curvewise.core.rule.trust;

import static curvewise.core.statistics.Numbers.atLeast;

import curvewise.core.convergence.Uncertainty;
import curvewise.core.detection.CocoEvaluation;
import curvewise.core.detection.Interval;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;
import org.jspecify.annotations.Nullable;

/** EVAL-03: so few test images that their choice alone moves the result. */
final class SmallTestSet implements Rule {
    /** Rule of thumb: below, the error of drawing the images is of the size of what methods gain. */
    static final int ENOUGH_IMAGES = 100;

    private static final Card CARD = new Card(
            "EVAL-03",
            Section.HEADLINE,
            Topic.EVALUATION,
            Confidence.C,
            "The headline is an average precision and its evaluation has fewer than 100 images (iterations, where the log does not say how many images one has)",
            "binomial error of a share; rule of thumb for the threshold; mmdetection issue 3624 for the spread of equal runs");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        Judged judged = run.headline();
        TestImages images = TestImages.of(run);
        if (judged == null || judged.size() == 0 || !new Headline(judged).isAveragePrecision()) {
            return Outcome.notApplicable("no average precision is logged");
        }
        if (images == null) {
            return Outcome.notApplicable("the log does not say how many images are evaluated");
        }
        double ap = judged.bestValue();
        if (!(ap > 0 && ap < 1)) {
            return Outcome.notApplicable("at 0 and 1 the sampling error cannot be told from the value");
        }
        return atLeast((double) images.count(), ENOUGH_IMAGES)
                ? Outcome.quiet()
                : said(run, judged, images).fired();
    }

    private static Finding said(Evidence run, Judged judged, TestImages images) {
        Headline headline = new Headline(judged);
        Interval objects = objects(run, judged);
        double wide = error(judged.bestValue(), (double) images.count());
        double narrow = objects == null ? wide : error(judged.bestValue(), images.count() * objects.high());
        Uncertainty one = headline.uncertainty(run);
        double smallest = Headline.smallestDifference(one);
        String range = objects == null ? "" : headline.size(narrow) + " to ±";
        String summary = String.format(
                "%d evaluation iterations (%s): the sampling error of %s may be ±%s%s (one standard error); two such runs must differ by about %s.",
                images.iterations(),
                images.words(),
                headline.name(),
                range,
                headline.size(wide),
                Figures.significant(smallest, 2));
        return Finding.of(Severity.WARN, Confidence.C, summary)
                .explained(explanation(headline, objects, narrow, wide, one))
                .advising(
                        Topic.EVALUATION,
                        String.format(
                                "Enlarge the test set, or cross-validate; until then treat differences below %s %s as ties.",
                                Figures.significant(smallest, 2), headline.name()))
                .with("images", (double) images.count())
                .with("error_if_objects_are_independent", objects == null ? Double.NaN : narrow)
                .with("error_if_images_are_draws", wide)
                .with("smallest_difference", smallest)
                .at(judged.place(judged.best()));
    }

    private static @Nullable Interval objects(Evidence run, Judged judged) {
        CocoEvaluation coco = judged.metric().startsWith("det.") ? CocoEvaluation.shown(run) : null;
        return coco == null ? null : coco.objectsPerImage();
    }

    /** Of a share that is found among so many draws. */
    private static double error(double share, double draws) {
        return Math.sqrt(share * (1 - share) / draws);
    }

    private static String explanation(
            Headline headline, @Nullable Interval objects, double narrow, double wide, Uncertainty one) {
        String bounds = objects == null
                ? "The error holds if each image is one draw."
                : String.format(
                        "±%s holds if objects are independent of each other, ±%s if each image is one draw.",
                        headline.size(narrow), headline.size(wide));
        String spread = one.source() == Uncertainty.Source.PRIOR
                ? "by which equal runs on small data sets differed elsewhere"
                : "by which the evaluations of this run jitter";
        return bounds + " The difference is 1.96·√2 times ±" + Figures.significant(one.value(), 2) + ", " + spread
                + ".";
    }
}
