package curvewise.ingest.format.notebook;

import static curvewise.core.run.Split.TEST;
import static curvewise.core.run.Split.TRAIN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.run.RunStatus;
import curvewise.ingest.format.Reading;
import curvewise.ingest.format.Shared;
import curvewise.ingest.format.metriclogger.MetricLoggerText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotebookCorpusTest {
    private static final Notebook FORMAT = new Notebook(List.of(new MetricLoggerText()));

    @Test
    void aTrainingInChunksIsWhole() throws IOException {
        Reading read = read(
                "redwankarimsony__Object-Detection-and-Segmentation-with-TorchVision/@067afe6c/torchvision_finetuning_instance_segmentation.ipynb");
        assertEquals(
                "torchvision_finetuning_instance_segmentation.ipynb#cell25",
                read.runs().get(0).name());
        assertEquals(105, read.values("loss_mask (avg)", TRAIN).length);
        assertEquals(30, read.values("model_time", TEST).length);
        assertEquals(15, read.values("segm AP", null).length);
    }

    @Test
    void ofEightColouredRanksTheLowestIsTheRun() throws IOException {
        Reading read = read(
                "catwhiskers__distributed-maskrcnn-demo/@7743c6ce/torchvision_finetuning_instance_segmentation-sagemaker.ipynb");
        assertEquals(1, read.runs().size());
        assertEquals(20, read.values("loss", TRAIN).length);
        assertEquals(6.8006, read.values("loss", TRAIN)[0]);
        assertEquals(0.308, read.values("bbox AP", null)[0]);
        assertEquals(
                "left out 2,163 lines of ranks other than 0",
                read.files().get(0).reason());
    }

    @Test
    void aTrainingAmongMegabytesOfOtherOutputIsFound() throws IOException {
        Reading read =
                read("catwhiskers__distributed-maskrcnn-demo/torchvision_finetuning_instance_segmentation-xray.ipynb");
        assertEquals(30, read.values("loss", TRAIN).length);
        assertEquals(RunStatus.FAILED, read.runs().get(0).status());
    }

    private static Reading read(String notebook) throws IOException {
        Path file = Shared.folder("corpus/detection/torchvision_ipynb").resolve(notebook);
        return Reading.of(FORMAT, file);
    }
}
