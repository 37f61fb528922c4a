package curvewise.report.ranking;

import curvewise.core.history.ChangeWords;
import curvewise.core.history.RunChange;
import curvewise.core.history.Since;
import curvewise.report.text.Figures;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the last import that changed a fact has changed.
 *
 * @param summary how much
 * @param cards the changes that matter most, at most {@value #MOST_CARDS}
 * @param rest says how many more there are; {@code null} when there are none
 * @param more of those the first {@value #MOST_LISTED}
 * @param moreStill says how many are not even listed; {@code null} when all are
 */
public record SinceStrip(
        String summary,
        List<Card> cards,
        @Nullable String rest,
        List<Card> more,
        @Nullable String moreStill) {
    private static final int MOST_CARDS = 6;
    private static final int MOST_LISTED = 100;
    private static final int NAME = 60;

    /**
     * One change.
     *
     * @param style the colour of its mark
     * @param heading what kind of change it is
     * @param href the page of the run; {@code null} where it has none
     * @param text goes on after the run's name
     * @param more may be empty
     */
    public record Card(
            String mark,
            String style,
            String heading,
            Shown name,
            @Nullable String href,
            String text,
            String more) {}

    static SinceStrip of(Since since, Links links) {
        List<Card> all =
                since.changes().stream().map(change -> card(change, links)).toList();
        List<Card> later = all.stream().skip(MOST_CARDS).toList();
        return new SinceStrip(
                summary(since),
                all.stream().limit(MOST_CARDS).toList(),
                later.isEmpty() ? null : rest(since),
                later.stream().limit(MOST_LISTED).toList(),
                later.size() > MOST_LISTED
                        ? "And " + Figures.count(later.size() - MOST_LISTED) + " more: SQL has them all."
                        : null);
    }

    private static String summary(Since since) {
        if (since.isFirst()) {
            return "This is the first import: there is nothing to compare with.";
        }
        int changed = since.changes().size();
        String counts =
                Figures.count(changed, "run", "runs") + " changed, " + Figures.count(since.unchanged()) + " as before.";
        List<String> none = new ArrayList<>();
        for (RunChange.Kind kind : List.of(RunChange.Kind.REGRESSED, RunChange.Kind.VANISHED)) {
            if (since.of(kind).isEmpty()) {
                none.add("nothing " + kind.words());
            }
        }
        String nothing = String.join(", ", none);
        return nothing.isEmpty() ? counts : counts + " N" + nothing.substring(1) + ".";
    }

    private static String rest(Since since) {
        List<RunChange> later = since.changes().stream().skip(MOST_CARDS).toList();
        List<String> kinds = new ArrayList<>();
        for (RunChange.Kind kind : RunChange.Kind.values()) {
            long count = later.stream().filter(change -> change.kind() == kind).count();
            if (count > 0) {
                kinds.add(Figures.count(count) + " " + kind.words());
            }
        }
        return Figures.count(later.size(), "more change", "more changes") + ": "
                + kinds.stream().collect(Collectors.joining(", "));
    }

    private static Card card(RunChange change, Links links) {
        ChangeWords words = change.words();
        String kind = change.kind().words();
        return new Card(
                mark(change.kind()),
                style(change.kind()),
                kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1),
                Shown.name(words.name(), NAME),
                links.run(change.now().runId()),
                Shown.text(words.text()),
                Shown.text(words.more()));
    }

    private static String mark(RunChange.Kind kind) {
        return switch (kind) {
            case REGRESSED -> "\u25BC";
            case IMPROVED -> "\u25B2";
            case GREW -> "\u25B7";
            case NEW -> "+";
            case REPLACED -> "\u21C4";
            case MOVED -> "\u2192";
            case VANISHED -> "\u2212";
            case RERANKED -> "\u2195";
        };
    }

    private static String style(RunChange.Kind kind) {
        return switch (kind) {
            case REGRESSED -> "worse";
            case IMPROVED -> "better";
            default -> "plain";
        };
    }
}
