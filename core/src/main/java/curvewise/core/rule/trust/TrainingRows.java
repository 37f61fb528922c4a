package curvewise.core.rule.trust;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Place;
import curvewise.core.evidence.Track;
import curvewise.core.run.Split;
import org.jspecify.annotations.Nullable;

/** Finds where the training rows of a log begin and end. */
final class TrainingRows {
    private TrainingRows() {}

    /** The place of the first; {@code null} when there is none. */
    static @Nullable Place first(Evidence run) {
        Track track = longest(run);
        return track == null ? null : track.place(0);
    }

    /** The place of the last; {@code null} when there is none. */
    static @Nullable Place last(Evidence run) {
        Track track = longest(run);
        return track == null ? null : track.place(track.points().size() - 1);
    }

    /** The series of training with most points; {@code null} when there is none. */
    static @Nullable Track longest(Evidence run) {
        Track longest = null;
        for (Track track : run.tracks()) {
            int size = track.points().size();
            if (track.split() == Split.TRAIN
                    && size > 0
                    && (longest == null || size > longest.points().size())) {
                longest = track;
            }
        }
        return longest;
    }
}
