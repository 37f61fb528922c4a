package curvewise.report.page;

import curvewise.core.convergence.Optimism;
import curvewise.core.convergence.Uncertainty;
import curvewise.core.detection.BoxMetric;
import curvewise.core.detection.CocoEvaluation;
import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.Place;
import curvewise.core.metric.Direction;
import curvewise.core.rule.SeriesFigures;
import curvewise.core.study.RunSummary;
import curvewise.report.proof.EpochMean;
import curvewise.report.proof.Luck;
import curvewise.report.proof.Named;
import curvewise.report.reading.Phrases;
import curvewise.report.text.Arrow;
import curvewise.report.text.Figure;
import curvewise.report.text.Figures;
import curvewise.report.text.Locations;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number set large.
 *
 * @param better which way is better; {@code null} when neither
 * @param notes what qualifies it, one line each; may be empty
 * @param source the file and line; {@code null} when it stands in none
 */
record Tile(
        String label,
        @Nullable Arrow better,
        Figure value,
        List<String> notes,
        @Nullable Shown source) {
    /** As many as stand in one row. */
    private static final int MOST = 6;

    private static final int FEW = 3;

    Tile {
        notes = List.copyOf(notes);
    }

    static List<Tile> of(RunSummary run, Evidence evidence) {
        List<Tile> tiles = new ArrayList<>();
        Locations locations = Locations.of(evidence);
        Judged headline = evidence.headline();
        if (headline != null) {
            ofHeadline(tiles, headline, locations);
        }
        CocoEvaluation coco = CocoEvaluation.shown(evidence);
        if (coco != null) {
            for (BoxMetric metric : List.of(BoxMetric.AP50, BoxMetric.AP75, BoxMetric.AR100)) {
                add(tiles, coco, metric, evidence);
            }
        }
        training(tiles, evidence);
        if (tiles.size() < FEW) {
            counts(tiles, run);
        }
        return List.copyOf(tiles.subList(0, Math.min(tiles.size(), MOST)));
    }

    private static void ofHeadline(List<Tile> tiles, Judged headline, Locations locations) {
        SeriesFigures shown = SeriesFigures.of(headline);
        boolean isOnly = headline.size() == 1;
        List<String> notes = new ArrayList<>(List.of(Named.place(headline.points(), headline.best())));
        Uncertainty u = isOnly ? Uncertainty.ofOther(Double.NaN) : Phrases.uncertainty(headline);
        if (u.isKnown()) {
            notes.add("\u00B1 " + shown.amount(u.value()) + ", "
                    + (u.source() == Uncertainty.Source.JITTER ? "epoch jitter" : "prior for small data"));
        }
        tiles.add(of(
                headline,
                isOnly ? "" : ", best",
                headline.bestValue(),
                notes,
                headline.place(headline.best()),
                locations));
        if (isOnly) {
            return;
        }
        double behind = Math.abs(headline.bestValue() - headline.lastValue());
        String below = headline.direction() == Direction.MAX ? " below the best" : " above the best";
        tiles.add(of(
                headline,
                ", last",
                headline.lastValue(),
                List.of(
                        Named.place(headline.points(), headline.last()),
                        behind == 0 ? "its best" : shown.size(behind) + below),
                headline.place(headline.last()),
                locations));
        Optimism luck = Luck.of(headline);
        if (luck != null) {
            tiles.add(of(
                    headline,
                    ", de-biased",
                    luck.debiasedBest(),
                    List.of("the best less " + shown.amount(luck.gain()), "of luck in picking it"),
                    null,
                    locations));
        }
    }

    private static Tile of(
            Judged judged, String which, double value, List<String> notes, @Nullable Place place, Locations locations) {
        return new Tile(
                Named.of(judged) + which,
                Arrow.of(judged.direction()),
                figure(SeriesFigures.of(judged).value(value), value),
                notes,
                place == null ? null : locations.of(place));
    }

    private static Figure figure(String shown, double value) {
        String exact = Figures.exact(value);
        return new Figure(shown, exact.equals(shown) ? null : exact, true);
    }

    private static void add(List<Tile> tiles, CocoEvaluation coco, BoxMetric metric, Evidence evidence) {
        Judged headline = evidence.headline();
        double value = coco.value(metric);
        boolean isShown = headline != null && headline.metric().equals(metric.metric());
        if (!Double.isNaN(value) && !isShown) {
            Place place = coco.place(metric);
            tiles.add(new Tile(
                    metric.label(),
                    Arrow.of(Direction.MAX),
                    figure(Figures.fixed(value, coco.decimals()), value),
                    evidence.evaluations().size() == 1
                            ? List.of(meaning(metric))
                            : List.of(meaning(metric), "of the same evaluation"),
                    place == null ? null : Locations.of(evidence).of(place)));
        }
    }

    private static String meaning(BoxMetric metric) {
        return switch (metric) {
            case AP50 -> "objects found, loosely";
            case AP75 -> "boxes tight";
            default -> "recall with 100 boxes";
        };
    }

    private static void training(List<Tile> tiles, Evidence evidence) {
        Judged training = evidence.training();
        if (training == null || training.size() == 0) {
            return;
        }
        EpochMean mean = EpochMean.of(evidence.epochs());
        double value = training.tracks().size() == 1 ? mean.of(training.tracks().get(0)) : training.lastValue();
        String when = training.tracks().size() == 1 ? "mean " + mean.words() : "sum of its parts, last";
        if (Double.isFinite(value)) {
            tiles.add(new Tile(
                    "Training loss",
                    Arrow.of(Direction.MIN),
                    figure(SeriesFigures.of(training).value(value), value),
                    List.of(when),
                    null));
        }
    }

    private static void counts(List<Tile> tiles, RunSummary run) {
        if (run.epochs() != null) {
            tiles.add(plain("Epochs", run.epochs(), List.of("with data")));
        }
        tiles.add(plain("Series", run.series(), List.of()));
        tiles.add(plain("Values", run.points(), List.of()));
    }

    private static Tile plain(String label, long number, List<String> notes) {
        return new Tile(label, null, new Figure(Figures.count(number), null, true), notes, null);
    }
}
