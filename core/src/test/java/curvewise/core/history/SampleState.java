package curvewise.core.history;

import curvewise.core.metric.Direction;
import curvewise.core.run.RunStatus;
import org.jspecify.annotations.Nullable;

/** States of runs for tests: finished, judged by an AP, without a rank. */
record SampleState(RunState state) {
    static SampleState run(long id, String name) {
        return new SampleState(new RunState(
                id,
                name,
                RunStatus.FINISHED,
                "c1",
                10L,
                100,
                "metrics/mAP50-95(B)",
                Direction.MAX,
                .5,
                .48,
                .055,
                null,
                null,
                null));
    }

    SampleState status(RunStatus status) {
        return with(state.name(), status, state.content(), state.epochs(), state.best(), state.last(), state.noise());
    }

    SampleState name(String name) {
        return with(name, state.status(), state.content(), state.epochs(), state.best(), state.last(), state.noise());
    }

    /** Of a log that has grown. */
    SampleState grown(long epochs, double best, double last) {
        return with(state.name(), state.status(), state.content() + "+", epochs, best, last, state.noise());
    }

    SampleState noise(@Nullable Double noise) {
        return with(state.name(), state.status(), state.content(), state.epochs(), state.best(), state.last(), noise);
    }

    SampleState ranks(String ranking, int low, int high) {
        return new SampleState(new RunState(
                state.runId(),
                state.name(),
                state.status(),
                state.content(),
                state.epochs(),
                state.points(),
                state.metric(),
                state.direction(),
                state.best(),
                state.last(),
                state.noise(),
                ranking,
                low,
                high));
    }

    private SampleState with(
            String name,
            RunStatus status,
            String content,
            @Nullable Long epochs,
            @Nullable Double best,
            @Nullable Double last,
            @Nullable Double noise) {
        return new SampleState(new RunState(
                state.runId(),
                name,
                status,
                content,
                epochs,
                epochs == null ? state.points() : 10 * epochs,
                state.metric(),
                state.direction(),
                best,
                last,
                noise,
                state.ranking(),
                state.rankLow(),
                state.rankHigh()));
    }
}
