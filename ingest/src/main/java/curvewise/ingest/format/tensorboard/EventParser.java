package curvewise.ingest.format.tensorboard;

/**
 * Takes events apart where they stand in the buffer, and hands on what a run is made of: numbers, texts, hyper-parameters, session starts. Graphs and
 * checkpoints are stepped over.
 *
 * <p>The fields of the messages are those of TensorFlow's event.proto.
 */
final class EventParser {
    static final int WALL_TIME = (1 << 3) | Fields.FIXED64;
    static final int STEP = (2 << 3) | Fields.VARINT;
    static final int FILE_VERSION = (3 << 3) | Fields.BYTES;

    private static final int SUMMARY = (5 << 3) | Fields.BYTES;
    private static final int SESSION_LOG = (7 << 3) | Fields.BYTES;
    private static final int SOURCE_METADATA = (10 << 3) | Fields.BYTES;
    private static final int STATUS = (1 << 3) | Fields.VARINT;
    private static final long STATUS_START = 1;

    /** What an event turned out to be. */
    enum Content {
        /** Something was handed on, or it says how the file was written. */
        USED,
        /** Nothing that a run is made of. */
        FOREIGN,
        /** Bytes that are no event. */
        MALFORMED
    }

    private final EventHandler handler;
    private final SummaryParser summaries;
    private final Fields event = new Fields();
    private final Fields session = new Fields();
    private final Fields summary = new Fields();
    private double wallTime = Double.NaN;
    private long step;

    EventParser(EventHandler handler) {
        this.handler = handler;
        this.summaries = new SummaryParser(handler);
    }

    /** Seconds since 1970 of the event; NaN where it has none. */
    double wallTime() {
        return wallTime;
    }

    /** The step of the event; 0 where it has none, which cannot be told from 0. */
    long step() {
        return step;
    }

    /** The tags met so far. */
    TagTable tags() {
        return summaries.tags();
    }

    /** Takes apart the event that stands in {@code data[from..to)}. */
    Content parse(byte[] data, int from, int to) {
        wallTime = Double.NaN;
        step = 0;
        boolean isUsed = false;
        session.over(data, to, to);
        summary.over(data, to, to);
        event.over(data, from, to);
        while (event.next()) {
            switch (event.key()) {
                case WALL_TIME -> wallTime = event.doubleValue() == 0 ? Double.NaN : event.doubleValue();
                case STEP -> step = event.bits();
                case FILE_VERSION, SOURCE_METADATA -> isUsed = true;
                case SESSION_LOG -> {
                    session.over(event);
                    isUsed = true;
                }
                case SUMMARY -> summary.over(event);
                default -> {}
            }
        }
        // step and time may stand behind the summary, so it is read once both are known
        if (!event.isWhole() || !session() || !summaries.parse(summary)) {
            return Content.MALFORMED;
        }
        return isUsed || summaries.hasFound() ? Content.USED : Content.FOREIGN;
    }

    private boolean session() {
        while (session.next()) {
            if (session.key() == STATUS && session.bits() == STATUS_START) {
                handler.sessionStart();
            }
        }
        return session.isWhole();
    }
}
