package curvewise.core.rule;

import curvewise.core.evidence.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule that fired says. Built up from {@link #of}; each step gives a further finding.
 *
 * @param severity how much it matters
 * @param confidence what it rests on, and so how strongly it speaks
 * @param summary one sentence of fact and what it means, with its numbers
 * @param explanation what else helps to understand it; may be empty
 * @param advice what to do, the most useful first; may be empty
 * @param figures the numbers it rests on
 * @param places where they stand in the log, the most telling first
 * @param since the step at which what it speaks of began; {@code null} where that has no meaning
 */
public record Finding(
        Severity severity,
        Confidence confidence,
        String summary,
        String explanation,
        List<Advice> advice,
        List<Figure> figures,
        List<Place> places,
        @Nullable Long since) {
    /** Takes copies of the lists. */
    public Finding {
        advice = List.copyOf(advice);
        figures = List.copyOf(figures);
        places = List.copyOf(places);
    }

    /** A finding that says one sentence. */
    public static Finding of(Severity severity, Confidence confidence, String summary) {
        return new Finding(severity, confidence, summary, "", List.of(), List.of(), List.of(), null);
    }

    /** Adds what helps to understand it, after what was added before; an empty text adds nothing. */
    public Finding explained(String more) {
        if (more.isEmpty()) {
            return this;
        }
        String all = explanation.isEmpty() ? more : explanation + " " + more;
        return new Finding(severity, confidence, summary, all, advice, figures, places, since);
    }

    /** Adds something to do. */
    public Finding advising(Topic topic, String text) {
        List<Advice> all = new ArrayList<>(advice);
        all.add(new Advice(topic, text));
        return new Finding(severity, confidence, summary, explanation, all, figures, places, since);
    }

    /** Adds a number it rests on; one that is not finite is left out. */
    public Finding with(String name, double value) {
        if (!Double.isFinite(value)) {
            return this;
        }
        List<Figure> all = new ArrayList<>(figures);
        all.add(new Figure(name, value));
        return new Finding(severity, confidence, summary, explanation, advice, all, places, since);
    }

    /** Adds where it can be seen; {@code null} adds nothing. */
    public Finding at(@Nullable Place place) {
        if (place == null || places.contains(place)) {
            return this;
        }
        List<Place> all = new ArrayList<>(places);
        all.add(place);
        return new Finding(severity, confidence, summary, explanation, advice, figures, all, since);
    }

    /** Says at which step it began. */
    public Finding since(long step) {
        return new Finding(severity, confidence, summary, explanation, advice, figures, places, step);
    }

    /** This, as an outcome. */
    public Outcome fired() {
        return new Outcome.Fired(this);
    }
}
