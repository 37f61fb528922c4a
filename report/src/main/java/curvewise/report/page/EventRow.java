package curvewise.report.page;

import curvewise.core.run.RunEvent;
import curvewise.report.text.Places;
import curvewise.report.text.Shown;

/** Something that happened to a run. */
record EventRow(String kind, String style, Shown text, Shown source) {
    private static final int TEXT = 600;

    static EventRow of(RunEvent event) {
        String style = event.kind() == RunEvent.Kind.FAILED ? "critical" : "plain";
        return new EventRow(
                kind(event.kind()),
                style,
                Shown.value(event.text(), TEXT),
                Places.inFile(event.source(), event.line()));
    }

    private static String kind(RunEvent.Kind kind) {
        return switch (kind) {
            case RESUMED -> "resumed";
            case FAILED -> "failed";
            case STOPPED_EARLY -> "stopped early";
            case CHANGED -> "changed";
        };
    }
}
