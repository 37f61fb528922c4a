package curvewise.cli.sql;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;
import java.util.Optional;

/**
 * The memory for what lives long. When it is nearly full the collector runs again and again for less and less: a query that comes so far is stopped before the program stands still.
 */
final class Heap {
    /** What is still in use right after a collection, as a part of all there is. */
    private static final double NEARLY_FULL = 0.9;

    private static final Optional<MemoryPoolMXBean> OLD = oldGeneration();

    private Heap() {}

    /**
     * Whether a collection finds little to collect. False where the collector does not tell.
     *
     * <p>What the last one found may be the rest of an earlier query, so another is asked for before anything is said.
     */
    static boolean isNearlyFull() {
        if (wasNearlyFull()) {
            System.gc();
            return wasNearlyFull();
        }
        return false;
    }

    private static boolean wasNearlyFull() {
        return OLD.filter(MemoryPoolMXBean::isCollectionUsageThresholdExceeded).isPresent();
    }

    private static Optional<MemoryPoolMXBean> oldGeneration() {
        Optional<MemoryPoolMXBean> largest = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .max(Comparator.comparingLong(pool -> pool.getUsage().getMax()));
        largest.filter(pool -> pool.getUsage().getMax() > 0)
                .ifPresent(pool ->
                        pool.setCollectionUsageThreshold((long) (pool.getUsage().getMax() * NEARLY_FULL)));
        return largest;
    }
}
