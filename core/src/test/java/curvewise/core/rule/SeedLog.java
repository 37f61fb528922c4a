package curvewise.core.rule;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.SampleRun;
import curvewise.core.run.Extent;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.util.Arrays;

/**
 * The log that a question on Stack Exchange (datascience 92309) asks to interpret: a Faster R-CNN by torchvision's tutorial, 12 lines of epoch 6, an
 * evaluation and 3 lines of epoch 7.
 */
public final class SeedLog {
    private static final long ITERATIONS = 119;
    private static final long[] EPOCH_6 = {10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 118};
    private static final long[] EPOCH_7 = {0, 10, 20};

    private SeedLog() {}

    /** What it shows. */
    public static Evidence evidence() {
        SampleRun run = SampleRun.of("metriclogger")
                .firstEpoch(6)
                .extent(new Extent(ITERATIONS, null, 59L, 80.444, 14.0302))
                .ended(RunStatus.UNFINISHED, "ends in epoch 7 at iteration 20 of 119");
        rates(run);
        losses(run);
        machine(run);
        evaluation(run);
        return run.evidence();
    }

    private static void rates(SampleRun run) {
        double[] rates = new double[EPOCH_6.length + EPOCH_7.length];
        Arrays.fill(rates, .00005);
        log(run, "lr", "opt.lr", rates);
    }

    private static void losses(SampleRun run) {
        log(
                run,
                "loss",
                "det.loss",
                .4129,
                .4165,
                .4205,
                .4127,
                .3973,
                .39,
                .3984,
                .4153,
                .4294,
                .4295,
                .4126,
                .4006,
                .3851,
                .3997,
                .4224);
        log(
                run,
                "loss (avg)",
                "det.loss",
                .4104,
                .4302,
                .4228,
                .4205,
                .4123,
                .4109,
                .4085,
                .4113,
                .4107,
                .4135,
                .4117,
                .4113,
                .3851,
                .4045,
                .4219);
        log(
                run,
                "loss_classifier",
                "det.loss_cls",
                .1277,
                .1277,
                .1271,
                .1209,
                .1202,
                .1206,
                .1172,
                .1178,
                .1178,
                .1171,
                .1229,
                .1171,
                .1334,
                .125,
                .125);
        log(
                run,
                "loss_classifier (avg)",
                "det.loss_cls",
                .1263,
                .129,
                .1277,
                .1265,
                .1248,
                .1248,
                .1242,
                .1246,
                .1238,
                .1235,
                .1233,
                .1227,
                .1334,
                .1259,
                .1262);
        log(
                run,
                "loss_box_reg",
                "det.loss_box",
                .2164,
                .218,
                .2125,
                .2102,
                .1947,
                .1876,
                .2069,
                .2123,
                .2098,
                .2124,
                .2119,
                .2028,
                .1845,
                .1973,
                .2143);
        log(
                run,
                "loss_box_reg (avg)",
                "det.loss_box",
                .2059,
                .2136,
                .2093,
                .2085,
                .2039,
                .203,
                .2024,
                .2036,
                .2021,
                .2034,
                .2024,
                .2028,
                .1845,
                .2023,
                .2101);
        log(
                run,
                "loss_objectness",
                "det.loss_rpn_cls",
                .0244,
                .0353,
                .0334,
                .0315,
                .0315,
                .0345,
                .0328,
                .0328,
                .0418,
                .046,
                .043,
                .0366,
                .0287,
                .0292,
                .0333);
        log(
                run,
                "loss_objectness (avg)",
                "det.loss_rpn_cls",
                .0309,
                .0385,
                .0374,
                .0376,
                .0366,
                .0365,
                .0354,
                .0364,
                .0381,
                .0397,
                .0394,
                .0391,
                .0287,
                .0303,
                .0373);
        log(
                run,
                "loss_rpn_box_reg",
                "det.loss_rpn_box",
                .0487,
                .0499,
                .0499,
                .0475,
                .0459,
                .0431,
                .0458,
                .048,
                .0495,
                .0498,
                .0481,
                .0481,
                .0385,
                .0479,
                .0493);
        log(
                run,
                "loss_rpn_box_reg (avg)",
                "det.loss_rpn_box",
                .0473,
                .0491,
                .0484,
                .0479,
                .047,
                .0467,
                .0464,
                .0468,
                .0466,
                .0469,
                .0466,
                .0466,
                .0385,
                .0459,
                .0484);
    }

    private static void machine(SampleRun run) {
        log(
                run,
                "time",
                "sys.iter_time",
                .677,
                .6843,
                .6819,
                .6748,
                .673,
                .6692,
                .6707,
                .6744,
                .6856,
                .6955,
                .6822,
                .6583,
                .6433,
                .6692,
                .6809);
        log(
                run,
                "data",
                "sys.data_time",
                .1253,
                .1265,
                .1274,
                .1282,
                .1297,
                .1276,
                .1252,
                .1264,
                .1302,
                .1345,
                .1306,
                .123,
                .115,
                .1252,
                .1286);
        double[] memory = new double[EPOCH_6.length + EPOCH_7.length];
        Arrays.fill(memory, 3105);
        log(run, "max mem", "sys.max_mem", memory);
    }

    private static void evaluation(SampleRun run) {
        test(run, "model_time", "sys.model_time", .1188, .1086);
        test(run, "model_time (avg)", "sys.model_time", .1188, .1092);
        test(run, "evaluator_time", "sys.evaluator_time", .0697, .0439);
        test(run, "evaluator_time (avg)", "sys.evaluator_time", .0697, .0607);
        test(run, "time", "sys.iter_time", .2561, .2361);
        test(run, "data", "sys.data_time", .0634, .0629);
        test(run, "max mem", "sys.max_mem", 3105, 3105);
        String[] names = {"AP", "AP50", "AP75", "APs", "APm", "APl", "AR1", "AR10", "AR100", "ARs", "ARm", "ARl"};
        String[] metrics = {"ap", "ap50", "ap75", "ap_s", "ap_m", "ap_l", "ar1", "ar10", "ar100", "ar_s", "ar_m", "ar_l"
        };
        double[] values = {.210, .643, .079, -1, .210, -1, .011, .096, .333, -1, .333, -1};
        for (int i = 0; i < values.length; i++) {
            test(run, "bbox " + names[i], "det." + metrics[i], values[i]);
        }
    }

    private static void log(SampleRun run, String name, String metric, double... values) {
        long[] steps = new long[values.length];
        double[] epochs = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            boolean isFirst = i < EPOCH_6.length;
            epochs[i] = isFirst ? 6 : 7;
            steps[i] = isFirst ? 6 * ITERATIONS + EPOCH_6[i] : 7 * ITERATIONS + EPOCH_7[i - EPOCH_6.length];
        }
        run.log(name, metric, Split.TRAIN, steps, epochs, values);
    }

    /** Stands where training stands: at the end of epoch 6. */
    private static void test(SampleRun run, String name, String metric, double... values) {
        long[] steps = new long[values.length];
        double[] epochs = new double[values.length];
        Arrays.fill(steps, 6 * ITERATIONS + 118);
        Arrays.fill(epochs, 6);
        run.log(name, metric, Split.TEST, steps, epochs, values);
    }
}
