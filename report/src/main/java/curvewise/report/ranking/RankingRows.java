package curvewise.report.ranking;

import curvewise.core.metric.Direction;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.CommonStep;
import curvewise.core.ranking.Delta;
import curvewise.core.ranking.Difference;
import curvewise.core.ranking.Mark;
import curvewise.core.ranking.Marks;
import curvewise.core.ranking.Measure;
import curvewise.core.ranking.ProgressUnit;
import curvewise.core.ranking.RankedGroup;
import curvewise.core.ranking.Ranking;
import curvewise.core.ranking.Standing;
import curvewise.core.study.Glance;
import curvewise.core.study.RunSummary;
import curvewise.report.chart.RankStrip;
import curvewise.report.chart.ValueAxis;
import curvewise.report.chart.WordCurve;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the standings of one ranking into rows. */
final class RankingRows {
    /** Of a normal value 95 in a hundred lie within so many standard deviations. */
    static final double INTERVAL = 1.96;

    private final Ranking ranking;
    private final @Nullable Candidate baseline;
    private final Map<Long, Delta> deltas = new HashMap<>();
    private final Map<Long, RunSummary> runs;
    private final Links links;
    private final ShortNames names;
    private final Differing differing;
    private final TableValues values;
    private final ValueAxis axis;
    private final String noise;
    private final ProgressUnit unit;

    RankingRows(RankedGroup group, Ranking ranking, Map<Long, RunSummary> runs, Links links, ShortNames names) {
        this.ranking = ranking;
        this.baseline = group.baseline() == null ? null : group.baseline().run();
        this.runs = runs;
        this.links = links;
        this.names = names;
        this.differing =
                Differing.in(ranking.standings().stream().map(Standing::run).toList());
        this.values = TableValues.of(ranking);
        this.unit = unit(ranking);
        this.axis = axis(ranking, values, baseline);
        boolean isKnown = ranking.spread().uncertainty().isKnown();
        this.noise =
                isKnown ? "\u00B1 " + values.size(ranking.spread().uncertainty().value()) : "";
        for (Delta delta : group.deltas()) {
            boolean isOfThisTable = !ranking.table().isProvisional()
                    || !group.finished().table().has(delta.run());
            if (isOfThisTable) {
                deltas.put(delta.run().runId(), delta);
            }
        }
    }

    private static ValueAxis axis(Ranking ranking, TableValues values, @Nullable Candidate baseline) {
        double[] all = ranking.standings().stream()
                .mapToDouble(standing -> values.scaled(standing.value()))
                .filter(Double::isFinite)
                .toArray();
        Double ofBaseline = ranking.standings().stream()
                .filter(standing -> baseline != null && standing.run().runId() == baseline.runId())
                .findFirst()
                .map(standing -> values.scaled(standing.value()))
                .orElse(null);
        double half = INTERVAL * values.scaled(ranking.spread().uncertainty().value());
        return ValueAxis.of(all.length == 0 ? new double[] {0} : all, half, ofBaseline);
    }

    /** What places are counted in: {@code epoch}, {@code step}. */
    String place() {
        return unit == ProgressUnit.EPOCH ? "epoch" : "step";
    }

    /** The scale of the values. */
    String header() {
        return axis.header();
    }

    TableValues values() {
        return values;
    }

    RankingRow row(Standing standing) {
        Candidate run = standing.run();
        RunSummary summary = runs.get(run.runId());
        Glance glance = summary == null ? Glance.NONE : summary.glance();
        boolean isBaseline = baseline != null && run.runId() == baseline.runId();
        Double debiased = standing.score().debiasedBest();
        return new RankingRow(
                standing.isAmongBest(),
                standing.ranks().replace('-', '\u2013'),
                standing.rankLow(),
                RankStrip.of(
                        standing.rankLow(),
                        standing.rankHigh(),
                        ranking.spread().runs()),
                names.of(run),
                links.run(run.runId()),
                apart(standing),
                values.value(standing.value()),
                TableValues.sortable(values.scaled(standing.value())),
                noise,
                axis.dot(values.scaled(standing.value()), isBaseline),
                bestAt(standing),
                end(standing),
                values.value(standing.score().last()),
                TableValues.sortable(values.scaled(standing.score().last())),
                debiased == null ? null : values.value(debiased),
                against(run, isBaseline),
                curve(standing, summary),
                ConvergenceWord.of(glance.convergence()),
                NoteCount.of(glance));
    }

