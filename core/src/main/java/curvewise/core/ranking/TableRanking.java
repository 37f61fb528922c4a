package curvewise.core.ranking;

import curvewise.core.study.NaturalOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ranks the runs of a table. */
final class TableRanking {
    private final Table table;
    private final Policy policy;
    private final List<Entry> entries;

    TableRanking(Table table, Policy policy) {
        this.table = table;
        this.policy = policy;
        this.entries = entries();
    }

    /** A run with its number. */
    private record Entry(Candidate run, Measure measure, Score score, double value) {
        /** Runs of one configuration with one curve are one observation. */
        List<String> observation() {
            return List.of(run.groupKey(), measure.digest());
        }
    }

    private List<Entry> entries() {
        List<Entry> all = new ArrayList<>();
        for (Candidate run : table.runs()) {
            Measure measure = table.group().measure(run);
            Score score = Score.of(measure, table.step());
            Double value = score == null ? null : score.by(policy);
            if (score != null && value != null) {
                all.add(new Entry(run, measure, score, value));
            }
        }
        return all.stream()
                .sorted(Comparator.<Entry>comparingDouble(entry -> -entry.measure.gain(entry.value, 0))
                        .thenComparing(entry -> entry.run.name(), NaturalOrder.INSTANCE))
                .toList();
    }

    Ranking ranking() {
        List<Entry> counted = counted();
        Spread spread = Spread.of(
                counted.stream().map(Entry::measure).toList(),
                table.group().data().evaluationImages(),
                counted.size());
        List<Standing> standings = standings(counted, spread);
        RankingWords words = new RankingWords(table, spread, standings);
        return new Ranking(
                table,
                policy,
                spread,
                standings,
                identical(),
                words.sentence(),
                words.nextExperiment(),
                new RankingNotes(table, policy, spread, standings).notes());
    }

    /** Each observation once. */
    private List<Entry> counted() {
        Map<List<String>, Entry> observations = new LinkedHashMap<>();
        entries.forEach(entry -> observations.putIfAbsent(entry.observation(), entry));
        return List.copyOf(observations.values());
    }

    private List<Standing> standings(List<Entry> counted, Spread spread) {
        double[] scores = counted.stream()
                .mapToDouble(entry -> entry.measure.gain(entry.value, 0))
                .toArray();
        double[] uncertainties = new double[scores.length];
        Arrays.fill(uncertainties, spread.uncertainty().value());
        RankIntervals intervals = RankIntervals.of(scores, uncertainties, spread.factor());
        Map<List<String>, Integer> places = new HashMap<>();
        for (int i = 0; i < counted.size(); i++) {
            places.put(counted.get(i).observation(), i);
        }
        List<Standing> standings = new ArrayList<>();
        for (Entry entry : entries) {
            int place = Objects.requireNonNull(places.get(entry.observation()));
            standings.add(new Standing(
                    entry.run,
                    entry.measure,
                    entry.score,
                    entry.value,
                    intervals.low()[place],
                    intervals.high()[place],
                    !entry.run.isFinished(),
                    sameAs(entry, counted.get(place))));
        }
        return standings;
    }

    private static @Nullable String sameAs(Entry entry, Entry counted) {
        return entry.run.runId() == counted.run.runId() ? null : counted.run.name();
    }

    private List<List<String>> identical() {
        Map<String, List<String>> byCurve = new LinkedHashMap<>();
        entries.forEach(entry -> byCurve.computeIfAbsent(entry.measure.digest(), digest -> new ArrayList<>())
                .add(entry.run.name()));
        return byCurve.values().stream().filter(names -> names.size() > 1).toList();
    }
}
