package curvewise.ingest.format.tensorboard;

/** Takes what an {@link EventParser} finds in an event; its step and time are the parser's. */
interface EventHandler {
    /** A number under a tag. */
    void scalar(Tag tag, double value);

    /** A number or tensor that cannot be taken: its tag is blank, far too long, or one too many. */
    void unnamed();

    /** What the HParams plugin wrote: an HParamsPluginData message, valid during the call. */
    void hparams(Fields message);

    /** A text under a tag, such as a configuration written as JSON, valid during the call; whether it is of use. */
    boolean text(Tag tag, byte[] data, int from, int to);

    /** A session began at the event's step: what was written before from that step on is void. */
    void sessionStart();
}
