package curvewise.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.Split;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameReaderTest {
    private final KnowledgeBase knowledge = new SmallKnowledge().build();

    private Identity detection(String name) {
        return knowledge.identify("any", name, null, List.of(name, "loss_bbox"));
    }

    private Identity classification(String name, String... siblings) {
        List<String> names = new ArrayList<>(Arrays.asList(siblings));
        names.add("val_accuracy");
        names.add(name);
        return knowledge.identify("any", name, null, names);
    }

    private static String metric(Identity identity) {
        Metric metric = identity.metric();
        return metric == null ? "?" : metric.name();
    }

    @Test
    void aDetrNameIsReadPartByPart() {
        Identity identity = detection("test_loss_ce_3_unscaled");
        assertEquals("det.loss_cls", metric(identity));
        assertEquals(Split.TEST, identity.split());
        assertEquals("3", identity.layer());
        assertEquals(Identity.Scale.UNWEIGHTED, identity.scale());
    }

    @Test
    void aCocoVectorIsReadByIndex() {
        assertEquals("det.ap", metric(detection("test_coco_eval_bbox[0]")));
        assertEquals("det.ap_s", metric(detection("test_coco_eval_bbox[3]")));
    }

    @Test
    void theLayersOfDenoisingDecodersAreTold() {
        assertEquals("dn_1", detection("loss_bbox_dn_1").layer());
        assertEquals("aux_dn", detection("loss_bbox_aux_dn").layer());
        assertEquals("1", detection("d1.loss_bbox").layer());
    }

    @Test
    void aNumberBehindAnythingElseIsNoLayer() {
        assertEquals("?", metric(classification("acc_1")));
        assertEquals("?", metric(detection("loss_1")));
    }

    @Test
    void theBracketOfAMetricLoggerIsARunningMean() {
        Identity identity = detection("loss_bbox (avg)");
        assertEquals("det.loss_box", metric(identity));
        assertEquals(Granularity.RUNNING_MEAN, identity.granularity());
    }

    @Test
    void stepAndEpochOfOneMetricStayApart() {
        assertEquals(Granularity.STEP, classification("train_loss_step").granularity());
        assertEquals(Granularity.EPOCH, classification("train_loss_epoch").granularity());
        assertEquals("cls.loss", metric(classification("train_loss_epoch")));
        assertEquals("cls.top1", metric(classification("epoch_accuracy")));
    }

    @Test
    void globalStepIsNoMetricCalledGlobal() {
        assertEquals("opt.step", metric(classification("global_step")));
        assertEquals(Granularity.UNTOLD, classification("env_step").granularity());
    }

    @Test
    void theSplitOfTheLogGoesBeforeThatOfTheName() {
        Identity identity = knowledge.identify("any", "test_accuracy", Split.VAL, List.of("test_accuracy"));
        assertEquals(Split.VAL, identity.split());
        assertEquals("cls.top1", metric(identity));
    }

    @Test
    void blanksDashesAndCaseDoNotMatter() {
        assertEquals("cls.top1", metric(classification("Validation Accuracy")));
        assertEquals(Split.VAL, classification("Validation-Accuracy").split());
    }

    @Test
    void aSplitBehindTheNameIsReadToo() {
        assertEquals(Split.TEST, classification("accuracy test").split());
        assertEquals("cls.loss", metric(classification("main/loss")));
    }

    @Test
    void aNameWithoutMarkIsOfTrainingDataBesideMarkedSiblings() {
        assertEquals(Split.TRAIN, classification("accuracy").split());
        assertNull(classification("loss").split(), "no sibling is val_loss");
        assertNull(classification("accuracy", "train_accuracy").split(), "training data is marked itself");
    }

    @Test
    void aTrainerMarksOnlyWhatItEvaluates() {
        List<String> names = List.of("loss", "eval_loss");
        assertEquals("lm.train_loss", metric(knowledge.identify("hf", "loss", null, names)));
        assertEquals(Split.TRAIN, knowledge.identify("hf", "loss", null, names).split());
        assertEquals("lm.eval_loss", metric(knowledge.identify("hf", "eval_loss", Split.VAL, names)));
    }

    @Test
    void aNameOfTheFamilyGoesBeforeTheSameNameOfAll() {
        assertEquals("sys.elapsed", metric(knowledge.identify("ultralytics", "time", null, List.of("time"))));
        assertEquals("sys.time", metric(knowledge.identify("csv", "time", null, List.of("time"))));
    }

    @Test
    void whatAFamilyOnlyEvaluatesIsHeldOut() {
        Identity identity = knowledge.identify("ultralytics", "metrics/mAP50(B)", null, List.of("metrics/mAP50(B)"));
        assertEquals("det.ap50", metric(identity));
        assertEquals(Split.VAL, identity.split());
    }

    @Test
    void aKnownScaleIsTold() {
        assertEquals(
                Identity.Scale.PERCENT,
                knowledge
                        .identify("detectron2", "bbox AP", null, List.of("bbox AP"))
                        .scale());
        assertEquals(Identity.Scale.NATURAL, detection("bbox AP").scale());
    }

    @Test
    void averagedWeightsAreTold() {
        assertEquals(Weights.AVERAGED, classification("val_ema_accuracy").weights());
        assertEquals(Weights.TEACHER, classification("teacher_accuracy").weights());
        assertEquals(Weights.OWN, classification("accuracy").weights());
    }

    @Test
    void signsTellTheTaskBeforeTheFormatAndWeakOnesLast() {
        assertEquals(
                "detection",
                knowledge.reader("hf", List.of("val_loss_bbox", "acc")).task().name());
        assertEquals(
                "classification",
                knowledge.reader("ultralytics", List.of("val/f1")).task().name());
        assertEquals(
                "detection",
                knowledge.reader("ultralytics", List.of("x")).task().name());
        assertEquals("unknown", knowledge.reader("csv", List.of("x")).task().name());
        assertEquals(
                "reinforcement",
                knowledge.reader("csv", List.of("f1", "mean_reward_100")).task().name());
    }

    @Test
    void anUnknownNameGetsADirectionByItsWordsAndNoMetric() {
        Identity identity = classification("val_clever_loss");
        assertFalse(identity.isKnown());
        assertEquals(Direction.MIN, identity.direction());
        assertNull(identity.role());
        assertEquals(Split.VAL, identity.split());
    }

    @Test
    void aHeadlineNameWithOneMeaningIsKnownInEveryTask() {
        assertEquals("lm.ppl", metric(knowledge.identify("any", "val_ppl", null, List.of("loss_bbox", "val_ppl"))));
        assertEquals("?", metric(classification("cls_loss")), "a loss of another task is no loss of this one");
    }

    @Test
    void aMadeUpNameTakesNoTime() {
        String longest = "train_val_test_epoch_ema_main/".repeat(2_000) + "_step_unscaled_0".repeat(2_000);
        String worst = "train_val_ema_main/".repeat(6) + "x" + "_step_unscaled_0".repeat(5);
        assertTimeout(Duration.ofSeconds(5), () -> classification(longest, worst));
    }

    @Test
    void nanIsUndefinedInAnEvaluationAndADivergenceInTraining() {
        assertTrue(detection("bbox AP").isUndefined(Double.NaN));
        assertTrue(classification("val_loss").isUndefined(Double.NaN));
        assertFalse(classification("train_loss").isUndefined(Double.NaN));
        assertFalse(classification("lr").isUndefined(Double.NaN));
    }

    @Test
    void minusOneIsUndefinedForCocoOnly() {
        assertTrue(detection("bbox APs").isUndefined(-1));
        assertTrue(detection("bbox APs").isUndefined(-100));
        assertFalse(detection("bbox APs").isUndefined(0));
        assertFalse(detection("bbox APs").isUndefined(-0.99));
        assertFalse(detection("loss").isUndefined(-1));
    }
}
