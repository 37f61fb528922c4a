package curvewise.ingest.format.tensorboard;

import java.util.zip.CRC32C;

/** The checksum of TFRecord framing: CRC-32C, rotated and shifted so that a checksum over stored checksums stays meaningful. */
final class MaskedChecksum {
    private static final int MASK = 0xa282ead8;

    private final CRC32C crc = new CRC32C();

    void reset() {
        crc.reset();
    }

    void update(byte[] data, int from, int length) {
        crc.update(data, from, length);
    }

    /** What a writer stores for the bytes since the last reset. */
    int value() {
        return Integer.rotateRight((int) crc.getValue(), 15) + MASK;
    }

    /** What a writer stores for these bytes. */
    int of(byte[] data, int from, int length) {
        crc.reset();
        crc.update(data, from, length);
        return value();
    }
}
