package curvewise.ingest.format.tensorboard;

import static curvewise.ingest.format.tensorboard.EventFileBytes.begunAt;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.FileFacts;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.container.UnreadableLogException;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedEventFileTest {
    private static final String NAME = "events.out.tfevents.1700000000.host.1.0";

    private RunFolder folder = new RunFolder(Path.of(""));

    @BeforeEach
    void inAnEmptyFolder(@TempDir Path root) {
        folder = new RunFolder(root);
    }

    @Test
    void whereverTheLastTwoRecordsAreCutAllBeforeIsKeptAndTheFileIsPartial() throws IOException {
        EventFileBytes events = begunAt(1.7e9)
                .value(1.7e9, 1, "loss", 3)
                .value(1.7e9, 2, "loss", 2)
                .value(1.7e9, 3, "loss", 1);
        byte[] bytes = events.bytes();
        int third = events.starts().get(2);
        int last = events.starts().get(3);

        for (int length = third + 1; length < bytes.length; length++) {
            Reading reading = read(Arrays.copyOf(bytes, length));
            boolean isThirdWhole = length >= last;
            assertArrayEquals(
                    isThirdWhole ? new double[] {3, 2} : new double[] {3},
                    reading.values("loss", null),
                    "at " + length);
            FileFacts file = RunFolder.file(reading, NAME);
            assertEquals(length != last, file.isPartial(), "at " + length);
            if (file.isPartial()) {
                assertTrue(
                        String.valueOf(file.reason())
                                .startsWith(
                                        isThirdWhole
                                                ? "record 4 at byte " + (last + 1) + " is cut after "
                                                : "record 3 at byte " + (third + 1) + " is cut after "),
                        file.reason());
            }
        }
    }

    @Test
    void aCutFileIsNoFailedRun() throws IOException {
        byte[] bytes = begunAt(1.7e9)
                .value(1.7e9, 1, "loss", 3)
                .value(1.7e9, 2, "loss", 2)
                .bytes();

        Reading reading = read(Arrays.copyOf(bytes, bytes.length - 5));

        assertEquals("finished", reading.runs().get(0).status().label());
        assertEquals(
                "record 3 at byte 83 is cut after 37 of 42 bytes (the only such line)",
                RunFolder.file(reading, NAME).reason());
    }

    @Test
    void aRecordWithAWrongChecksumIsLeftOutAndTheNextIsRead() throws IOException {
        EventFileBytes events = begunAt(1.7e9)
                .value(1.7e9, 1, "loss", 3)
                .value(1.7e9, 2, "loss", 2)
                .value(1.7e9, 3, "loss", 1);
        byte[] bytes = events.bytes();
        bytes[events.starts().get(2) + 30] ^= 4;

        Reading reading = read(bytes);

        assertArrayEquals(new double[] {3, 1}, reading.values("loss", null));
        assertEquals(
                "record 3 at byte 83 fails its checksum (the only such line)",
                RunFolder.file(reading, NAME).reason());
    }

    @Test
    void aWrongLengthEndsTheFileAndSaysSo() throws IOException {
        EventFileBytes events = begunAt(1.7e9).value(1.7e9, 1, "loss", 3).value(1.7e9, 2, "loss", 2);
        byte[] bytes = events.bytes();
        bytes[events.starts().get(2) + 1] ^= 4;

        Reading reading = read(bytes);

        assertArrayEquals(new double[] {3}, reading.values("loss", null));
        assertEquals(
                "record 3 at byte 83 has a length that fails its checksum: no record after it can be found"
                        + " (the only such line)",
                RunFolder.file(reading, NAME).reason());
    }

    @Test
    void zerosWhereADiskWasFullEndTheFile() throws IOException {
        Reading reading = read(
                begunAt(1.7e9).value(1.7e9, 1, "loss", 3).raw(new byte[4096]).bytes());

        assertArrayEquals(new double[] {3}, reading.values("loss", null));
        assertTrue(RunFolder.file(reading, NAME).isPartial());
    }

    @Test
    void aRecordThatIsNoEventIsLeftOut() throws IOException {
        Reading reading = read(begunAt(1.7e9)
                .record(new byte[] {9, 1, 2})
                .record(EventFileBytes.event(1.7e9, 1, Proto.message(5, new byte[] {10, 127})))
                .value(1.7e9, 1, "loss", 3)
                .bytes());

        assertArrayEquals(new double[] {3}, reading.values("loss", null));
        assertEquals(
                "record 2 at byte 41 is no event (the first of 2 such lines)",
                RunFolder.file(reading, NAME).reason());
    }

    @Test
    void aFileOfWhichNothingCanBeTrustedIsUnreadable() {
        UnreadableLogException e = assertThrows(UnreadableLogException.class, () -> read(new byte[100]));

        assertEquals(
                "the length of its first record fails its checksum: nothing after it can be found", e.getMessage());
        assertEquals(1, e.line());
    }

    @Test
    void besideAReadableFileAnUnreadableOneIsPartial() throws IOException {
        Reading reading = folder.with(NAME, begunAt(1.7e9).value(1.7e9, 1, "loss", 3))
                .with("events.out.tfevents.1800000000.host", new EventFileBytes().raw(new byte[100]))
                .read();

        assertArrayEquals(new double[] {3}, reading.values("loss", null));
        assertTrue(
                RunFolder.file(reading, "events.out.tfevents.1800000000.host").isPartial());
    }

    @Test
    void anEmptyFileIsAnEmptyRunAndNotPartial() throws IOException {
        Reading reading = read(new byte[0]);

        assertEquals("empty", reading.runs().get(0).status().label());
        assertFalse(RunFolder.file(reading, NAME).isPartial());
    }

    /** With the checksums left wrong, and with them made right again, so that the damage reaches the messages. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void flippedBytesNeverStopTheReading(int seed) {
        Random random = new Random(seed);
        EventFileBytes sample = sample();
        byte[] whole = sample.bytes();

        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int i = 0; i < 400; i++) {
                byte[] bytes = whole.clone();
                for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                if (i % 4 != 0) {
                    resealed(sample, bytes);
                }
                readOrRefuse(Arrays.copyOf(bytes, i % 3 == 0 ? random.nextInt(bytes.length) : bytes.length));
            }
        });
    }

    private void readOrRefuse(byte[] bytes) throws IOException {
        LogFile inMemory = new LogFile(Path.of(NAME), "run/" + NAME) {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
        try {
            Reading reading = Reading.of(new Bundle("run", new TensorBoard(), List.of(inMemory), List.of()));
            assertTrue(reading.points().size() <= 3 * bytes.length);
        } catch (UnreadableLogException e) {
            assertEquals(1, e.line());
        }
    }

    private static void resealed(EventFileBytes sample, byte[] bytes) {
        for (int i = 0; i < sample.starts().size(); i++) {
            int start = sample.starts().get(i);
            int end = i + 1 < sample.starts().size() ? sample.starts().get(i + 1) : bytes.length;
            byte[] length = Proto.littleEndian(end - start - 16L, 8);
            System.arraycopy(length, 0, bytes, start, 8);
            System.arraycopy(EventFileBytes.checksum(length), 0, bytes, start + 8, 4);
            byte[] data = Arrays.copyOfRange(bytes, start + 12, end - 4);
            System.arraycopy(EventFileBytes.checksum(data), 0, bytes, end - 4, 4);
        }
    }

    /** Each kind of event that is looked into. */
    private static EventFileBytes sample() {
        return EventFileBytes.begunBy("writer", 1.7e9)
                .graph(1.7e9, 40)
                .hparams(
                        1.7e9,
                        EventFileBytes.hparam("lr", Proto.fixed64(2, 0.5)),
                        EventFileBytes.hparam("net", Proto.string(3, "resnet")),
                        EventFileBytes.hparam(
                                "sizes",
                                Proto.message(
                                        6,
                                        Proto.message(1, Proto.fixed64(2, 1)),
                                        Proto.message(1, Proto.varint(4, 1)))),
                        EventFileBytes.hparam(
                                "nested",
                                Proto.message(
                                        5,
                                        Proto.message(1, Proto.string(1, "a"), Proto.message(2, Proto.varint(1, 0))))))
                .sessionEnd(1.7e9, 1)
                .session(1.7e9, 5, 1)
                .text(1.7e9, 0, "args/text_summary", "{\"lr\": 1e-4, \"nested\": {\"a\": [1, {\"b\": null}]}}")
                .text(1.7e9, 0, "hyperparameters/text_summary", "|param|value|\n|-|-|\n|seed|1|")
                .value(1.7e9, 1, "loss", 1)
                .tensor(1.7e9, 1, "acc", 0.5, true)
                .tensor(1.7e9, 2, "acc", 0.5, false)
                .histogram(1.7e9, 2, "weights", 30)
                .value(1.7e9, 2, "loss", 0.5);
    }

    private Reading read(byte[] bytes) throws IOException {
        return folder.with(NAME, new EventFileBytes().raw(bytes)).read();
    }
}
