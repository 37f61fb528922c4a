package curvewise.ingest.format.tensorboard;

import curvewise.ingest.format.SeriesRecorder;
import org.jspecify.annotations.Nullable;

/** A name that values of one event file stand under, and what was seen of it so far. */
final class Tag {
    private final String name;
    private @Nullable Plugin plugin;
    private @Nullable SeriesRecorder series;
    private @Nullable StepRange steps;
    private boolean hasText;

    Tag(String name) {
        this.name = name;
    }

    /** As logged, trimmed. */
    String name() {
        return name;
    }

    /** The plugin that metadata named; writers name it with the first value of a tag only. {@code null} until then. */
    @Nullable
    Plugin plugin() {
        return plugin;
    }

    void plugin(@Nullable Plugin named) {
        plugin = named == null ? plugin : named;
    }

    /** Where its values go; {@code null} before the first. */
    @Nullable
    SeriesRecorder series() {
        return series;
    }

    void series(SeriesRecorder recorder) {
        series = recorder;
    }

    /** The steps its values stand on; {@code null} before the first. */
    @Nullable
    StepRange steps() {
        return steps;
    }

    void step(long step) {
        if (steps == null) {
            steps = new StepRange(step);
        } else {
            steps.add(step);
        }
    }

    /** Whether this is the first text of the tag. */
    boolean isFirstText() {
        boolean isFirst = !hasText;
        hasText = true;
        return isFirst;
    }
}
