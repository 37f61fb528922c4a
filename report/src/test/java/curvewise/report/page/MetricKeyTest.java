package curvewise.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.report.Samples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricKeyTest {
    @ParameterizedTest
    @CsvSource({
        "train/box_loss, box_loss",
        "val/box_loss, box_loss",
        "val_loss, loss",
        "loss, loss",
        "loss/train, loss",
        "Loss.Validation, Loss",
        "training_loss, loss",
        "valley, valley",
        "train, train",
        "train_, train_",
        "trainable params, trainable params"
    })
    void aNameAgreesWithoutTheWordForThePart(String rawName, String key) {
        assertEquals(key, key(rawName, null));
    }

    @Test
    void theCanonicalNameComesFirst() {
        assertEquals("giou_loss", key("train/loss_giou", "giou_loss"));
    }

    private static String key(String rawName, @Nullable String metric) {
        return MetricKey.of(Samples.series(1, rawName, metric, null, null, Samples.curve(1)));
    }
}
