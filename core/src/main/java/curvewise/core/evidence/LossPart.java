package curvewise.core.evidence;

/**
 * A part of the training loss.
 *
 * @param metric the canonical name
 * @param track its series; where a running mean is printed beside a value of the moment, the running mean
 */
public record LossPart(String metric, Track track) {
    /** The name as logged, without the mark of a running mean. */
    public String name() {
        String raw = track.rawName();
        return raw.endsWith(" (avg)") ? raw.substring(0, raw.length() - " (avg)".length()) : raw;
    }
}
