package curvewise.bench.measure;

/**
 * What a process cost; NaN where that is not known.
 *
 * @param wall seconds from its start to its end
 * @param cpu seconds of all its threads, in user and system mode
 * @param peak megabytes that were resident at most
 */
public record Cost(double wall, double cpu, double peak) {}
