package curvewise.report.method;

import java.util.List;

/** The words of the trade that the site uses, for somebody who meets them for the first time. */
public final class Terms {
    /** In alphabetical order. */
    public static final List<Term> ALL = List.of(
            term(
                    "AP",
                    "Average precision: the area below the curve of precision over recall, for one class and one overlap (IoU) that a box needs to"
                            + " count. COCO's AP is the mean over ten overlaps and all classes; differences are given in points, hundredths of it."),
            term(
                    "AR",
                    "Average recall: the share of the objects that are found, averaged over ten overlaps, when only so many of the best-scored"
                            + " boxes of a picture count: AR@1, AR@10, AR@100."),
            term(
                    "Baseline",
                    "The run that others are compared with. Somebody names it; otherwise it is the earliest finished run of the group, and the"
                            + " site says that it is only a default."),
            term(
                    "Budget",
                    "How long a run trained: in epochs, or in steps where no log counts epochs. A longer training has more chances."),
            term(
                    "Companion",
                    "A file beside a log that tells more of the same run, or the same with fewer digits: it adds settings, never a second observation."),
            term(
                    "De-biased best",
                    "The best value less the luck that picking it out of many noisy evaluations brings. The best of twenty equal evaluations"
                            + " lies 1.87 times their jitter above their mean."),
            term(
                    "Epoch",
                    "One pass over the training data. Curvewise counts the epochs that have data, not those that were planned."),
            term("Evaluation", "A measurement on data that is not trained on, usually once an epoch."),
            term(
                    "Fingerprint of the data",
                    "What a log gives away of its data set: its name, samples of an epoch, test images, number of classes, and the object sizes"
                            + " that do not occur in it. Runs with different fingerprints are never ranked together."),
            term(
                    "Group",
                    "Runs whose numbers may be compared: the same task, metric, part of the data and data set, as far as the logs tell."),
            term(
                    "Headline",
                    "The one metric that a run is judged by: the best that it logs on held-out data for its task."),
            term("Held-out data", "Validation or test data: what the model is not trained on."),
            term(
                    "IoU",
                    "Intersection over union: how well a predicted box fits its object, from 0 (no overlap) to 1 (the same box). A box of 0.5"
                            + " covers its object loosely, one of 0.75 tightly."),
            term(
                    "Jitter",
                    "By how much neighbouring evaluations of one run go up and down around its trend. It is the noise that one log can show;"
                            + " how much two trainings with different seeds differ it cannot show."),
            term(
                    "Noise unit",
                    "The standard deviation of a difference of two equal runs, √(u_a² + u_b²). A difference of 1.3 noise units is 1.3 times as large"
                            + " as chance usually makes it, which is no evidence yet."),
            term(
                    "Plateau",
                    "A stretch at the end of a curve in which no trend is seen. With few or noisy points that is not evidence of an end."),
            term(
                    "Points",
                    "Of a score between 0 and 1: hundredths. From 0.40 to 0.42 is a gain of 2 points and of 5 %; Curvewise never gives the"
                            + " second without the first."),
            term(
                    "Prior",
                    "What others measured for equal runs on data sets of such a size: the floor of the uncertainty of an AP, because a single"
                            + " run shows less noise than there is."),
            term(
                    "Provisional",
                    "Of a run that is not finished: it is compared up to the last step that all have, and has no place in the final table."),
            term(
                    "Rank interval",
                    "The ranks that a run can have when chance is allowed for: from 1 and one for each run that beats it, to the number of runs"
                            + " less those that it beats."),
            term(
                    "Seed",
                    "The number that random choices of a training start from. Equal trainings with different seeds end at different scores, and"
                            + " one seed does not tell how different."),
            term("Series", "All values that one file logs under one name, in the order of the file."),
            term(
                    "Split",
                    "The part of the data that a value was measured on: train, val or test. val and test count as one unless a log has both."),
            term(
                    "Tie",
                    "Two runs whose difference is no larger than chance makes it among so many runs. Ties are not transitive: A may tie with B"
                            + " and B with C although A beats C."),
            term(
                    "Undefined",
                    "A value that says that there is no value, as the −1 of an AP where the ground truth has no object of that kind. It is counted,"
                            + " shown as not defined, and never taken for a number."));

    private Terms() {}

    private static Term term(String name, String meaning) {
        return new Term("term-" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), name, meaning);
    }
}
