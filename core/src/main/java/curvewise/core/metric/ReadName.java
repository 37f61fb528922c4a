package curvewise.core.metric;

import curvewise.core.run.Split;
import org.jspecify.annotations.Nullable;

/**
 * A logged name on the way to its metric: what is left of it, and what was read off it.
 *
 * @param rest the part that still has to be known, in {@link Names#normal} form
 */
record ReadName(
        String rest,
        @Nullable Split split,
        Granularity granularity,
        @Nullable String layer,
        Weights weights,
        boolean isUnweighted) {
    static ReadName of(String rawName, @Nullable Split split) {
        return new ReadName(Names.normal(rawName), split, Granularity.UNTOLD, null, Weights.OWN, false);
    }

    ReadName rest(String left) {
        return new ReadName(left, split, granularity, layer, weights, isUnweighted);
    }

    /** What the log says of the split goes before what the name says. */
    ReadName split(Split told, String left) {
        return new ReadName(left, split == null ? told : split, granularity, layer, weights, isUnweighted);
    }

    ReadName granularity(Granularity told, String left) {
        return new ReadName(left, split, told, layer, weights, isUnweighted);
    }

    ReadName layer(String told, String left) {
        return new ReadName(left, split, granularity, told, weights, isUnweighted);
    }

    ReadName weights(Weights told, String left) {
        return new ReadName(left, split, granularity, layer, told, isUnweighted);
    }

    ReadName unweighted(String left) {
        return new ReadName(left, split, granularity, layer, weights, true);
    }
}
