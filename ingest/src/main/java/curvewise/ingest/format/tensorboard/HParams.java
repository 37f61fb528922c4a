package curvewise.ingest.format.tensorboard;

import curvewise.core.run.RunStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the HParams plugin wrote of one session: hyper-parameters, when it began and how it ended.
 *
 * @param status how it ended; {@code null} where the message says nothing of it
 * @param statusReason one clause
 * @param startedAt seconds since 1970; NaN where not known
 * @param endedAt seconds since 1970; NaN where not known
 */
record HParams(@Nullable RunStatus status, String statusReason, double startedAt, double endedAt) {
    private static final int SESSION_START = (3 << 3) | Fields.BYTES;
    private static final int SESSION_END = (4 << 3) | Fields.BYTES;
    private static final int HPARAM = (1 << 3) | Fields.BYTES;
    private static final int START_TIME = (5 << 3) | Fields.FIXED64;
    private static final int STATUS = (1 << 3) | Fields.VARINT;
    private static final int END_TIME = (2 << 3) | Fields.FIXED64;

    /** Nothing known. */
    static final HParams NONE = new HParams(null, "", Double.NaN, Double.NaN);

    /** Reads an HParamsPluginData message; its hyper-parameters go to {@code params}. The description of an experiment is passed over. */
    static HParams read(Fields message, FileParams params) {
        HParams read = NONE;
        while (message.next()) {
            if (message.key() == SESSION_START) {
                read = start(new Fields().over(message), params);
            } else if (message.key() == SESSION_END) {
                read = end(new Fields().over(message));
            }
        }
        return read;
    }

    private static HParams start(Fields session, FileParams params) {
        double startedAt = Double.NaN;
        while (session.next()) {
            switch (session.key()) {
                case HPARAM -> ProtobufValue.entry(session, "", params);
                case START_TIME -> startedAt = session.doubleValue();
                default -> {}
            }
        }
        return new HParams(null, "", startedAt, Double.NaN);
    }

    private static HParams end(Fields session) {
        double endedAt = Double.NaN;
        long status = 0;
        while (session.next()) {
            if (session.key() == END_TIME) {
                endedAt = session.doubleValue();
            } else if (session.key() == STATUS) {
                status = session.bits();
            }
        }
        return ended(status, endedAt);
    }

    /** The numbers are those of the plugin's Status. */
    private static HParams ended(long status, double at) {
        if (status == 1) {
            return new HParams(RunStatus.FINISHED, "its HParams session ended with success", Double.NaN, at);
        }
        if (status == 2) {
            return new HParams(RunStatus.FAILED, "its HParams session ended with failure", Double.NaN, at);
        }
        if (status == 3) {
            return new HParams(RunStatus.UNFINISHED, "its HParams session did not end", Double.NaN, at);
        }
        return new HParams(null, "", Double.NaN, at);
    }
}
