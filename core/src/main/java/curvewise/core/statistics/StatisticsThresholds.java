package curvewise.core.statistics;

import java.util.List;

/** The numbers that tests and estimates use. */
public final class StatisticsThresholds {
    /** In the order in which a curve meets them. */
    public static final List<Threshold> ALL = List.of(
            new Threshold(
                    "Values for a noise estimate",
                    Noise.ENOUGH,
                    "Fewer values have no second differences to take a median of; their noise is that of successive differences.",
                    "arithmetic"),
            new Threshold(
                    "Median absolute deviation to standard deviation",
                    Noise.SIGMA_PER_MAD,
                    "Robust spreads are multiplied by it, so that they agree with a standard deviation where values are normal.",
                    "normal distribution"),
            new Threshold(
                    "Values for a trend",
                    Trend.ENOUGH,
                    "Of fewer values no trend test can reach p < 0.05.",
                    "Mann-Kendall test"),
            new Threshold(
                    "Values with an exact p",
                    MannKendall.EXACT,
                    "Up to so many values without ties p is counted over all orders; beyond, it comes from a normal approximation.",
                    "Mann 1945, Kendall 1975"),
            new Threshold(
                    "Lags of the correction for autocorrelation",
                    MannKendall.LAGS,
                    "A trend test of a tail that moves slowly allows for correlation over so many steps; over more, the correction becomes erratic.",
                    "Hamed and Rao 1998"),
            new Threshold(
                    "Autocorrelation that counts",
                    Trend.SIGNIFICANT_LAG,
                    "Times 1/√n: below it, neighbouring values count as independent.",
                    "normal distribution"),
            new Threshold(
                    "Error of a trend's interval",
                    TheilSen.ALPHA,
                    "The interval of a slope covers the truth in all but this share of cases.",
                    "Sen 1968"),
            new Threshold(
                    "Confidence of a table",
                    TukeyKramer.CONFIDENCE,
                    "The share of tables of equal runs that show no false difference at all: c_N is made for it.",
                    "Tukey 1953, Kramer 1956"),
            new Threshold(
                    "Window of the running median",
                    RunningMedian.WINDOW,
                    "Smoothed curves are drawn for the eye with it; nothing is judged by them.",
                    Threshold.CHOSEN));

    private StatisticsThresholds() {}
}