    private String apart(Standing standing) {
        if (standing.sameAs() != null) {
            return "the same as " + names.in(standing.sameAs()) + ": counts once";
        }
        String differs = differing.of(standing.run());
        String status = standing.run().status().label();
        if (!standing.isProvisional()) {
            return differs;
        }
        return differs.isEmpty() ? status : status + " \u00B7 " + differs;
    }

    /** In which unit places stand in this table. */
    private static ProgressUnit unit(Ranking ranking) {
        CommonStep step = ranking.table().step();
        if (step != null) {
            return step.unit();
        }
        boolean hasEpochs = ranking.standings().stream()
                .allMatch(standing -> standing.measure().bestEpoch() != null);
        return hasEpochs ? ProgressUnit.EPOCH : ProgressUnit.STEP;
    }

    private String bestAt(Standing standing) {
        Measure measure = standing.measure();
        if (standing.score().best() == measure.best()) {
            return place(measure.bestEpoch(), measure.bestStep());
        }
        Mark mark = firstAtBest(standing);
        String place = mark == null ? "" : place(mark.epoch(), mark.step());
        return mark == null || mark.value() == mark.best() || place.isEmpty() ? place : "\u2264 " + place;
    }

    /** The first mark by which the best of the table was reached. */
    private static @Nullable Mark firstAtBest(Standing standing) {
        Marks marks = standing.measure().marks();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            if (mark.best() == standing.score().best()) {
                return mark;
            }
        }
        return null;
    }

    private String end(Standing standing) {
        CommonStep step = ranking.table().step();
        Measure measure = standing.measure();
        if (measure.evaluations() == 1) {
            return "";
        }
        if (step != null) {
            return Figures.epoch(step.at());
        }
        Mark end = last(measure);
        return end == null ? "" : place(end.epoch(), end.step());
    }

    private static @Nullable Mark last(Measure measure) {
        int count = measure.marks().size();
        return count == 0 ? null : measure.marks().get(count - 1);
    }

    private String place(@Nullable Double epoch, @Nullable Long step) {
        if (unit == ProgressUnit.EPOCH) {
            return epoch == null ? "" : Figures.epoch(epoch);
        }
        return step == null ? "" : Figures.count(step);
    }

    private RankingRow.Against against(Candidate run, boolean isBaseline) {
        if (isBaseline) {
            return new RankingRow.Against(RunVerdict.BASELINE, "reference of this table", null, "0");
        }
        Delta delta = deltas.get(run.runId());
        String href = baseline == null ? null : links.pair(baseline.runId(), run.runId());
        if (delta == null) {
            return new RankingRow.Against(RunVerdict.NO_VERDICT, "", href, "");
        }
        RunVerdict verdict = RunVerdict.of(delta.verdict());
        if (delta.metrics().isEmpty()) {
            return new RankingRow.Against(verdict, "", href, "");
        }
        Difference best = delta.metrics().get(0).best();
        return new RankingRow.Against(verdict, numbers(best), href, TableValues.sortable(units(best)));
    }

    private String numbers(Difference best) {
        String change = best.change() == 0 ? "no difference" : values.signed(best.change());
        Double units = best.noiseUnits();
        return units == null ? change : change + " \u00B7 " + Figures.fixed(Math.abs(units), 1) + " noise units";
    }

    private static Double units(Difference best) {
        return best.noiseUnits() == null ? Double.valueOf(best.gain()) : best.noiseUnits();
    }

    private String curve(Standing standing, @Nullable RunSummary run) {
        if (run == null) {
            return "";
        }
        Direction direction = run.headline() == null ? null : run.headline().direction();
        CommonStep step = ranking.table().step();
        if (step == null || step.unit() != ProgressUnit.EPOCH || !isOf(run, standing.measure())) {
            return WordCurve.of(run.glance().curve(), direction);
        }
        return WordCurve.upTo(run.glance().curve(), direction, bestEpoch(standing), step.at());
    }

    private static double bestEpoch(Standing standing) {
        Measure measure = standing.measure();
        if (standing.score().best() == measure.best() && measure.bestEpoch() != null) {
            return measure.bestEpoch();
        }
        Mark mark = firstAtBest(standing);
        return mark == null || mark.epoch() == null ? Double.NaN : mark.epoch();
    }

    /** Whether the curve of the run is that of the metric which ranks it. */
    static boolean isOf(RunSummary run, Measure measure) {
        return run.headline() != null && run.headline().rawName().equals(measure.rawName());
    }

    /** Names of runs, as the table has them. */
    List<String> named(List<String> whole) {
        return whole.stream().map(name -> Shown.text(names.in(name))).toList();
    }
}
