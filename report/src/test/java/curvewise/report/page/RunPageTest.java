package curvewise.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.curve.Curve;
import curvewise.core.metric.Direction;
import curvewise.core.run.Param;
import curvewise.core.run.Split;
import curvewise.core.study.RunDetail;
import curvewise.core.study.RunSummary;
import curvewise.core.study.SeriesSummary;
import curvewise.report.MemoryArchive;
import curvewise.report.Samples;
import curvewise.report.text.Figure;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RunPageTest {
    private static final Figure NOT_DEFINED = new Figure("not defined", null, false);

    private final MemoryArchive archive = new MemoryArchive();
    private final List<SeriesSummary> series = new ArrayList<>();

    @Test
    void eachValueSaysWhereItStands() {
        add("val/mAP", "mAP", Split.VAL, Direction.MAX, 0.25, 0.75, -1, 0.5);
        SeriesRow row = page().series().shown().get(0);

        assertEquals("4", row.points());
        assertEquals("1", row.undefined());
        assertEquals(
                List.of(
                        cell("0.25", "epoch 1", 2),
                        cell("0.5", "epoch 4", 5),
                        cell("0.25", "epoch 1", 2),
                        cell("0.75", "epoch 2", 3),
                        cell("0.75", "epoch 2", 3)),
                row.cells());
    }

    @Test
    void aSeriesThatIsNeverDefinedIsNeitherZeroNorMinusOne() {
        add("bbox APs", "APs", Split.VAL, Direction.MAX, -1, -1, Double.NaN);
        RunPage page = page();

        SeriesRow row = page.series().shown().get(0);
        assertEquals("3", row.undefined());
        assertTrue(row.cells().stream().allMatch(cell -> cell.value().equals(NOT_DEFINED) && cell.source() == null));
        assertTrue(page.curves().isEmpty());
        assertEquals(
                "Not drawn, with fewer than two values to connect: bbox APs.",
                page.curves().leftOut());
    }

    @Test
    void aSeriesWithoutDirectionHasNoBest() {
        add("lr", "lr", null, null, 0.1, 0.01);
        SeriesRow row = page().series().shown().get(0);

        assertNull(row.better());
        assertEquals("not known", row.split());
        assertEquals("no direction", row.cells().get(4).value().shown());
    }

    @Test
    void aSingleValueIsInTheTableAndNotInAChart() {
        add("params", null, null, null, 23_700_000);
        RunPage page = page();

        assertEquals(
                "23700000", page.series().shown().get(0).cells().get(0).value().shown());
        assertTrue(page.curves().isEmpty());
    }

    @Test
    void partsOfTheDataShareAChart() {
        add("train/box_loss", "box_loss", Split.TRAIN, Direction.MIN, 3, 2, 1);
        add("val/box_loss", "box_loss", Split.VAL, Direction.MIN, 3, 2.5, 2.75);
        add("lr", "lr", null, null, 0.1, 0.05, 0.01);
        List<CurveFigure> figures = page().curves().small();

        assertEquals(
                List.of("box_loss", "lr"),
                figures.stream().map(CurveFigure::title).toList());
        CurveFigure loss = figures.get(0);
        assertEquals("val/box_loss, train/box_loss in results.csv", loss.source());
        assertTrue(loss.svg().contains("best 2.5, epoch 2"));
        assertTrue(
                loss.svg()
                        .contains(
                                "val/box_loss: from 3 at epoch 1 to 2.75 at epoch 3; least 2.5 at epoch 2, greatest 3 at epoch 1."));
        assertTrue(loss.svg().contains("class=\"end t1\"") && loss.svg().contains("class=\"end t2\""));
    }

    @Test
    void twoSeriesOfOnePartHaveAChartEach() {
        add("loss", "loss", Split.TRAIN, Direction.MIN, 3, 2, 1);
        add("loss (avg)", "loss", Split.TRAIN, Direction.MIN, 3, 2.5, 2);

        assertEquals(
                List.of("loss", "loss (avg)"),
                page().curves().small().stream().map(CurveFigure::title).toList());
    }

    @Test
    void theHeadlineIsDrawnLargeAndForAPhone() {
        add("metrics/mAP50-95(B)", "mAP50-95", Split.VAL, Direction.MAX, 0.5, 0.625, 0.545);
        RunPage page = page();

        CurveFigure headline = page.curves().headline();
        assertNotNull(headline);
        assertTrue(headline.svg().contains("viewBox=\"0 0 1176 300\""));
        assertNotNull(headline.narrow());
    }

    @Test
    void theTilesSayHowGoodItIsAndWhereThatStands() {
        add("metrics/mAP50-95(B)", "mAP50-95", Split.VAL, Direction.MAX, 0.5, 0.625, 0.545);
        add("train/box_loss", "box_loss", Split.TRAIN, Direction.MIN, 3, 2, 1.5);
        List<Tile> tiles = page().tiles();

        assertEquals(
                List.of("mAP50-95(B), best", "mAP50-95(B), last", "Training loss"),
                tiles.stream().map(Tile::label).toList());
        Tile best = tiles.get(0);
        assertEquals("0.625", best.value().shown());
        assertEquals(List.of("epoch 2", "\u00B1 0.02, prior for small data"), best.notes());
        assertEquals(new Shown("line 3", "waterfowl/train18/results.csv, line 3"), best.source());
        assertEquals(List.of("epoch 3", "0.080 below the best"), tiles.get(1).notes());
        assertEquals("1.50", tiles.get(2).value().shown());
        assertEquals(List.of("mean in epoch 3"), tiles.get(2).notes());
    }

    @Test
    void aLooseDetectorShowsItsOtherNumbersToo() {
        add("bbox AP", "AP", null, Direction.MAX, 0.210);
        add("bbox AP50", "AP50", null, Direction.MAX, 0.643);
        add("bbox AP75", "AP75", null, Direction.MAX, 0.079);

        assertEquals(
                List.of("AP 0.210", "AP50 0.643", "AP75 0.079"),
                page().tiles().stream()
                        .map(tile -> tile.label() + " " + tile.value().shown())
                        .toList());
    }

    @Test
    void aLongPlateauHasADebiasedBest() {
        double[] values = IntStream.range(0, 60)
                .mapToDouble(i -> i < 10 ? i / 20.0 : (50 + i * 7 % 5) / 100.0)
                .toArray();
        add("metrics/mAP50-95(B)", "mAP50-95", Split.VAL, Direction.MAX, values);
        Tile debiased = page().tiles().get(2);

        assertEquals("mAP50-95(B), de-biased", debiased.label());
        assertTrue(Double.parseDouble(debiased.value().shown()) < 0.54);
        assertNull(debiased.source());
    }

    @Test
    void whatTheSettingsSayStandsAmongTheFacts() {
        RunSummary run = Samples.run(1, "a");
        archive.with(new RunDetail(
                run,
                series,
                List.of(
                        Param.of("model", "/home/alice/yolo.pt", "args.yaml"),
                        Param.of("train.imgsz", "640", "args.yaml"),
                        Param.of("epochs", "350", "args.yaml")),
                List.of(),
                List.of()));
        add("train/box_loss", "box_loss", Split.TRAIN, Direction.MIN, 3, 2, 1.5);
        List<String> facts = RunPage.of(new SiteMap(archive.study()), run).facts().stream()
                .map(fact -> fact.label() + " " + fact.value().text())
                .toList();

        assertTrue(facts.contains("model ~/yolo.pt"), facts::toString);
        assertTrue(facts.contains("image size 640"), facts::toString);
    }

    @Test
    void aReducedChartSaysSo() {
        add(
                "loss",
                "loss",
                Split.TRAIN,
                Direction.MIN,
                IntStream.range(0, 5000).mapToDouble(i -> 1.0 / (1 + i)).toArray());

        assertEquals(
                "Of 5,000 values the least and the greatest of each stretch are drawn.",
                page().curves().small().get(0).note());
    }

    @Test
    void infinitiesAreNotDrawnAndNotOutstanding() {
        add("loss", "loss", Split.TRAIN, Direction.MIN, 1, Double.POSITIVE_INFINITY, 0.5);
        RunPage page = page();

        assertEquals("1", page.series().shown().get(0).cells().get(3).value().shown());
        assertEquals(
                "\u00D7 marks 1 value that is NaN or infinite.",
                page.curves().small().get(0).note());
    }

    @Test
    void aLossThatDivergedIsNoUndefinedMetric() {
        Curve curve = Samples.curve(Double.NaN, Double.POSITIVE_INFINITY);
        SeriesSummary loss = new SeriesSummary(
                9,
                "a.log",
                "loss",
                "loss",
                Split.TRAIN,
                Direction.MIN,
                null,
                null,
                2,
                0,
                0L,
                1L,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        archive.with(loss, curve);
        series.add(loss);
        SeriesRow row = page().series().shown().get(0);

        assertEquals("0", row.undefined());
        assertEquals("and 2 NaN or infinite", row.notFinite());
        assertEquals("none finite", row.cells().get(0).value().shown());
    }

    @Test
    void aRunWithoutSeriesSaysSo() {
        RunPage page = page();

        assertTrue(page.series().isEmpty());
        assertTrue(page.curves().isEmpty());
        assertEquals("", page.curves().leftOut());
    }

    @Test
    void ofThousandsOfSeriesThoseWithAKnownMetricAreShown() {
        for (int i = 0; i < 600; i++) {
            add("x" + i, null, null, null, 1, 2);
        }
        add("val/loss", "loss", Split.VAL, Direction.MIN, 2, 1);
        RunPage page = page();

        assertEquals(500, page.series().shown().size());
        assertEquals("val/loss", page.series().shown().get(0).name());
        assertEquals("500 of 601 are shown. SQL has them all.", page.series().more());
        assertEquals(60, page.curves().small().size());
        assertEquals(
                "Not drawn, beyond the first 60 charts: 440 series.",
                page.curves().leftOut());
    }

    @Test
    void aLongSettingIsShortenedAndWhole() {
        ParamRow row = ParamRow.of(Param.of("names", "m".repeat(201), "args.yaml"));

        assertEquals("m".repeat(200) + "\u2026", row.value().text());
        assertEquals("m".repeat(201), row.value().whole());
        assertFalse(row.withheld());
    }

    @Test
    void thePageDependsOnAllThatTheSummarySays() {
        RunSummary run = Samples.run(1, "a");
        String inputs = inputs(run);

        assertEquals(inputs, inputs(Samples.run(1, "a")));
        assertFalse(inputs.equals(inputs(Samples.run(1, "b"))));
        assertFalse(inputs.equals(inputs(Samples.run(1, "a", run.status(), "v2"))));
        assertEquals("", inputs(Samples.run(1, "a", run.status(), "")));
    }

    private static String inputs(RunSummary run) {
        MemoryArchive archive = new MemoryArchive().with(Samples.detail(run));
        return RunPage.KIND.plans().apply(new SiteMap(archive.study())).get(0).inputs();
    }

    private static SeriesRow.Cell cell(String value, String where, int line) {
        return new SeriesRow.Cell(
                new Figure(value, null, true),
                where,
                new Shown("results.csv:" + line, "waterfowl/train18/results.csv:" + line));
    }

    private void add(
            String name,
            @Nullable String metric,
            @Nullable Split split,
            @Nullable Direction direction,
            double... values) {
        Curve curve = Samples.curve(values);
        SeriesSummary summary = Samples.series(series.size(), name, metric, split, direction, curve);
        series.add(summary);
        archive.with(summary, curve);
    }

    private RunPage page() {
        RunSummary run = Samples.run(1, "a");
        archive.with(new RunDetail(run, series, List.of(), List.of(), List.of()));
        return RunPage.of(new SiteMap(archive.study()), run);
    }
}
