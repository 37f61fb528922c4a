package curvewise.ingest.format.tensorboard;

import static curvewise.ingest.format.tensorboard.EventFileBytes.begunAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.FoundFile;
import curvewise.ingest.format.Recognition;
import curvewise.ingest.format.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFileHeadTest {
    private static final String NAME = "events.out.tfevents.1700000000.host";

    @Test
    void anEventFileIsToldByItsFirstRecordWhateverItIsCalled() {
        byte[] bytes = begunAt(1.7e9).value(1.7e9, 1, "loss", 1).bytes();

        assertEquals(Recognition.source("loss"), recognise("renamed.bin", bytes));
        assertEquals(Recognition.source("loss"), recognise(NAME, bytes));
    }

    @Test
    void aFileWithoutAVersionRecordIsOneToo() {
        assertEquals(
                Recognition.source("Logloss"),
                recognise(
                        "x", new EventFileBytes().value(1.7e9, 0, "Logloss", 1).bytes()));
    }

    @Test
    void aFirstRecordLongerThanTheSampleIsEnough() {
        byte[] bytes = new EventFileBytes().graph(1.7e9, 100_000).bytes();

        assertEquals(Recognition.source(), recognise("x", Arrays.copyOf(bytes, Sample.FIRST)));
    }

    @Test
    void theSignatureIsTheTagOnlyWhereThereIsOne() {
        byte[] two = begunAt(1.7e9)
                .value(1.7e9, 1, "loss", 1)
                .value(1.7e9, 1, "acc", 1)
                .bytes();

        assertEquals(Recognition.source(), recognise("x", two));
    }

    @Test
    void aTableCalledLikeAnEventFileIsNone() {
        byte[] csv = "Wall time,Step,Value\n1700000000.1,1,0.5\n".getBytes(StandardCharsets.UTF_8);

        assertNull(recognise("tensor_board_logdata_" + NAME + ".csv", csv));
        assertNull(recognise(NAME, "step".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aDataSetOfExamplesIsFramedTheSameAndIsNone() {
        byte[] example = Proto.message(
                1, Proto.message(1, Proto.string(1, "image"), Proto.message(2, Proto.message(1, new byte[50]))));

        assertNull(recognise(
                "train-00000-of-00010.tfrecord",
                new EventFileBytes().record(example).bytes()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 8, 11, 12, 13, 20})
    void anEventFileThatIsCutInItsFirstRecordIsKnownByItsName(int length) {
        byte[] bytes = Arrays.copyOf(begunAt(1.7e9).bytes(), length);

        assertEquals(Recognition.source(), recognise(NAME, bytes));
        assertNull(recognise("other.bin", bytes));
    }

    @Test
    void aDamagedFirstRecordIsListedAsAnEventFileByItsName() {
        byte[] bytes = begunAt(1.7e9).bytes();
        bytes[0] ^= 1;

        assertNotNull(recognise(NAME, bytes));
        assertNull(recognise("other.bin", bytes));
    }

    @Test
    void otherBinaryFilesThatCarryTheNameAreNone() {
        byte[] zip = Proto.join(new byte[] {'P', 'K', 3, 4, 20, 0, 8, 0, 8, 0}, new byte[100]);
        byte[] png = Proto.join(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, new byte[100]);

        assertNull(recognise(NAME + ".zip", zip));
        assertNull(recognise("plot_tfevents.png", png));
    }

    @Test
    void allEventFilesOfAFolderAreOneBundle() {
        List<FoundFile> found =
                List.of(new FoundFile("a/" + NAME, null, null), new FoundFile("a/" + NAME + ".v2", null, null));

        assertEquals(List.of(found), new TensorBoard().group(found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "train",
                "Validation",
                "val",
                "VALID",
                "eval",
                "test",
                "learn",
                "1708627006.274553",
                "1708627006.0"
            })
    void partsOfARunAreAdopted(String child) {
        assertEquals(true, new TensorBoard().adopts(child));
    }

    @ParameterizedTest
    @ValueSource(strings = {"version_0", "train2", "1708627006", "170862700.5", "DQN_1", "", "checkpoints"})
    void otherFoldersAreRunsOfTheirOwn(String child) {
        assertEquals(false, new TensorBoard().adopts(child));
    }

    @Test
    void aFolderOfAddScalarsIsAdoptedByTheTagInIt() {
        FoundFile source = new FoundFile("run/Loss_all_train/" + NAME, "tensorboard", Recognition.source("Loss/all"));

        assertEquals(true, new TensorBoard().adopts("Loss_all_train", source));
        assertEquals(false, new TensorBoard().adopts("Loss_all", source));
        assertEquals(false, new TensorBoard().adopts("other_train", source));
    }

    private static @Nullable Recognition recognise(String name, byte[] head) {
        return new TensorBoard().recognise(new Sample(new LogFile(Path.of(name), name), head, true));
    }
}
