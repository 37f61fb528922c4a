package curvewise.ingest.job;

import curvewise.store.Place;
import curvewise.store.Waiting;
import curvewise.store.WaitingBundle;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Hands out the bundles that are to be read, by their numbers. They are asked for some at a time; each may have hundreds of files. */
final class WaitingBundles implements ItemReader<WaitingBundle> {
    private static final int AT_ONCE = 64;

    private final Waiting waiting;
    private final Place place;
    private final Deque<WaitingBundle> ready = new ArrayDeque<>();
    private long last = -1;

    WaitingBundles(Waiting waiting, Place place) {
        this.waiting = waiting;
        this.place = place;
    }

    @Override
    public @Nullable WaitingBundle read() {
        if (ready.isEmpty()) {
            ready.addAll(waiting.next(place, last, AT_ONCE));
        }
        WaitingBundle next = ready.poll();
        last = next == null ? last : next.bundleId();
        return next;
    }
}
