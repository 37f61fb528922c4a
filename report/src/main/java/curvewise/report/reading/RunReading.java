package curvewise.report.reading;

import curvewise.core.evidence.Evidence;
import curvewise.core.reading.ExaminedRun;
import curvewise.core.reading.Reading;
import curvewise.core.rule.Section;
import curvewise.report.proof.HeadlineCurve;
import curvewise.report.proof.Proof;
import curvewise.report.text.Locations;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expert says of one run, ready for a page.
 *
 * @param finding the first words of the verdict
 * @param rest the rest of it; may be empty
 * @param curve the headline metric over the training; {@code null} for a run with few evaluations
 * @param questions those that the log can say something on
 * @param actions what to do next, at most five
 * @param unknown what cannot be known from this log
 * @param outcomes the rules that said nothing
 * @param links from the navigation to the questions
 */
public record RunReading(
        String finding,
        String rest,
        @Nullable Proof curve,
        List<Question> questions,
        List<ActionRow> actions,
        List<NoteRow> unknown,
        List<OutcomeRow> outcomes,
        List<Link> links) {
    /** A place of the page. */
    public record Link(int number, String id, String name) {}

    private static final int OF_ACTIONS = 8;
    private static final int OF_UNKNOWN = 9;

    /** Takes copies of the lists. */
    public RunReading {
        questions = List.copyOf(questions);
        actions = List.copyOf(actions);
        unknown = List.copyOf(unknown);
        outcomes = List.copyOf(outcomes);
        links = List.copyOf(links);
    }

    /** The reading of a run. */
    public static RunReading of(ExaminedRun examined) {
        Evidence run = examined.evidence();
        Reading reading = examined.reading();
        List<Question> questions = Question.of(examined);
        List<ActionRow> actions = reading.actions().stream()
                .map(action -> ActionRow.of(action, reading.notes()))
                .toList();
        List<NoteRow> unknown = reading.notes(Section.UNKNOWN).stream()
                .map(note -> NoteRow.of(note, Locations.of(run)).below(Section.UNKNOWN.question()))
                .toList();
        return new RunReading(
                Shown.text(reading.verdict().finding()),
                Shown.text(reading.verdict().rest()),
                HeadlineCurve.of(run),
                questions,
                actions,
                unknown,
                OutcomeRow.of(reading.outcomes()),
                links(questions, !actions.isEmpty(), !unknown.isEmpty()));
    }

    private static List<Link> links(List<Question> questions, boolean hasActions, boolean hasUnknown) {
        List<Link> links = new ArrayList<>();
        questions.forEach(question -> links.add(new Link(question.number(), question.id(), question.name())));
        if (hasActions) {
            links.add(new Link(OF_ACTIONS, "what-to-do", "What to do"));
        }
        if (hasUnknown) {
            links.add(new Link(OF_UNKNOWN, "unknown", "What cannot be known"));
        }
        return links;
    }
}
