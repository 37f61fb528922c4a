package curvewise.cli.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.reading.Action;
import curvewise.core.reading.Reading;
import curvewise.core.rule.Figure;
import curvewise.core.rule.Note;
import curvewise.core.rule.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The question that all began with, and the answer that experts gave to it: the log itself stands beside the checkout, and without it this is skipped. */
class SeedReadingTest {
    private Reading reading =
            new Reading(new curvewise.core.reading.Verdict("", ""), List.of(), List.of(), List.of(), List.of());

    @BeforeEach
    void read() throws IOException {
        Path log = seed();
        Assumptions.assumeTrue(log != null, "no shared/corpus beside this checkout");
        if (log != null) {
            reading = ExplainedText.of(log);
        }
    }

    private static @org.jspecify.annotations.Nullable Path seed() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path log = folder.resolve("shared/corpus/seed/faster-rcnn-finetuning.txt");
            if (Files.isRegularFile(log)) {
                return log;
            }
        }
        return null;
    }

    @Test
    void theseRulesFireAndNoOther() {
        Set<String> expected = new TreeSet<>(List.of(
                "LOG-01", "LOG-02", "EVAL-02", "EVAL-03", "EVAL-09", "DET-01", "DET-04", "DET-05", "DET-07", "DET-09",
                "DET-11", "DET-12", "DET-13", "LB-01", "LB-02", "LB-08", "CV-04", "CV-12", "CV-15", "CV-16", "LR-01",
                "SYS-01", "SYS-05", "SYS-10", "RANK-01"));
        assertEquals(expected, reading.notes().stream().map(Note::rule).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void theVerdictIsTheExperts() {
        assertEquals(
                "The detector reaches at least 64 % of the objects at IoU .5 but draws loose boxes: AP 0.210, AP50 0.643, AP75 0.079; at learning rate"
                        + " 0.00005 the training loss shows no visible trend (a change of −14 % to +11 % per epoch cannot be excluded), and because"
                        + " the log shows one evaluation and one and a bit epochs, nothing can be said about convergence or overfitting.",
                reading.verdict().sentence());
    }

    @Test
    void theActionsComeInTheirOrder() {
        assertEquals(
                List.of(Topic.DATA, Topic.SCHEDULE, Topic.EVALUATION, Topic.ARCHITECTURE, Topic.DETECTION),
                reading.actions().stream().map(Action::topic).toList());
        assertTrue(reading.actions().get(0).text().startsWith("Draw 20 test and 20 training images"));
        assertTrue(reading.actions().get(1).text().contains("8-10 epochs"));
        assertTrue(reading.actions().get(2).text().startsWith("Evaluate after every epoch"));
    }

    @Test
    void theNumbersAreThoseThatWereComputedByOthers() {
        assertFigure("DET-01", .12286158631415241);
        assertFigure("DET-01", .433);
        assertFigure("DET-01", .357);
        assertFigure("DET-04", .6165);
        assertFigure("DET-04", .7605939664279845);
        assertFigure("DET-05", 34.6875);
        assertFigure("DET-05", 54.290409672496764);
        assertFigure("DET-05", 95.23809523809526);
        assertFigure("DET-09", .33960396039603963);
        assertFigure("LB-01", .49319066147859925);
        assertFigure("LB-08", .2028);
        assertFigure("CV-04", .41090833333333326);
        assertFigure("CV-04", .4115216666666666);
        assertFigure("CV-04", -.02725155561699496);
        assertFigure("CV-04", .028478222283661668);
        assertFigure("CV-15", .031050242838437284);
        assertFigure("CV-15", .12420097135374913);
        assertFigure("CV-12", 854);
        assertFigure("LR-01", 5e-5);
        assertFigure("SYS-01", .18882968905732817);
        assertFigure("SYS-05", 3105);
        assertFigure("SYS-10", .1092);
        assertFigure("EVAL-03", .0071967369304550095);
        assertFigure("EVAL-03", .05302701582004838);
        assertFigure("EVAL-03", .055437171645025325);
    }

    private void assertFigure(String rule, double expected) {
        List<Double> figures = reading.notes().stream()
                .filter(note -> note.rule().equals(rule))
                .flatMap(note -> note.finding().figures().stream())
                .map(Figure::value)
                .toList();
        assertTrue(
                figures.stream().anyMatch(figure -> Math.abs(figure - expected) <= 5e-4),
                rule + " " + expected + " not in " + figures);
    }

    @Test
    void whatAnExpertWouldNotSayIsNotSaid() {
        String all = ExplainedText.all(reading);
        for (String never : List.of(
                "(?i)\\bconverged\\b",
                "(?i)training (has )?(stopped|finished)",
                "(?i)\\bis overfitting|no overfitting|not overfitting",
                "(?i)finding is (good|solved)",
                "(?i)loss shows loose",
                "(?i)significantly",
                "(?i)epoch 7 is better",
                "21 %",
                "(?i)winner")) {
            assertFalse(java.util.regex.Pattern.compile(never).matcher(all).find(), never);
        }
    }
}
