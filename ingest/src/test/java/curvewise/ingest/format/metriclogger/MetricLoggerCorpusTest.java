package curvewise.ingest.format.metriclogger;

import static curvewise.core.run.Split.TEST;
import static curvewise.core.run.Split.TRAIN;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import curvewise.core.run.RunFacts;
import curvewise.core.run.RunStatus;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.Recognition;
import curvewise.ingest.format.Shared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetricLoggerCorpusTest {
    private static final MetricLoggerText FORMAT = new MetricLoggerText();

    @Test
    void thePostThatLostItsLineBreaksIsRead() throws IOException {
        Reading read = Reading.of(FORMAT, Shared.folder("corpus/seed").resolve("faster-rcnn-finetuning.txt"));
        double[] loss = {
            0.4129, 0.4165, 0.4205, 0.4127, 0.3973, 0.3900, 0.3984, 0.4153, 0.4294, 0.4295, 0.4126, 0.4006, 0.3851,
            0.3997, 0.4224
        };
        assertArrayEquals(loss, read.values("loss", TRAIN));
        assertEquals(6 * 119 + 10, read.series("loss", TRAIN).get(0).step());
        assertEquals(7 * 119 + 20, read.series("loss", TRAIN).get(14).step());
        assertArrayEquals(new double[] {0.1188, 0.1086}, read.values("model_time", TEST));
        assertArrayEquals(new double[] {-1}, read.values("bbox APs", null));
        assertArrayEquals(new double[] {0.333}, read.values("bbox AR100", null));
        assertEquals(6 * 119 + 118, read.series("bbox AP50", null).get(0).step());
        RunFacts run = read.runs().get(0);
        assertEquals(RunStatus.UNFINISHED, run.status());
        assertEquals("ends inside epoch 7, after iteration 21 of 119", run.statusReason());
        assertEquals(236, run.points());
        assertFalse(read.files().get(0).isPartial());
    }

    @Test
    void aTrainingOfEightProcessesIsOneRunWithItsArguments() throws IOException {
        Path log = Shared.folder("corpus/detection/metriclogger_txt")
                .resolve("FarjadAhmed__detr_custom_dcmha/log_directory/default_mha.txt");
        Reading read = Reading.of(FORMAT, log);
        RunFacts run = read.runs().get(0);
        assertEquals(1, read.runs().size());
        assertEquals(RunStatus.FINISHED, run.status());
        assertEquals(780.0, run.durationSeconds());
        assertEquals("47a03098a0e7d77638c58a7880e0954ef0c43051", run.commit());
        assertEquals(47, run.params().size());
        assertEquals(140, read.values("loss_giou_4_unscaled (avg)", TRAIN).length);
        assertEquals(10, read.values("bbox AP", null).length);
    }

    @Test
    void noOtherToolsLogIsRecognised() throws IOException {
        Path corpus = Shared.folder("corpus");
        List<String> recognised = new ArrayList<>();
        try (Stream<Path> files = Files.walk(corpus)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                @Nullable Recognition recognition = Reading.recognise(FORMAT, file);
                if (recognition != null) {
                    recognised.add(String.valueOf(file.getFileName()));
                }
            }
        }
        assertEquals(List.of("default_mha.txt", "extended.txt", "faster-rcnn-finetuning.txt"), recognised);
    }

    @Test
    void theMisleadingLogsAreRead() throws IOException {
        Path cases = Shared.folder("cases");
        Reading keypoints = Reading.of(FORMAT, cases.resolve("11-torchvision-keypoints-ten-lines/input/kp/train.log"));
        assertArrayEquals(new double[] {0.61}, keypoints.values("keypoints APm", null));
        assertArrayEquals(new double[] {0.921}, keypoints.values("keypoints AR50", null));
        assertEquals(0, keypoints.series("keypoints APs", null).size());
        Reading undefined = Reading.of(FORMAT, cases.resolve("34-coco-all-minus-one/input/neg/test.log"));
        assertArrayEquals(new double[] {-1}, undefined.values("bbox AR100", null));
        assertNotNull(Reading.recognise(FORMAT, cases.resolve("34-coco-all-minus-one/input/neg/test.log")));
    }
}
