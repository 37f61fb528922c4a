package curvewise.core.reading;

import curvewise.core.rule.Advice;
import curvewise.core.rule.Note;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Merges the advice of all notes by topic into the few things to do next. */
final class Actions {
    /** More is no plan. */
    static final int MOST = 5;

    /** What is less pressing stands with its note. */
    private static final int MOST_SENTENCES = 6;

    private static final Comparator<Note> PRESSING = Comparator.comparing(
                    (Note note) -> note.finding().severity())
            .thenComparing(note -> note.finding().confidence())
            .thenComparing(Note::rule);

    private Actions() {}

    /** The actions: topics with something critical first, then in the order of the topics. */
    static List<Action> of(List<Note> notes) {
        Map<Topic, List<Said>> byTopic = new LinkedHashMap<>();
        notes.stream().sorted(PRESSING).forEach(note -> {
            for (Advice advice : note.finding().advice()) {
                byTopic.computeIfAbsent(advice.topic(), topic -> new ArrayList<>())
                        .add(new Said(note, advice));
            }
        });
        return byTopic.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Topic, List<Said>> entry) -> !isCritical(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(entry -> action(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean isCritical(List<Said> said) {
        return said.stream().anyMatch(its -> its.note.finding().severity() == Severity.CRITICAL);
    }

    private static Action action(Topic topic, List<Said> said) {
        Set<String> texts = new LinkedHashSet<>();
        Set<String> rules = new LinkedHashSet<>();
        for (Said its : said) {
            if (texts.size() == MOST_SENTENCES) {
                break;
            }
            texts.add(its.advice.text());
            rules.add(its.note.rule());
        }
        return new Action(topic, String.join(" ", texts), List.copyOf(rules));
    }

    private record Said(Note note, Advice advice) {}
}
