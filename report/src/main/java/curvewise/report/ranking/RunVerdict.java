package curvewise.report.ranking;

import curvewise.core.ranking.DeltaVerdict;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What is said of a run beside its baseline, as a mark, a word and a colour: never by colour alone. */
public enum RunVerdict {
    BETTER("\u25B2", "better", "better than baseline", "better"),
    WITHIN_NOISE("\u2248", "within noise", "within noise", "plain"),
    WORSE("\u25BC", "worse", "worse", "worse"),
    BASELINE("\u25C6", "baseline", "baseline", "plain"),
    BROKEN("\u2715", "broken", "broken", "critical"),
    EMPTY("\u2013", "empty", "empty", "plain"),
    NO_VERDICT("\u25CB", "no verdict", "no verdict", "plain");

    private final String mark;
    private final String word;
    private final String among;
    private final String style;

    RunVerdict(String mark, String word, String among, String style) {
        this.mark = mark;
        this.word = word;
        this.among = among;
        this.style = style;
    }

    /** The same as pages show it. */
    public static RunVerdict of(DeltaVerdict verdict) {
        return switch (verdict) {
            case BETTER -> BETTER;
            case WORSE -> WORSE;
            case WITHIN_NOISE -> WITHIN_NOISE;
            case BASELINE -> BASELINE;
            case NO_VERDICT -> NO_VERDICT;
            case BROKEN -> BROKEN;
            case EMPTY -> EMPTY;
        };
    }

    /** A shape of one character. */
    public String mark() {
        return mark;
    }

    /** As a row prints it. */
    public String word() {
        return word;
    }

    /** As a count of such runs prints it. */
    public String among() {
        return among;
    }

    /** The colour. */
    public String style() {
        return style;
    }

    /** The page of all runs, filtered by it where scripts run: each row there has mark and word. */
    public String href() {
        return hrefOf(mark + " " + word);
    }

    /** The page of all runs, filtered by words where scripts run. */
    public static String hrefOf(String words) {
        return "runs.html#?filter="
                + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
