package curvewise.ingest.format.tensorboard;

import static curvewise.ingest.format.tensorboard.EventFileBytes.begunAt;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.RunFacts;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.Reading.Point;
import curvewise.ingest.format.RunRecorder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorBoardTest {
    private static final String NAME = "events.out.tfevents.1700000000.node7.cluster.123.0";

    private RunFolder folder = new RunFolder(Path.of(""));

    @BeforeEach
    void inAnEmptyFolder(@TempDir Path root) {
        folder = new RunFolder(root);
    }

    @Test
    void aSimpleValueIsTheExactDoubleOfItsFloat() throws IOException {
        Reading reading = folder.with(
                        NAME,
                        begunAt(1.7e9)
                                .value(1700000001.5, 10, "loss", 0.1)
                                .value(1700000002.25, 20, "loss", Double.NaN)
                                .value(1700000003, 30, "loss", Double.POSITIVE_INFINITY))
                .read();

        assertArrayEquals(
                new double[] {0.10000000149011612, Double.NaN, Double.POSITIVE_INFINITY}, reading.values("loss", null));
        assertEquals(
                new Point(
                        "run",
                        "run/" + NAME,
                        "loss",
                        null,
                        10,
                        RunRecorder.UNKNOWN,
                        1700000001.5,
                        2,
                        41,
                        0.10000000149011612),
                reading.points().get(0));
        RunFacts run = reading.runs().get(0);
        assertEquals("node7.cluster", run.host());
        assertEquals(Instant.parse("2023-11-14T22:13:20Z"), run.startedAt());
        assertEquals(Instant.parse("2023-11-14T22:13:23Z"), run.endedAt());
        assertEquals(RunStatus.FINISHED, run.status());
        assertEquals("planned length not in the log", run.statusReason());
        assertEquals(4, RunFolder.file(reading, NAME).used());
    }

    @Test
    void aTensorIsAScalarWhereItsFirstMetadataSaysSo() throws IOException {
        Reading reading = folder.with(
                        NAME + ".v2",
                        begunAt(1.7e9).tensor(1.7e9, 0, "acc", 0.5, true).tensor(1.7e9 + 1, 1, "acc", 0.75, false))
                .read();

        assertArrayEquals(new double[] {0.5, 0.75}, reading.values("acc", null));
        assertEquals("node7.cluster", reading.runs().get(0).host());
    }

    @Test
    void aTensorOfOneNumberIsAScalarWhereNothingSaysOtherwise() throws IOException {
        byte[] tensor = Proto.message(8, Proto.varint(1, 2), Proto.fixed64(6, 0.1));

        Reading reading = folder.with(
                        NAME, begunAt(1.7e9).summary(1.7e9, 3, Proto.join(Proto.string(1, "acc"), tensor)))
                .read();

        assertArrayEquals(new double[] {0.1}, reading.values("acc", null));
    }

    @Test
    void tensorsOfOtherPluginsAreNoSeriesNorAreHistograms() throws IOException {
        byte[] one = Proto.message(8, Proto.varint(1, 1), Proto.fixed32(5, 1));
        byte[] many = Proto.message(
                8,
                Proto.varint(1, 1),
                Proto.message(2, Proto.message(2, Proto.varint(1, 2))),
                Proto.message(5, Proto.littleEndian(0, 8)));
        EventFileBytes events = begunAt(1.7e9).graph(1.7e9, 2_000_000).histogram(1.7e9, 1, "weights", 3000);
        for (String plugin : new String[] {"images", "histograms", "pr_curves", "text", "custom"}) {
            events.summary(1.7e9, 1, Proto.join(Proto.string(1, plugin + "/x"), EventFileBytes.metadata(plugin), one));
            events.summary(1.7e9, 2, Proto.join(Proto.string(1, plugin + "/x"), one));
        }
        events.summary(1.7e9, 1, Proto.join(Proto.string(1, "many"), EventFileBytes.metadata("scalars"), many));
        events.value(1.7e9, 4, "loss", 0.5);

        Reading reading = folder.with(NAME, events).read();

        assertEquals(1, reading.points().size());
        assertEquals("loss", reading.points().get(0).rawName());
        assertEquals(15, reading.points().get(0).line());
        assertEquals(2, RunFolder.file(reading, NAME).used());
        assertEquals(13, RunFolder.file(reading, NAME).ignored());
        assertTrue(!RunFolder.file(reading, NAME).isPartial());
    }

    @Test
    void theValuesOfOneSummaryShareTheirRow() throws IOException {
        Reading reading = folder.with(
                        NAME,
                        begunAt(1.7e9)
                                .summary(
                                        1.7e9 + 1,
                                        100,
                                        EventFileBytes.simple("loss", 0.5),
                                        Proto.join(Proto.string(1, "image"), Proto.message(4, new byte[5000])),
                                        EventFileBytes.simple("lr", 0.25)))
                .read();

        assertEquals(
                List.of("loss", "lr"),
                reading.points().stream().map(Point::rawName).toList());
        assertEquals(List.of(2L, 2L), reading.points().stream().map(Point::line).toList());
        assertEquals(
                List.of(41L, 41L),
                reading.points().stream().map(Point::character).toList());
    }

    @Test
    void stepAndTimeCountWhereverTheyStandInTheEvent() throws IOException {
        byte[] backwards = Proto.join(
                Proto.message(5, Proto.message(1, Proto.fixed32(2, 0.5f), Proto.string(1, " loss "))),
                Proto.varint(2, 7),
                Proto.fixed64(1, 1.7e9));

        Reading reading = folder.with(NAME, begunAt(1.7e9).record(backwards)).read();

        Point point = reading.points().get(0);
        assertEquals("loss", point.rawName());
        assertEquals(7, point.step());
        assertEquals(1.7e9, point.wallTime());
    }

    @Test
    void anOldNodeNameIsTheTagWhereThereIsNone() throws IOException {
        Reading reading = folder.with(
                        "events.out.tfevents",
                        new EventFileBytes()
                                .summary(1.7e9, 0, Proto.join(Proto.string(7, "Logloss"), Proto.fixed32(2, 0.5f)))
                                .summary(
                                        1.7e9,
                                        1,
                                        Proto.join(
                                                Proto.string(1, "Logloss"),
                                                Proto.fixed32(2, 0.25f),
                                                Proto.string(7, "other"))))
                .read();

        assertArrayEquals(new double[] {0.5, 0.25}, reading.values("Logloss", null));
    }

    @Test
    void allPointsOnStepZeroAreKeptInTheirOrder() throws IOException {
        EventFileBytes events = begunAt(1.7e9);
        for (int i = 0; i < 30; i++) {
            events.value(1.7e9 + i, 0, "reward", i);
        }

        Reading reading = folder.with(NAME, events).read();

        assertEquals(30, reading.points().size());
        assertEquals(29, reading.points().get(29).value());
        assertEquals(0, reading.points().get(29).step());
    }

    @Test
    void thePlaceholderOfLightningIsAValueAllTheSame() throws IOException {
        Reading reading = folder.with(
                        NAME, begunAt(1.7e9).value(1.7e9, 0, "hp_metric", -1).value(1.7e9, 0, "epoch", 3))
                .read();

        assertArrayEquals(new double[] {-1}, reading.values("hp_metric", null));
        assertArrayEquals(new double[] {3}, reading.values("epoch", null));
    }

    @Test
    void theSplitIsThatOfTheFolderElseOfTheTag() throws IOException {
        EventFileBytes events = begunAt(1.7e9)
                .value(1.7e9, 1, "train/loss", 1)
                .value(1.7e9, 1, "val_loss", 2)
                .value(1.7e9, 1, "loss", 3);

        Reading reading = folder.with("Eval/" + NAME, events).with(NAME, events).read();

        assertEquals(1, reading.runs().size());
        assertEquals(
                List.of(Split.VAL, Split.VAL, Split.VAL),
                reading.points().stream()
                        .filter(p -> p.source().contains("Eval"))
                        .map(Point::split)
                        .toList());
        assertArrayEquals(new double[] {1}, reading.values("train/loss", Split.TRAIN));
        assertArrayEquals(new double[] {3}, reading.values("loss", null));
    }

    @Test
    void anEventWithoutATimeHasNone() throws IOException {
        byte[] untimed = Proto.message(5, Proto.message(1, EventFileBytes.simple("loss", 0.5)));

        Reading reading = folder.with(NAME, begunAt(1.7e9).record(untimed)).read();

        assertEquals(RunRecorder.UNKNOWN, reading.points().get(0).wallTime());
        assertEquals(0, reading.points().get(0).step());
    }

    @Test
    void valuesWithoutAUsableTagAreLeftOut() throws IOException {
        Reading reading = folder.with(
                        NAME,
                        begunAt(1.7e9)
                                .value(1.7e9, 1, " ", 1)
                                .value(1.7e9, 1, "x".repeat(2000), 1)
                                .value(1.7e9, 1, "loss", 1))
                .read();

        assertEquals(1, reading.points().size());
        assertEquals(
                "left out 2 values whose tag is blank, of more than 1024 bytes, or one of too many",
                RunFolder.file(reading, NAME).reason());
    }
}
