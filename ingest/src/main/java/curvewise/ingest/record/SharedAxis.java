package curvewise.ingest.record;

import curvewise.core.curve.Chunk;

/** An axis that was packed for one series, kept with its rows while others that may share it are packed. */
record SharedAxis(SeriesRecording rows, int n, Chunk.Axis axis) {}
