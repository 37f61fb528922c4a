package curvewise.report.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.metric.Direction;
import curvewise.core.run.Split;
import curvewise.core.study.RunDetail;
import curvewise.report.MemoryArchive;
import curvewise.report.Samples;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GlossaryTest {
    @Test
    void metricsThatARunLogsStandApart() {
        Glossary glossary = Glossary.of(archive());

        assertEquals(
                List.of("det.ap logged by 2 runs", "det.loss logged by 1 run"),
                glossary.logged().stream()
                        .map(entry -> entry.name() + " " + entry.runs())
                        .toList());
        assertTrue(glossary.others().stream().allMatch(entry -> entry.runs().isEmpty()));
    }

    @Test
    void aMetricSaysWhatItIsWhatMisleadsAndWhatItIsCalled() {
        MetricEntry ap = Glossary.of(archive()).logged().get(0);

        assertEquals("det.ap", ap.id());
        assertEquals("What det.ap says.", ap.meaning());
        assertEquals("runs may be judged by it \u00B7 0 to 1", ap.facts());
        assertEquals("bbox AP, metrics/mAP50-95(B), mAP50-95, val/mAP, ap of *", ap.names());
        assertEquals(
                List.of(
                        "\u22121 says that nothing could be evaluated; it is no score.",
                        "Some tools print it as percent: values above 1.5 are taken for that."),
                ap.pitfalls());
    }

    @Test
    void anyNameOfAMetricHasAPlaceOfItsOwn() {
        assertEquals("det.ap50", Glossary.anchor("det.ap50"));
        assertEquals("ret.recall@1", Glossary.anchor("ret.recall@1"));
        assertEquals("~content", Glossary.anchor("content"));
        assertEquals("a.~20~b~3c~", Glossary.anchor("a. b<"));
        assertEquals("a.~1f600~", Glossary.anchor("a.\uD83D\uDE00"));
    }

    @Test
    void wordsStandInTheOrderOfTheAlphabet() {
        List<String> names = Terms.ALL.stream()
                .map(term -> term.name().toLowerCase(Locale.ROOT))
                .toList();

        assertEquals(names.stream().sorted().toList(), names);
    }

    private static MemoryArchive archive() {
        var ap = Samples.series(1, "val/mAP", "det.ap", Split.VAL, Direction.MAX, Samples.curve(0.5));
        var loss = Samples.series(2, "loss", "det.loss", Split.TRAIN, Direction.MIN, Samples.curve(2));
        return new MemoryArchive()
                .with(new RunDetail(Samples.run(1, "a"), List.of(ap, loss), List.of(), List.of(), List.of()))
                .with(new RunDetail(Samples.run(2, "b"), List.of(ap), List.of(), List.of(), List.of()));
    }
}
