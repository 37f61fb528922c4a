package curvewise.ingest.format.tensorboard;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers as event files hold them: the low byte first. */
final class LittleEndian {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private LittleEndian() {}

    static short int16(byte[] data, int at) {
        return (short) SHORT.get(data, at);
    }

    static int int32(byte[] data, int at) {
        return (int) INT.get(data, at);
    }

    static long int64(byte[] data, int at) {
        return (long) LONG.get(data, at);
    }
}
