package curvewise.core.ranking;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Note;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Configurations that are trained again night by night and whose newest run fell behind those before. */
final class Regressions {
    /** A fall of so many u from one night to the next is worth a look; rule of thumb. */
    static final double REGRESSION = 3;
    /** So many configurations are named. */
    private static final int NAMED = 5;

    private final Spread spread;
    private final List<Standing> counted;

    /**
     * Notes on a ranking.
     *
     * @param counted its runs, without copies
     */
    Regressions(Spread spread, List<Standing> counted) {
        this.spread = spread;
        this.counted = counted;
    }

    /** The greatest falls first. */
    List<Note> notes() {
        TreeMap<String, List<Standing>> configurations = new TreeMap<>();
        counted.stream()
                .filter(standing -> standing.run().startedAt() != null)
                .forEachOrdered(standing -> configurations
                        .computeIfAbsent(standing.run().groupKey(), key -> new ArrayList<>())
                        .add(standing));
        return configurations.values().stream()
                .map(this::fall)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingDouble(fall -> -fall.least))
                .limit(NAMED)
                .map(Fall::note)
                .toList();
    }

    /**
     * That the newest run of a configuration is worse than those before it.
     *
     * @param newest the run
     * @param least by so much at least
     * @param nights how many it is worse than
     */
    private record Fall(Standing newest, double least, int nights) {
        String words() {
            return String.format(
                    "%s is %s worse than the last %s of the same configuration, which may be a regression.",
                    newest.run().name(), newest.measure().size(least), nights == 1 ? "run" : nights + " runs");
        }

        Note note() {
            return new Note(
                    ComparisonCards.NIGHTLY,
                    Finding.of(Severity.WARN, Confidence.C, words())
                            .advising(
                                    Topic.EVALUATION, "Bisect what changed since, after one more run to see it again.")
                            .with("fall", least));
        }
    }

    private @Nullable Fall fall(List<Standing> runs) {
        List<Standing> byStart = runs.stream()
                .sorted(Comparator.comparing(
                        standing -> Objects.requireNonNull(standing.run().startedAt())))
                .toList();
        Standing newest = byStart.get(byStart.size() - 1);
        int nights = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = byStart.size() - 2; i >= 0; i--) {
            Standing earlier = byStart.get(i);
            double fall = newest.measure().gain(earlier.value(), newest.value());
            boolean isFall = !day(earlier).equals(day(newest))
                    && exceeds(fall, REGRESSION * spread.uncertainty().value());
            if (!isFall) {
                break;
            }
            nights++;
            least = Math.min(least, fall);
        }
        return nights == 0 ? null : new Fall(newest, least, nights);
    }

    private static LocalDate day(Standing standing) {
        return LocalDate.ofInstant(Objects.requireNonNull(standing.run().startedAt()), ZoneOffset.UTC);
    }
}
