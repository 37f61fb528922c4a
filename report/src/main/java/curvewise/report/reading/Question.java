package curvewise.report.reading;

import curvewise.core.reading.ExaminedRun;
import curvewise.core.rule.Section;
import curvewise.report.proof.Proof;
import curvewise.report.proof.Proofs;
import curvewise.report.text.Locations;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A question that a reading answers.
 *
 * @param number its place in the order in which an expert asks
 * @param id where links lead to
 * @param name what the navigation calls it
 * @param heading the question
 * @param lead one or two sentences that answer it; may be empty
 * @param notes the gravest first
 * @param proofs figures beside them
 * @param table the numbers with their meanings; {@code null} where there is none
 */
public record Question(
        int number,
        String id,
        String name,
        String heading,
        String lead,
        List<NoteRow> notes,
        List<Proof> proofs,
        @Nullable MetricTable table) {
    /** Takes copies of the lists. */
    public Question {
        notes = List.copyOf(notes);
        proofs = List.copyOf(proofs);
    }

    /** The questions that this log can say something on; the others are left out, and the numbers stay. */
    static List<Question> of(ExaminedRun examined) {
        List<Question> questions = new ArrayList<>();
        Locations locations = Locations.of(examined.evidence());
        int number = 0;
        for (Section section : Section.values()) {
            Question question = of(++number, section, examined, locations);
            // what cannot be known stands at the end of the page, after what to do
            if (section != Section.UNKNOWN && !question.isEmpty()) {
                questions.add(question);
            }
        }
        return questions;
    }

    private static Question of(int number, Section section, ExaminedRun examined, Locations locations) {
        return new Question(
                number,
                name(section).toLowerCase(Locale.ROOT).replace(' ', '-'),
                name(section),
                section.question(),
                Shown.text(lead(section, examined)),
                examined.reading().notes(section).stream()
                        .map(note -> NoteRow.of(note, locations))
                        .toList(),
                Proofs.of(section, examined),
                section == Section.ERRORS ? MetricTable.of(examined.evidence()) : null);
    }

    private boolean isEmpty() {
        return lead.isEmpty() && notes.isEmpty() && proofs.isEmpty();
    }

    private static String lead(Section section, ExaminedRun examined) {
        return switch (section) {
            case TRUST -> TrustLead.of(examined);
            case HEADLINE -> HeadlineLead.of(examined.evidence());
            case ERRORS -> ErrorLead.of(examined);
            case STATUS -> StatusLead.of(examined.evidence());
            case OPTIMISER -> OptimiserLead.of(examined.evidence());
            case LOSSES -> LossLead.of(examined.evidence());
            case MACHINE -> MachineLead.of(examined);
            case UNKNOWN -> "";
        };
    }

    private static String name(Section section) {
        return switch (section) {
            case TRUST -> "Trust";
            case HEADLINE -> "Headline";
            case ERRORS -> "Kind of error";
            case STATUS -> "Status";
            case OPTIMISER -> "Optimiser";
            case LOSSES -> "Loss parts";
            case MACHINE -> "Machine";
            case UNKNOWN -> "What cannot be known";
        };
    }
}
