package curvewise.store;

import java.util.Map;

/**
 * A bundle as it was last seen.
 *
 * @param isWaiting whether it was found changed and not read since
 * @param members its files by number, and which are sources
 */
public record KnownBundle(long bundleId, boolean isWaiting, Map<Long, Boolean> members) {}
