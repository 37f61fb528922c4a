package curvewise.ingest.format.tensorboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the event files of one folder gave to one attempt so far: a tag that stands in a lane twice was written by a later process. */
final class Lane {
    private final Map<String, StepRange> tags = new HashMap<>();
    private boolean hasTraining;

    /** How a further file of the folder goes with those before. */
    enum Relation {
        /** No tag in common: a second writer of the same process. */
        BESIDE,
        /** Common tags go on after where they began. */
        RESUMES,
        /** Only evaluations go on: the model is measured again, not trained. */
        EVALUATES,
        /** Common tags begin where they began before, or earlier. */
        STARTS_ANEW
    }

    /** How a file goes with what is here. */
    Relation relation(EventFile file) {
        List<Tag> common = common(file);
        if (common.isEmpty()) {
            return Relation.BESIDE;
        }
        // a constant or placeholder is logged again on its own step by a resume too
        List<Tag> moving = common.stream().filter(t -> !here(t).isPoint()).toList();
        List<Tag> telling = moving.isEmpty() ? common : moving;
        if (first(telling.stream().map(Lane::there).toList())
                <= first(telling.stream().map(this::here).toList())) {
            return Relation.STARTS_ANEW;
        }
        return common.stream().allMatch(file::isEvaluation) ? Relation.EVALUATES : Relation.RESUMES;
    }

    /** Whether anything but evaluations is here. */
    boolean hasTraining() {
        return hasTraining;
    }

    /** The greatest step of the tags that a file has in common with this. */
    long reached(EventFile file) {
        return common(file).stream().mapToLong(t -> here(t).greatest()).max().orElse(0);
    }

    /** Takes in what a file held. */
    void add(EventFile file, List<Tag> read) {
        for (Tag tag : read) {
            StepRange steps = tag.steps();
            if (steps != null) {
                hasTraining |= !file.isEvaluation(tag);
                tags.merge(tag.name(), steps, StepRange::and);
            }
        }
    }

    private List<Tag> common(EventFile file) {
        return file.tags().stream().filter(t -> tags.containsKey(t.name())).toList();
    }

    private StepRange here(Tag tag) {
        return Objects.requireNonNull(tags.get(tag.name()));
    }

    private static StepRange there(Tag tag) {
        return Objects.requireNonNull(tag.steps());
    }

    private static long first(List<StepRange> ranges) {
        return ranges.stream().mapToLong(StepRange::first).min().orElse(0);
    }
}
