package curvewise.core.study;

import curvewise.core.metric.Direction;
import curvewise.core.run.Split;
import org.jspecify.annotations.Nullable;

/**
 * A series of a run in short: what {@code series} shows in SQL.
 *
 * <p>First, last, least, greatest and best are over the finite, defined values, in the order of the log; {@code null} when there is none.
 *
 * @param seriesId what {@link Archive#curve} finds its points by
 * @param source the file the values stand in
 * @param rawName exactly as logged
 * @param metric the canonical name; {@code null} when the knowledge base does not know it
 * @param split the part of the data; {@code null} when unknown
 * @param direction which way is better; {@code null} when neither or unknown
 * @param role what the metric is for, such as {@code headline}, {@code loss}, {@code monitor}; {@code null} when unknown
 * @param unit such as {@code percent} or {@code s}; {@code null} when it has none
 * @param points how many values, undefined ones, NaN and infinities included
 * @param undefinedPoints how many are undefined: the -1 of an AP, the NaN of an evaluation metric
 * @param firstStep {@code null} when no step is known
 * @param bestEpoch the epoch of {@code bestValue}; {@code null} when unknown
 */
public record SeriesSummary(
        long seriesId,
        String source,
        String rawName,
        @Nullable String metric,
        @Nullable Split split,
        @Nullable Direction direction,
        @Nullable String role,
        @Nullable String unit,
        long points,
        long undefinedPoints,
        @Nullable Long firstStep,
        @Nullable Long lastStep,
        @Nullable Double firstValue,
        @Nullable Double lastValue,
        @Nullable Double minValue,
        @Nullable Long minStep,
        @Nullable Double maxValue,
        @Nullable Long maxStep,
        @Nullable Double bestValue,
        @Nullable Long bestStep,
        @Nullable Double bestEpoch) {}
