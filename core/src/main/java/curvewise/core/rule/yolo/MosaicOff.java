package curvewise.core.rule.yolo;

import static curvewise.core.statistics.Numbers.atLeast;
import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.KnownChange;
import curvewise.core.evidence.Points;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.statistics.LevelJump;
import curvewise.core.statistics.Median;
import curvewise.core.text.Figures;
import curvewise.core.text.SeriesName;
import java.util.Arrays;
import java.util.stream.IntStream;

/** YOLO-06: the training losses step where the recipe switched mosaics off. */
final class MosaicOff extends YoloRule {
    /** As many epochs on either side are looked at, at most and at least. */
    private static final int REACH = 5;

    private static final int FEWEST = 3;
    private static final double SIGNIFICANT = .05;
    /** Half a percent of a loss is the least that matters. */
    private static final double LEAST = .005;

    MosaicOff() {
        super(new Card(
                "YOLO-06",
                Section.LOSSES,
                Topic.SCHEDULE,
                Confidence.B,
                "the training loss steps by 0.5 % or more, significantly beyond its trend (p < 0.05), at the epoch where close_mosaic takes effect",
                "Ultralytics' close_mosaic: the last epochs are trained on other pictures"));
    }

    @Override
    Outcome judgeYolo(Evidence run) {
        KnownChange change = run.change();
        Judged training = run.training();
        if (change == null || training == null) {
            return Outcome.notApplicable(
                    change == null ? "no planned change lies within the log" : "no training loss is logged");
        }
        Points losses = training.points();
        int at = firstOf(losses, (double) change.epoch());
        double jump = jump(losses, at);
        if (Double.isNaN(jump)) {
            return Outcome.notApplicable("fewer than three epochs stand on either side of the change");
        }
        return jump == 0 ? Outcome.quiet() : said(run, training, at, jump).fired();
    }

    /** The place of the first value of an epoch; the size when there is none. */
    private static int firstOf(Points points, double epoch) {
        int at = 0;
        while (at < points.size() && !(points.epochs()[at] >= epoch)) {
            at++;
        }
        return at;
    }

    /** By how much the series steps beyond its trend; 0 when not by what matters, NaN when that cannot be told. */
    private static double jump(Points points, int at) {
        int from = Math.max(0, at - REACH);
        int to = Math.min(points.size(), at + REACH);
        if (at - from < FEWEST || to - at < FEWEST) {
            return Double.NaN;
        }
        LevelJump jump = LevelJump.of(points.values(), IntStream.range(from, to).toArray(), at);
        boolean isStep = exceeds(SIGNIFICANT, jump.p())
                && atLeast(Math.abs(jump.jump()), LEAST * Math.abs(level(points, from, at)));
        return isStep ? jump.jump() : 0;
    }

    private static double level(Points points, int from, int to) {
        return Median.of(Arrays.copyOfRange(points.values(), from, to));
    }

    private static Finding said(Evidence run, Judged training, int at, double jump) {
        Points losses = training.points();
        String epoch = Figures.fixed(losses.epochs()[at], 0);
        double before = level(losses, at - FEWEST, at);
        double after = level(losses, at, at + FEWEST);
        String summary = String.format(
                "The training loss steps %s at epoch %s (%s → %s), where close_mosaic switched mosaic pictures off: this indicates other pictures, not an"
                        + " instability.",
                jump > 0 ? "up" : "down", epoch, Figures.significant(before, 4), Figures.significant(after, 4));
        return Finding.of(Severity.INFO, Confidence.B, summary)
                .explained(heldOut(run, losses.epochs()[at]))
                .explained("Training losses before and after are not comparable.")
                .with("loss_before", before)
                .with("loss_after", after)
                .with("jump", jump)
                .at(training.place(at))
                .since(losses.steps()[at]);
    }

    /** What validation says of the same epoch, where it says that all is well. */
    private static String heldOut(Evidence run, double epoch) {
        Judged validation = run.validation();
        Judged headline = run.headline();
        if (validation == null || headline == null) {
            return "";
        }
        int ofLoss = firstOf(validation.points(), epoch);
        int ofHeadline = firstOf(headline.points(), epoch);
        boolean isBetter = change(validation.points(), ofLoss) < 0 && change(headline.points(), ofHeadline) > 0;
        return isBetter
                ? String.format(
                        "The validation loss falls there (%s) and %s rises (%s), as expected.",
                        step(validation.points(), ofLoss, 4),
                        SeriesName.shown(headline.rawName()),
                        step(headline.points(), ofHeadline, 3))
                : "";
    }

    private static double change(Points points, int at) {
        boolean isEnough = at >= FEWEST && points.size() - at >= FEWEST;
        return isEnough ? level(points, at, at + FEWEST) - level(points, at - FEWEST, at) : Double.NaN;
    }

    private static String step(Points points, int at, int digits) {
        return Figures.significant(level(points, at - FEWEST, at), digits) + " → "
                + Figures.significant(level(points, at, at + FEWEST), digits);
    }
}
