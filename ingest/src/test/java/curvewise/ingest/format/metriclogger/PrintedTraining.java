package curvewise.ingest.format.metriclogger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints what a torchvision detection script prints: the fixture of tests that change how it arrives. Its numbers follow from epoch and iteration. */
public final class PrintedTraining {
    /** Iterations an epoch, of which every tenth is printed and the last. */
    static final int ITERATIONS = 25;

    static final int[] PRINTED = {0, 10, 20, 24};
    static final String ARGUMENTS =
            "Namespace(data_path='/data/coco', model='maskrcnn_resnet50_fpn', batch_size=2, epochs=3, "
                    + "lr=0.02, lr_steps=[16, 22], resume='', note='a, b=(c')";

    private PrintedTraining() {}

    /** All lines of a training of some epochs, from its arguments to its training time. */
    public static List<String> whole(int epochs) {
        List<String> lines = new ArrayList<>();
        lines.add(ARGUMENTS);
        lines.add("loading annotations into memory...");
        lines.add("Start training");
        for (int epoch = 0; epoch < epochs; epoch++) {
            lines.addAll(epoch(epoch));
            lines.addAll(evaluation(epoch));
        }
        lines.add("Training time 0:12:34");
        return lines;
    }

    /** The lines of training of one epoch. */
    public static List<String> epoch(int epoch) {
        List<String> lines = new ArrayList<>();
        for (int i : PRINTED) {
            lines.add(train(epoch, i));
        }
        lines.add("Epoch: [" + epoch + "] Total time: 0:00:16 (0.6760 s / it)");
        return lines;
    }

    public static String train(int epoch, int i) {
        double loss = loss(epoch, i);
        return String.format(
                Locale.ROOT,
                "Epoch: [%d]  [%2d/%d]  eta: 0:01:%02d  lr: %.6f  loss: %.4f (%.4f)  loss_classifier: %.4f (%.4f)  "
                        + "loss_keypoint: -0.0000 (%.4f)  time: 0.6770  data: 0.%04d  max mem: %d",
                epoch,
                i,
                ITERATIONS,
                59 - i,
                0.02 / (epoch + 1),
                loss,
                loss * 1.5,
                loss / 3,
                loss / 2,
                loss / 7,
                1000 + i,
                3000 + 10 * epoch + i);
    }

    static double loss(int epoch, int i) {
        return 2.0 / (1 + epoch + i / 30.0);
    }

    /** The lines of an evaluation: two of meters, then boxes, masks and keypoints. */
    static List<String> evaluation(int epoch) {
        List<String> lines = new ArrayList<>();
        lines.add("creating index...");
        lines.add("index created!");
        lines.add(test(epoch, 0));
        lines.add(test(epoch, 8));
        lines.add("Test: Total time: 0:00:14 (0.2378 s / it)");
        lines.add("Averaged stats: model_time: 0.1086 (0.1092)  evaluator_time: 0.0439 (0.0607)");
        lines.add("Accumulating evaluation results...");
        lines.add("DONE (t=0.02s).");
        lines.addAll(boxes("bbox", epoch));
        lines.addAll(boxes("segm", epoch + 1));
        lines.addAll(keypoints(epoch));
        return lines;
    }

    static String test(int epoch, int i) {
        return String.format(
                Locale.ROOT,
                "Test:  [%d/9]  eta: 1 day, 2:00:15  model_time: 0.11%02d (0.1188)  evaluator_time: 0.06%02d (0.0697)  time: 0.2561  data: 0.0634  max mem: 3105",
                i,
                epoch,
                i);
    }

    static List<String> boxes(String task, int epoch) {
        List<String> lines = new ArrayList<>();
        lines.add("IoU metric: " + task);
        String[] iou = {"0.50:0.95", "0.50     ", "0.75     ", "0.50:0.95", "0.50:0.95", "0.50:0.95"};
        String[] area = {"   all", "   all", "   all", " small", "medium", " large"};
        for (int i = 0; i < 6; i++) {
            double value = i == 3 ? -1 : 0.1 + 0.01 * epoch + 0.001 * i;
            lines.add(coco("Precision  (AP)", iou[i], area[i], "100", value));
        }
        String[] detections = {"  1", " 10", "100", "100", "100", "100"};
        for (int i = 0; i < 6; i++) {
            double value = i == 3 ? -1 : 0.2 + 0.01 * epoch + 0.001 * i;
            lines.add(coco("Recall     (AR)", "0.50:0.95", area[i], detections[i], value));
        }
        return lines;
    }

    static List<String> keypoints(int epoch) {
        List<String> lines = new ArrayList<>();
        lines.add("IoU metric: keypoints");
        String[] iou = {"0.50:0.95", "0.50     ", "0.75     ", "0.50:0.95", "0.50:0.95"};
        String[] area = {"   all", "   all", "   all", "medium", " large"};
        for (int i = 0; i < 5; i++) {
            lines.add(coco("Precision  (AP)", iou[i], area[i], " 20", 0.3 + 0.01 * epoch + 0.001 * i));
        }
        for (int i = 0; i < 5; i++) {
            lines.add(coco("Recall     (AR)", iou[i], area[i], " 20", 0.4 + 0.01 * epoch + 0.001 * i));
        }
        return lines;
    }

    private static String coco(String what, String iou, String area, String detections, double value) {
        return String.format(
                Locale.ROOT,
                " Average %s @[ IoU=%s | area=%s | maxDets=%s ] = %.3f",
                what,
                iou,
                area,
                detections.equals(" 20") ? " 20" : detections,
                value);
    }
}
