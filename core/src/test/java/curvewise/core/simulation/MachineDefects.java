package curvewise.core.simulation;

import curvewise.core.run.Extent;
import curvewise.core.run.Split;
import java.util.List;
import java.util.function.BiConsumer;

/** Time and memory that are wasted. */
final class MachineDefects {
    static final List<Planted> ALL = List.of(
            torchvision("SYS-01", "20 % of a step waits for data", (log, dice) -> waiting(log, .2)),
            torchvision("SYS-02", "50 % of a step waits for data", (log, dice) -> waiting(log, .5)),
            Planted.healthy(Family.TORCHVISION, "SYS-03", "none: 5 %", Courses.SHORT),
            torchvision("SYS-04", "peak memory grows by 3 % each epoch", (log, dice) -> creeping(log)),
            Planted.healthy(Family.TORCHVISION, "SYS-05", "none", Courses.SHORT),
            torchvision(
                    "SYS-06",
                    "an evaluation takes 60 % as long as an epoch of training",
                    (log, dice) -> longEvaluation(log)),
            torchvision("SYS-07", "matching takes 60 % of an evaluation", (log, dice) -> matching(log)),
            torchvision("SYS-08", "a step takes 40 % longer at the end, evenly", (log, dice) -> slower(log)),
            torchvision("SYS-09", "the first step takes 6 times as long", (log, dice) -> slowStart(log)),
            Planted.healthy(Family.TORCHVISION, "SYS-10", "none", Courses.SHORT));

    private MachineDefects() {}

    private static Planted torchvision(String rule, String size, BiConsumer<SimulatedLog, Dice> defect) {
        return Planted.in(Family.TORCHVISION, rule, size, Courses.SHORT, defect);
    }

    private static Column training(SimulatedLog log, String metric) {
        return log.first(metric, true);
    }

    private static Column evaluation(SimulatedLog log, String metric) {
        return log.all(column -> column.is(metric) && column.split() == Split.TEST)
                .get(0);
    }

    private static void waiting(SimulatedLog log, double share) {
        Column time = training(log, "sys.iter_time");
        training(log, "sys.data_time").set(i -> share * time.value(i));
    }

    private static void creeping(SimulatedLog log) {
        Column memory = training(log, "sys.max_mem");
        memory.set(i -> Math.floor(memory.value(i) * Math.pow(1.03, memory.epoch(i))));
    }

    private static void longEvaluation(SimulatedLog log) {
        Extent now = log.extent();
        Double epoch = now.epochSeconds();
        Double evaluation = epoch == null ? null : Double.valueOf(.6 * epoch);
        log.extent(new Extent(now.iterationsPerEpoch(), null, now.evaluationIterations(), epoch, evaluation));
    }

    private static void matching(SimulatedLog log) {
        Column time = evaluation(log, "sys.iter_time");
        evaluation(log, "sys.model_time").set(i -> .3 * time.value(i));
        evaluation(log, "sys.evaluator_time").set(i -> .6 * time.value(i));
    }

    private static void slower(SimulatedLog log) {
        for (String metric : List.of("sys.iter_time", "sys.data_time")) {
            Column time = training(log, metric);
            time.set(i -> time.value(i) * (1 + .4 * time.place(i)));
        }
    }

    private static void slowStart(SimulatedLog log) {
        Column time = training(log, "sys.iter_time");
        time.set(i -> i == 0 ? 6 * time.value(1) : time.value(i));
    }
}
