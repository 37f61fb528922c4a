package curvewise.ingest.format.tensorboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorValueTest {
    private static final byte[] SCALAR = {};

    private final TensorValue value = new TensorValue();

    @ParameterizedTest(name = "dtype {0}, bits {1}")
    @CsvSource({
        // float, double, int32, uint8, int16, int8, int64
        "1, 3dcccccd, 4, 0.10000000149011612",
        "1, 7fc00000, 4, NaN",
        "1, 80000000, 4, -0.0",
        "2, 3fb999999999999a, 8, 0.1",
        "3, ffffffff, 4, -1",
        "4, ff, 1, 255",
        "5, ffff, 2, -1",
        "6, 80, 1, -128",
        "9, fffffffffffffffe, 8, -2",
        // bfloat16, uint16, half, uint32, uint64
        "14, 3f80, 2, 1",
        "14, c000, 2, -2",
        "17, ffff, 2, 65535",
        "19, 3c00, 2, 1",
        "19, c100, 2, -2.5",
        "19, 0001, 2, 5.9604644775390625E-8",
        "19, 7bff, 2, 65504",
        "19, fc00, 2, -Infinity",
        "19, 7e00, 2, NaN",
        "22, ffffffff, 4, 4294967295",
        "23, 8000000000000000, 8, 9223372036854775808"
    })
    void oneNumberOfAnyTypeIsReadFromTheContent(int dtype, String bits, int bytes, double expected) {
        byte[] content = Proto.littleEndian(Long.parseUnsignedLong(bits, 16), bytes);

        assertNumber(expected, Proto.varint(1, dtype), Proto.message(2, SCALAR), Proto.message(4, content));
        assertNumber(
                expected,
                Proto.message(4, content),
                Proto.message(2, Proto.message(2, Proto.varint(1, 1))),
                Proto.varint(1, dtype));
    }

    @Test
    void listsOfElementsMayBePackedOrNot() {
        assertNumber(0.5, Proto.varint(1, 1), Proto.fixed32(5, 0.5f));
        assertNumber(0.5, Proto.varint(1, 1), Proto.message(5, Proto.littleEndian(Float.floatToIntBits(0.5f), 4)));
        assertNumber(0.1, Proto.varint(1, 2), Proto.fixed64(6, 0.1));
        assertNumber(0.1, Proto.varint(1, 2), Proto.message(6, Proto.littleEndian(Double.doubleToLongBits(0.1), 8)));
        assertNumber(-7, Proto.varint(1, 3), Proto.varint(7, -7));
        assertNumber(300, Proto.varint(1, 3), Proto.message(7, Proto.bare(300)));
        assertNumber(-7, Proto.varint(1, 9), Proto.message(10, Proto.bare(-7)));
        assertNumber(1, Proto.varint(1, 19), Proto.message(13, Proto.bare(0x3c00)));
        assertNumber(1, Proto.varint(1, 14), Proto.varint(13, 0x3f80));
        assertNumber(5, Proto.varint(1, 22), Proto.varint(16, 5));
        assertNumber(5, Proto.varint(1, 23), Proto.message(17, Proto.bare(5)));
    }

    @Test
    void aScalarWithoutElementsIsZero() {
        assertNumber(0, Proto.varint(1, 1), Proto.message(2, SCALAR));
    }

    @Test
    void manyNumbersAndTruthValuesAreNone() {
        byte[] two = Proto.message(2, Proto.message(2, Proto.varint(1, 2)));
        byte[] oneByTwo = Proto.message(2, Proto.message(2, Proto.varint(1, 1)), Proto.message(2, Proto.varint(1, 2)));
        byte[] none = Proto.message(2, Proto.message(2, Proto.varint(1, 0)));

        assertEquals(TensorValue.Content.OTHER, read(Proto.varint(1, 1), two, Proto.message(4, new byte[8])));
        assertEquals(TensorValue.Content.OTHER, read(Proto.varint(1, 1), oneByTwo, Proto.message(4, new byte[8])));
        assertEquals(TensorValue.Content.OTHER, read(Proto.varint(1, 1), none));
        assertEquals(TensorValue.Content.OTHER, read(Proto.varint(1, 10), Proto.varint(11, 1)));
        assertEquals(TensorValue.Content.OTHER, read(Proto.varint(1, 7)));
        assertEquals(TensorValue.Content.OTHER, read());
    }

    @Test
    void ofTextsTheFirstIsTaken() {
        byte[] bytes = Proto.join(Proto.varint(1, 7), Proto.string(8, "first"), Proto.string(8, "second"));

        assertEquals(TensorValue.Content.TEXT, value.read(new Fields().over(bytes, 0, bytes.length)));
        assertEquals(
                "first",
                new String(bytes, value.textFrom(), value.textTo() - value.textFrom(), StandardCharsets.UTF_8));
    }

    @Test
    void elementsThatDoNotFitTheTypeAreMalformed() {
        assertEquals(TensorValue.Content.MALFORMED, read(Proto.varint(1, 1), Proto.message(4, new byte[3])));
        assertEquals(TensorValue.Content.MALFORMED, read(Proto.varint(1, 1), Proto.message(5, new byte[3])));
        assertEquals(TensorValue.Content.MALFORMED, read(Proto.varint(1, 1), Proto.fixed64(6, 1)));
        assertEquals(TensorValue.Content.MALFORMED, read(Proto.varint(1, 1), new byte[] {34, 100, 0}));
        assertEquals(TensorValue.Content.MALFORMED, read(Proto.varint(1, 1), Proto.message(2, new byte[] {18, 5})));
    }

    private void assertNumber(double expected, byte[]... fields) {
        assertEquals(TensorValue.Content.NUMBER, read(fields));
        assertEquals(expected, value.number());
    }

    private TensorValue.Content read(byte[]... fields) {
        byte[] bytes = Proto.join(fields);
        return value.read(new Fields().over(bytes, 0, bytes.length));
    }
}
