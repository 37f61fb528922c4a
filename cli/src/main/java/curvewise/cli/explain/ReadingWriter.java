package curvewise.cli.explain;

import curvewise.ingest.explain.ExplainedRun;

/** Writes readings one after the other. */
interface ReadingWriter {
    /** One run. */
    void run(ExplainedRun run);

    /** After the last. */
    void end();
}
