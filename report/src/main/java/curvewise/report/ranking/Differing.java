package curvewise.report.ranking;

import curvewise.core.ranking.Candidate;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What sets the runs of a group apart beside their names: of batch, length, learning rate and format those that differ within it. */
final class Differing {
    /** As much as fits a line below a name. */
    private static final int MOST = 3;

    private static final List<Function<Candidate, @Nullable String>> TRAITS =
            List.of(Differing::batch, Differing::length, Differing::rate, Differing::format);

    private final List<Function<Candidate, @Nullable String>> traits;

    private Differing(List<Function<Candidate, @Nullable String>> traits) {
        this.traits = traits;
    }

    static Differing in(List<Candidate> runs) {
        List<Function<Candidate, @Nullable String>> differing = new ArrayList<>();
        for (Function<Candidate, @Nullable String> trait : TRAITS) {
            long values = runs.stream()
                    .map(trait)
                    .filter(Objects::nonNull)
                    .distinct()
                    .limit(2)
                    .count();
            if (values > 1 && differing.size() < MOST) {
                differing.add(trait);
            }
        }
        return new Differing(differing);
    }

    /** {@code batch 8 · 200 epochs · peak lr 0.01}; empty where nothing is known to differ. */
    String of(Candidate run) {
        return traits.stream()
                .map(trait -> trait.apply(run))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" \u00B7 "));
    }

    private static @Nullable String batch(Candidate run) {
        Long batch = run.data().batch();
        return batch == null ? null : "batch " + Figures.count(batch);
    }

    private static @Nullable String length(Candidate run) {
        Long epochs = run.budget().epochs();
        if (epochs != null) {
            return Figures.count(epochs, "epoch", "epochs");
        }
        Long steps = run.budget().steps();
        return steps == null ? null : Figures.count(steps, "step", "steps");
    }

    private static @Nullable String rate(Candidate run) {
        Double peak = run.schedule().peak();
        return peak == null ? null : "peak lr " + Figures.rounded(peak, 3);
    }

    private static String format(Candidate run) {
        return Shown.label(run.format());
    }
}
