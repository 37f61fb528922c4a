package curvewise.core.ranking;

import curvewise.core.text.NaturalOrder;
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

    /**
     * Runs that differ in their seeds only.
     *
     * @param counted each curve once, the best first
     * @param mean of their numbers: what is compared, with the uncertainty of one run
     */
    private record Configuration(List<Entry> counted, double mean) {
        static Configuration of(List<Entry> counted) {
            double mean = counted.stream().mapToDouble(Entry::value).average().orElse(Double.NaN);
            return new Configuration(counted, counted.size() == 1 ? counted.get(0).value : mean);
        }

        /** Higher is better. */
        double gain() {
            return counted.get(0).measure.gain(mean, 0);
        }
    }

    Ranking ranking() {
        List<Entry> counted = counted();
        List<Configuration> configurations = configurations(counted);
        Spread spread = Spread.of(
                counted.stream().map(Entry::measure).toList(),
                table.group().data().evaluationImages(),
                configurations.size());
        List<Standing> standings = standings(configurations, spread);
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

    /** Of runs of one configuration none is better than another by its merit, so they are compared as one. */
    private static List<Configuration> configurations(List<Entry> counted) {
        Map<String, List<Entry>> byKey = new LinkedHashMap<>();
        counted.forEach(entry -> byKey.computeIfAbsent(entry.run.groupKey(), key -> new ArrayList<>())
                .add(entry));
        return byKey.values().stream().map(Configuration::of).toList();
    }

    private List<Standing> standings(List<Configuration> configurations, Spread spread) {
        double[] uncertainties = new double[configurations.size()];
        Arrays.fill(uncertainties, spread.uncertainty().value());
        RankIntervals intervals = RankIntervals.of(
                configurations.stream().mapToDouble(Configuration::gain).toArray(), uncertainties, spread.factor());
        Map<String, Integer> places = new HashMap<>();
        Map<List<String>, Entry> observations = new HashMap<>();
        for (int i = 0; i < configurations.size(); i++) {
            for (Entry entry : configurations.get(i).counted()) {
                places.put(entry.run.groupKey(), i);
                observations.put(entry.observation(), entry);
            }
        }
        List<Standing> standings = new ArrayList<>();
        for (Entry entry : entries) {
            int place = Objects.requireNonNull(places.get(entry.run.groupKey()));
            standings.add(new Standing(
                    entry.run,
                    entry.measure,
                    entry.score,
                    entry.value,
                    configurations.get(place).mean(),
                    intervals.low()[place],
                    intervals.high()[place],
                    !entry.run.isFinished(),
                    sameAs(entry, Objects.requireNonNull(observations.get(entry.observation())))));
        }
        // entries come the best first, and better means never have worse intervals
        standings.sort(Comparator.comparingInt(Standing::rankLow).thenComparingInt(Standing::rankHigh));
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
