package curvewise.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnowledgeBaseTest {
    private final SmallKnowledge small = new SmallKnowledge();

    private void assertRefused(String why) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, small::build);
        assertEquals(why, refused.getMessage());
    }

    @Test
    void twoMetricsOfOneNameAreRefused() {
        small.metric("det.ap", "boxes", Role.H3, Direction.MAX, Sentinel.NONE);
        assertRefused("two metrics are called det.ap");
    }

    @Test
    void aNameWithTwoMeaningsInOneTaskIsRefused() {
        small.names("det.ap50", "MAP");
        assertRefused("in task detection the name map means both det.ap and det.ap50");
    }

    @Test
    void aNameWithTwoMeaningsAcrossTheVocabulariesOfOneTaskIsRefused() {
        small.names("sys.time", "box-loss");
        assertRefused("in task detection the name box_loss means both det.loss_box and sys.time");
    }

    @Test
    void oneNameMayHaveAMeaningInEachTask() {
        KnowledgeBase knowledge = small.build();
        assertEquals("det.loss", name(knowledge.identify("csv", "loss", null, List.of("loss", "bbox AP"))));
        assertEquals("cls.loss", name(knowledge.identify("csv", "loss", null, List.of("loss", "accuracy"))));
        assertEquals("gen.loss", name(knowledge.identify("csv", "loss", null, List.of("loss"))));
    }

    @Test
    void anAliasOfNoMetricIsRefused() {
        small.names("det.ap99", "ap99");
        assertRefused("the name ap99 is of no metric: det.ap99");
    }

    @Test
    void anAliasOfNoFamilyIsRefused() {
        small.aliases.add(new Alias("det.ap", "x", "nobody", Alias.Part.ANY));
        assertRefused("the name x is of no family: nobody");
    }

    @Test
    void aTaskJudgedByAMetricWithoutDirectionIsRefused() {
        small.tasks.add(task(List.of("opt.lr"), null));
        assertRefused("task new is judged by opt.lr, which has no direction");
    }

    @Test
    void aTaskThatListsAMetricTwiceIsRefused() {
        small.tasks.add(task(List.of("gen.loss", "gen.loss"), null));
        assertRefused("task new lists gen.loss twice");
    }

    @Test
    void aLastResortThatIsNoLossIsRefused() {
        small.tasks.add(task(List.of(), "det.ap"));
        assertRefused("the last resort of task new is no loss: det.ap");
    }

    @Test
    void twoHeadlinesOfOneNumberNeedAPlaceInTheList() {
        small.metric("det.one", "boxes", Role.H3, Direction.MAX, Sentinel.NONE);
        small.metric("det.other", "boxes", Role.H3, Direction.MAX, Sentinel.NONE);
        assertRefused("task detection does not say whether det.one or det.other goes first");
    }

    @Test
    void headlinesOutsideTheListFollowByTheirNumber() {
        small.metric("det.late", "boxes", Role.H4, Direction.MAX, Sentinel.NONE);
        small.metric("det.soon", "boxes", Role.H3, Direction.MAX, Sentinel.NONE);
        KnowledgeBase knowledge = small.build();
        assertEquals(
                List.of("det.ap", "det.ap50", "det.soon", "det.late"),
                knowledge.headlines(knowledge.tasks().get(0), false).stream()
                        .map(Metric::name)
                        .toList());
    }

    @Test
    void aMonitorHasNoDirection() {
        assertThrows(
                IllegalArgumentException.class,
                () -> small.metric("opt.x", "common", Role.MONITOR, Direction.MIN, Sentinel.NONE));
    }

    private static Task task(List<String> headline, @Nullable String lastResort) {
        return new Task("new", List.of("general"), List.of(), List.of(), headline, List.of(), lastResort);
    }

    private static String name(Identity identity) {
        Metric metric = identity.metric();
        return metric == null ? "?" : metric.name();
    }
}
