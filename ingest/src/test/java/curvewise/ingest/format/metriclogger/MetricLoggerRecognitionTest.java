package curvewise.ingest.format.metriclogger;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.ingest.container.LogFile;
import curvewise.ingest.format.Sample;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many tools print an epoch in brackets, a remaining time, or COCO's summary. */
class MetricLoggerRecognitionTest {
    private static final MetricLoggerText FORMAT = new MetricLoggerText();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Epoch: [83][0/1001]\tTime  0.123 ( 0.200)\tData  0.001 ( 0.003)\tLoss 1.2345e+00 (1.3e+00)\tAcc@1  71.00 ( 70.00)",
                "[06/24 11:20:46] ppdet.engine INFO: Epoch: [0] [  0/134] learning_rate: 0.000000 loss: 57.074520 eta: 7:39:28 batch_cost: 1.5 data_cost: 0.0 ips: 1.3005 images/s",
                "2021-01-13 15:47:06,857 - mmdet - INFO - Epoch [1][50/14659]\tlr: 1.978e-03, eta: 1 day, 9:40:14, time: 0.689, data_time: 0.1, loss: 1.5",
                "2023/06/05 20:10:13 - mmengine - INFO - Epoch(val)   [1][  50/4016]    eta: 0:01:00  time: 0.1077  data_time: 0.0034  memory: 1657",
                "2023/06/05 20:10:13 - mmengine - INFO - Iter(val) [  50/4016]    eta: 0:01:00  time: 0.1077  data: 0.0034  max mem: 1657",
                "2021-12-04 23:38:37.456 | INFO     | yolox.core.trainer:after_iter:246 - epoch: 1/300, iter: 10/89, mem: 5436Mb, iter_time: 0.272s, total_loss: 10.6, lr: 1.578e-05, size: 640, ETA: 2:00:46",
                "[09/10 12:00:00 d2.utils.events]:  eta: 3:30:43  iter: 19  total_loss: 1.561  loss_cls: 0.447  time: 0.6774  data_time: 0.3745  lr: 2.5e-05  max_mem: 11810M",
                "2019-01-26 23:00:20,610 maskrcnn_benchmark.trainer INFO: eta: 5 days, 14:20:24  iter: 20  loss: 2.1882 (2.2017)  time: 0.9481 (0.9230)  data: 0.0044 (0.0051)  lr: 0.001250  max mem: 3807",
                "Downloading: [ 3/10]  eta: 0:00:04  speed: 12.5",
                "An epoch of ours prints Epoch: [6] [ 10/119] eta: ... and so on"
            })
    void otherToolsAreNotRecognised(String line) {
        assertFalse(FORMAT.recognisesText(line + "\n" + line + "\n"));
    }

    @Test
    void aSummaryAloneIsRecognised() {
        List<String> table = PrintedTraining.boxes("bbox", 0);
        assertTrue(FORMAT.recognisesText(String.join("\n", table.subList(1, table.size()))));
        assertTrue(FORMAT.recognisesText(String.join("\n", PrintedTraining.keypoints(0))));
    }

    @Test
    void aSummaryAmongAnotherToolsLinesIsNot() {
        String table = String.join("\n", PrintedTraining.boxes("bbox", 0).subList(1, 13));
        assertFalse(FORMAT.recognisesText("2021-12-04 23:38:37 | INFO | average forward time: 3.2 ms\n" + table));
        assertFalse(FORMAT.recognisesText("Epoch 3 loss 0.25\n" + table));
    }

    @Test
    void aLineOfASummaryInATextIsAnExample() {
        assertFalse(FORMAT.recognisesText(
                "IoU metric: bbox\n" + PrintedTraining.boxes("bbox", 0).get(1)));
    }

    @Test
    void aNotebookIsNoConsoleText() {
        String json =
                "{\"cells\": [{\"cell_type\": \"code\", \"source\": [\"" + PrintedTraining.train(0, 0) + "\\n\"]}]}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertTrue(FORMAT.recognisesText(json));
        assertNull(FORMAT.recognise(new Sample(new LogFile(Path.of("x"), "x"), bytes, true)));
    }

    @Test
    void aFirstLineThatIsStillWrittenIsEnough() {
        assertTrue(FORMAT.recognisesText("Epoch: [0]  [ 0/60]  eta: 0:01:40  lr: 0.000090  loss: 4.62"));
        assertFalse(FORMAT.recognisesText("Epoch: [0]  [ 0/60]  eta: 0:01:40  "));
        assertFalse(FORMAT.recognisesText(""));
    }
}
