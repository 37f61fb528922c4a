package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.metric.Direction;
import curvewise.core.metric.Identity;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.metric.Metric;
import curvewise.core.metric.NameReader;
import curvewise.core.metric.Role;
import curvewise.core.metric.Task;
import curvewise.core.run.Split;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shipped file is well-formed, complete, and says nothing absurd; other files are refused with a reason. */
class KnowledgeFileTest {
    private static final KnowledgeBase SHIPPED = KnowledgeFile.shipped();

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = KnowledgeFileTest.class.getResourceAsStream(resource)) {
            String text = new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    private static @Nullable Split split(String label) {
        return label.isEmpty() ? null : Split.of(label);
    }

    private static String metric(Identity identity) {
        Metric metric = identity.metric();
        return metric == null ? "?" : metric.name();
    }

    static List<String> catalogue() throws IOException {
        return lines("catalogue.tsv");
    }

    @ParameterizedTest
    @MethodSource
    void catalogue(String row) {
        String[] cells = row.split("\t", -1);
        Identity identity = SHIPPED.identify(cells[2], cells[1], split(cells[3]), List.of(cells[1], cells[4]));
        assertEquals(cells[0], metric(identity));
    }

    @Test
    void namesOfRealLogsAreWhatTheyWereFoundToBe() throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : lines("names.tsv")) {
            if (!line.isEmpty()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                expected.addAll(block);
                actual.addAll(read(block));
                block.clear();
            }
        }
        assertTrue(block.isEmpty(), "each block ends with an empty line");
        assertFalse(expected.isEmpty());
        assertEquals(String.join("\n", expected), String.join("\n", actual));
    }

    /** The block as it would be written from what its names are found to be. */
    private static List<String> read(List<String> block) {
        String head = block.get(0);
        String format = head.substring(1, head.indexOf(']'));
        List<String[]> rows =
                block.stream().skip(1).map(line -> line.split("\t", -1)).toList();
        NameReader reader =
                SHIPPED.reader(format, rows.stream().map(row -> row[0]).toList());
        List<String> read = new ArrayList<>();
        read.add("[" + format + "] " + reader.task().name());
        for (String[] row : rows) {
            Identity identity = reader.identify(row[0], split(row[1]));
            Direction direction = identity.direction();
            read.add(String.join("\t", row[0], row[1], metric(identity), direction == null ? "-" : direction.label()));
        }
        return read;
    }

    @Test
    void everyTaskHasATotalOrderOfMetricsThatHaveADirection() {
        for (Task task : SHIPPED.tasks()) {
            for (boolean isUneven : new boolean[] {false, true}) {
                List<Metric> order = SHIPPED.headlines(task, isUneven);
                Set<Metric> once = new HashSet<>(order);
                assertEquals(once.size(), order.size(), task.name());
                order.forEach(metric -> assertNotNull(metric.direction(), metric.name()));
                order.forEach(metric -> assertFalse(metric.role() == Role.MONITOR, metric.name()));
            }
        }
    }

    @Test
    void everyHeadlineOfAVocabularyIsInTheOrderOfItsTask() {
        for (Metric metric : SHIPPED.metrics()) {
            boolean isRanked = SHIPPED.tasks().stream()
                    .anyMatch(task -> SHIPPED.headlines(task, false).contains(metric));
            assertTrue(isRanked || !metric.role().isHeadline(), metric.name());
        }
    }

    @Test
    void everyMetricSaysWhatItMeans() {
        for (Metric metric : SHIPPED.metrics()) {
            assertTrue(metric.meaning().endsWith("."), metric.name());
            assertTrue(metric.healthy().isEmpty() || metric.healthy().endsWith("."), metric.name());
            assertTrue(metric.name().matches("[a-z]+\\.[a-z0-9_@]+"), metric.name());
        }
    }

    @Test
    void detectionIsJudgedByApThenAp50ThenFitnessThenTheHeldOutLoss() {
        Task detection = SHIPPED.tasks().stream()
                .filter(task -> task.name().equals("detection"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("det.ap", "det.ap50", "det.fitness", "det.ap75"),
                SHIPPED.headlines(detection, false).stream().map(Metric::name).toList());
        assertEquals("det.loss", detection.lastResort());
    }

    @Test
    void aGuessIsShownAndHasNoMetric() {
        Identity identity =
                SHIPPED.identify("csv", "val_strange_score_loss", Split.VAL, List.of("val_strange_score_loss"));
        assertEquals(Direction.MIN, identity.direction());
        assertNull(identity.metric());
    }

    private static void assertRefused(String part, String yaml) {
        InputStream in = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
        String message = assertThrows(IllegalArgumentException.class, () -> KnowledgeFile.read(in))
                .getMessage();
        assertTrue(message != null && message.contains(part), message);
    }

    private static final String FRAME = """
            parts: {splits: {val: [val]}, neutral: [], weights: {}, hints: {}}
            families: {}
            tasks: {all: {vocabularies: [v], headline: [a.b]}}
            vocabularies:
              v:
            """;

    private static String withMetric(String entry) {
        return FRAME + "    a.b: {meaning: It says., names: [b], " + entry + "}\n";
    }

    @Test
    void aSmallFileIsRead() {
        String yaml =
                withMetric("role: H1, better: higher, range: 0..1, undefined: coco, traits: [held-out, per-class]");
        KnowledgeBase knowledge = KnowledgeFile.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        Metric metric = Objects.requireNonNull(knowledge.metric("a.b"));
        assertEquals(Direction.MAX, metric.direction());
        assertTrue(metric.range().isFraction());
        assertEquals("a.b", metric(knowledge.identify("any", "val_b", null, List.of())));
    }

    @Test
    void aSlipOfThePenIsRefusedWithItsPlace() {
        assertRefused("betterr", withMetric("role: H1, betterr: higher"));
        assertRefused("a.b: better is higher or lower, not up", withMetric("role: H1, better: up"));
        assertRefused("a.b: no such word: h0", withMetric("role: H0, better: higher"));
        assertRefused("a.b: no such word: heldout", withMetric("role: H1, better: higher, traits: [heldout]"));
        assertRefused("not a range such as 0..1: 0-1", withMetric("role: H1, better: higher, range: 0-1"));
        assertRefused("a.b has role H1 and no direction", withMetric("role: H1"));
        assertRefused("says nothing of the role of a.b", withMetric("better: higher"));
        assertRefused("the name x is of no family: nobody", withMetric("role: H1, better: higher, in: {nobody: [x]}"));
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsLine() {
        assertRefused("line: 6", withMetric("role: H1, better: [") + "\n");
        assertRefused("says nothing of parts", "tasks: {}\n");
        assertRefused(
                "uplicate", FRAME + "    a.b: {role: M, meaning: It says.}\n    a.b: {role: M, meaning: It says.}\n");
        assertRefused("cannot be read", "");
    }
}
