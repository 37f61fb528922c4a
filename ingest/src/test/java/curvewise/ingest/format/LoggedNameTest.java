package curvewise.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoggedNameTest {
    @ParameterizedTest
    @CsvSource({
        "train_loss,TRAIN",
        "train/box_loss,TRAIN",
        "Training Loss,TRAIN",
        "learn:AUC,TRAIN",
        "val_loss,VAL",
        "valid-acc,VAL",
        "validation/main/accuracy,VAL",
        "eval_top1,VAL",
        "dev.wer,VAL",
        "test_RMSE,TEST",
        "predict_f1,TEST"
    })
    void theSplitStandsBeforeASeparator(String name, Split split) {
        assertEquals(split, LoggedName.split(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "learning_rate",
                "loss",
                "values",
                "average-test-episode-return",
                "trainable",
                "lr/pg0",
                "metrics/mAP50",
                "",
                "_val"
            })
    void otherNamesHaveNone(String name) {
        assertNull(LoggedName.split(name));
    }

    @Test
    void stampsAndTotalsAreNoSeriesAndClocksAre() {
        assertTrue(LoggedName.isBookkeeping("ETA"));
        assertTrue(LoggedName.isBookkeeping("_timestamp"));
        assertTrue(LoggedName.isBookkeeping("n_parameters"));
        assertFalse(LoggedName.isBookkeeping("time"));
        assertFalse(LoggedName.isBookkeeping("lr"));
    }
}
