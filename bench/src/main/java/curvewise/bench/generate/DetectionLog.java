package curvewise.bench.generate;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The console of torchvision's detection reference: a Faster R-CNN that is trained and, after each epoch, evaluated. */
public final class DetectionLog {
    private static final String EVALUATED = """
            Accumulating evaluation results...
            DONE (t=0.02s).
            IoU metric: bbox
            """;
    private static final List<String> DECAYS = List.of("0.0001", "0.0005");
    private static final int[] BATCHES = {2, 4, 8};
    private static final int SEEDS = 5;

    private final int epochs;
    private final TrainingEpoch epoch;
    private final Random random;
    private final long seed;

    private DetectionLog(long seed, int epochs, int printed) {
        this.seed = seed;
        this.epochs = epochs;
        epoch = new TrainingEpoch(printed);
        random = new Random(seed);
    }

    /** A run of so many epochs, with so many printed lines of training in each. */
    public static GeneratedLog of(long seed, int epochs, int printed) {
        return new DetectionLog(seed, epochs, printed).write();
    }

    private GeneratedLog write() {
        StringBuilder log = new StringBuilder(1 << 12);
        Curves curves = new Curves(random, epochs);
        Decimals three = new Decimals(3);
        log.append(start(curves));
        long points = 0;
        for (int number = 0; number < epochs; number++) {
            points += epoch.appendTo(log, curves, number);
            points += TestPass.appendTo(log, curves);
            log.append(EVALUATED);
            points += CocoSummary.appendTo(log, curves, number + 1, three);
        }
        log.append("Training time ").append(Clock.of(epochs * epoch.seconds())).append('\n');
        return GeneratedLog.of(log, points);
    }

    private String start(Curves curves) {
        return String.format(
                Locale.ROOT,
                """
                Not using distributed mode
                Namespace(data_path='/data/coco', dataset='coco', model='fasterrcnn_resnet50_fpn', device='cuda', batch_size=%d, epochs=%d, \
                workers=4, opt='sgd', lr=%s, momentum=0.9, weight_decay=%s, lr_scheduler='multisteplr', lr_gamma=0.1, print_freq=%d, \
                output_dir='.', resume='', start_epoch=0, aspect_ratio_group_factor=3, trainable_backbone_layers=None, seed=%d, distributed=False)
                Loading data
                Creating data loaders
                Creating model
                Start training
                """,
                BATCHES[random.nextInt(BATCHES.length)],
                epochs,
                curves.rate(),
                DECAYS.get(random.nextInt(DECAYS.size())),
                TrainingEpoch.PRINT_EVERY,
                seed % SEEDS);
    }
}
