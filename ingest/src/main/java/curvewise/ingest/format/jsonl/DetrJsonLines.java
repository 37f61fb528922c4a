package curvewise.ingest.format.jsonl;

import curvewise.core.run.RunStatus;
import curvewise.ingest.container.Line;
import curvewise.ingest.container.LineReader;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.Recognition;
import curvewise.ingest.format.RunSink;
import curvewise.ingest.format.Sample;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The {@code log.txt} of DETR, DeiT, MAE and their many descendants: a JSON object an epoch, with {@code train_} and {@code test_} means, appended at
 * every start.
 */
public final class DetrJsonLines implements LogFormat {
    /** Keys of other logs of JSON lines: Detectron2, MMCV and MMEngine, the Trainer and LLaMA-Factory, RLlib, fairseq, W&B. */
    private static final Set<String> OF_OTHERS = Set.of(
            "iteration",
            "iter",
            "mode",
            "env_info",
            "step",
            "global_step",
            "current_steps",
            "log_history",
            "train_runtime",
            "training_iteration",
            "timesteps_total",
            "num_updates",
            "train_num_updates",
            "_step",
            "_timestamp");

    /** So many lines decide. */
    private static final int LINES = 8;

    @Override
    public String name() {
        return "detr_jsonl";
    }

    @Override
    public @Nullable Recognition recognise(Sample sample) {
        JsonNumbers numbers = new JsonNumbers();
        boolean isOurs = sample.text()
                .lines()
                .filter(line -> !line.isBlank())
                .limit(LINES)
                .takeWhile(line -> line.startsWith("{"))
                .anyMatch(line -> numbers.read(line) == null && isOurs(numbers));
        return isOurs ? Recognition.source() : null;
    }

    @Override
    public void read(Bundle bundle, RunSink sink) throws IOException {
        EpochObjects objects = new EpochObjects(bundle, sink);
        try (LineReader lines = new LineReader(bundle.main())) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                objects.take(line);
            }
        }
        objects.end().status(RunStatus.FINISHED, "planned length not in the log");
    }

    private static boolean isOurs(JsonNumbers numbers) {
        boolean hasMetric = false;
        boolean hasMark = false;
        for (int i = 0; i < numbers.count(); i++) {
            String name = numbers.name(i).text();
            if (OF_OTHERS.contains(name)) {
                return false;
            }
            hasMetric |= EpochObjects.isMetric(name);
            hasMark |= EpochObjects.EPOCH.equals(name)
                    || EpochObjects.PARAMETERS.contains(name)
                    || name.startsWith("test_coco_eval");
        }
        return hasMetric && hasMark;
    }
}
