package curvewise.ingest.format.tensorboard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RecordReaderTest {
    @Test
    void theMaskedChecksumIsThatOfTheTfRecordFormat() {
        // CRC-32C of "123456789" is 0xE3069283 (RFC 3720 and the CRC catalogue); rotated right by 15, plus 0xa282ead8
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);

        assertEquals(Integer.rotateRight(0xE3069283, 15) + 0xa282ead8, new MaskedChecksum().of(digits, 0, 9));
    }

    @Test
    void eachRecordIsNumberedAndPlacedFromOne() throws IOException {
        byte[] bytes = new EventFileBytes()
                .record(new byte[] {7})
                .record(new byte[] {8, 9})
                .bytes();
        RecordReader records = reader(bytes);

        assertEquals(RecordReader.Step.RECORD, records.next());
        assertEquals(1, records.number());
        assertEquals(1, records.firstByte());
        assertArrayEquals(new byte[] {7}, data(records));
        assertEquals(RecordReader.Step.RECORD, records.next());
        assertEquals(2, records.number());
        assertEquals(18, records.firstByte());
        assertArrayEquals(new byte[] {8, 9}, data(records));
        assertEquals(RecordReader.Step.END, records.next());
        assertEquals(RecordReader.Step.END, records.next());
    }

    @Test
    void recordsThatDoNotFitTheBufferAtOnceAreWhole() throws IOException {
        byte[] large = new byte[700_000];
        Arrays.fill(large, (byte) 3);
        byte[] bytes = new EventFileBytes()
                .record(new byte[200_000])
                .record(large)
                .record(new byte[] {1})
                .bytes();
        RecordReader records = reader(bytes);

        assertEquals(RecordReader.Step.RECORD, records.next());
        assertEquals(RecordReader.Step.RECORD, records.next());
        assertArrayEquals(large, data(records));
        assertEquals(RecordReader.Step.RECORD, records.next());
        assertArrayEquals(new byte[] {1}, data(records));
    }

    @Test
    void aFlippedByteOfTheDataLosesOnlyThatRecord() throws IOException {
        byte[] bytes = new EventFileBytes()
                .record(new byte[] {7})
                .record(new byte[] {8})
                .record(new byte[] {9})
                .bytes();
        bytes[17 + 12] ^= 1;
        RecordReader records = reader(bytes);

        assertEquals(RecordReader.Step.RECORD, records.next());
        assertEquals(RecordReader.Step.BROKEN, records.next());
        assertEquals("record 2 at byte 18 fails its checksum", records.damage());
        assertEquals(RecordReader.Step.RECORD, records.next());
        assertArrayEquals(new byte[] {9}, data(records));
    }

    @Test
    void aFlippedByteOfALengthEndsTheReading() throws IOException {
        byte[] bytes = new EventFileBytes()
                .record(new byte[] {7})
                .record(new byte[] {8})
                .bytes();
        bytes[17] ^= 1;
        RecordReader records = reader(bytes);

        assertEquals(RecordReader.Step.RECORD, records.next());
        assertEquals(RecordReader.Step.LOST, records.next());
        assertEquals(
                "record 2 at byte 18 has a length that fails its checksum: no record after it can be found",
                records.damage());
        assertEquals(RecordReader.Step.LOST, records.next());
    }

    @Test
    void aLengthThatNoFileHasCostsNoMemory() throws IOException {
        assertEquals(
                "record 1 at byte 1 has an impossible length",
                lastOf(head(Long.MIN_VALUE)).damage());
        assertEquals(
                "record 1 at byte 1 has an impossible length", lastOf(head(-1)).damage());
        assertEquals(
                "record 1 at byte 1 is cut after 12 of 3221225488 bytes",
                lastOf(head(3L << 30)).damage());
        assertEquals(
                "record 1 at byte 1 is cut after 12 of 67108880 bytes",
                lastOf(head(RecordReader.LONGEST)).damage());
    }

    @Test
    void aRecordTooLongToHoldIsCheckedAndPassedOver() throws IOException {
        long length = RecordReader.LONGEST + 1L;
        MaskedChecksum checksum = new MaskedChecksum();
        checksum.reset();
        byte[] piece = new byte[1 << 16];
        for (long left = length; left > 0; left -= piece.length) {
            checksum.update(piece, 0, (int) Math.min(left, piece.length));
        }
        byte[] foot = Proto.littleEndian(checksum.value(), 4);
        byte[] after = new EventFileBytes().record(new byte[] {5}).bytes();

        RecordReader records = new RecordReader(new Stretched(head(length), length, Proto.join(foot, after)));

        assertEquals(RecordReader.Step.TOO_LONG, records.next());
        assertEquals(RecordReader.Step.RECORD, records.next());
        assertEquals(1 + 12 + length + 4, records.firstByte());
        assertArrayEquals(new byte[] {5}, data(records));
        foot[0] ^= 1;
        records = new RecordReader(new Stretched(head(length), length, foot));
        assertEquals(RecordReader.Step.BROKEN, records.next());
        assertEquals(RecordReader.Step.END, records.next());
    }

    @Test
    void whereverTheFileIsCutTheRecordsBeforeAreWhole() throws IOException {
        byte[] bytes = new EventFileBytes()
                .record(new byte[] {7})
                .record(new byte[] {8, 9, 10})
                .bytes();

        for (int length = 18; length < bytes.length; length++) {
            RecordReader records = reader(Arrays.copyOf(bytes, length));
            assertEquals(RecordReader.Step.RECORD, records.next());
            assertEquals(RecordReader.Step.CUT, records.next());
            assertTrue(
                    records.damage().startsWith("record 2 at byte 18 is cut after " + (length - 17) + " of "),
                    records.damage());
        }
    }

    private static RecordReader lastOf(byte[] bytes) throws IOException {
        RecordReader records = reader(bytes);
        records.next();
        return records;
    }

    private static byte[] head(long length) {
        byte[] bytes = Proto.littleEndian(length, 8);
        return Proto.join(bytes, EventFileBytes.checksum(bytes));
    }

    private static RecordReader reader(byte[] bytes) {
        return new RecordReader(new ByteArrayInputStream(bytes));
    }

    private static byte[] data(RecordReader records) {
        return Arrays.copyOfRange(records.data(), records.from(), records.to());
    }

    /** A head, many zero bytes, and a foot. */
    private static final class Stretched extends InputStream {
        private final InputStream head;
        private final InputStream foot;
        private long zeros;

        Stretched(byte[] head, long zeros, byte[] foot) {
            this.head = new ByteArrayInputStream(head);
            this.zeros = zeros;
            this.foot = new ByteArrayInputStream(foot);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            int n = head.read(to, from, length);
            if (n >= 0 || zeros == 0) {
                return n >= 0 ? n : foot.read(to, from, length);
            }
            int filled = (int) Math.min(zeros, length);
            Arrays.fill(to, from, from + filled, (byte) 0);
            zeros -= filled;
            return filled;
        }
    }
}
