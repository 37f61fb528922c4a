package curvewise.core.simulation;

import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A healthy log with one known defect, or for a rule that says what is fine one without any.
 *
 * @param rule that is to notice it
 * @param log what kind of log it is
 * @param size how large it is, for a reader of the table
 * @param course of the training before
 * @param maker of the healthy log
 * @param defect changes the log
 */
record Planted(
        String rule,
        String log,
        String size,
        Function<Dice, Course> course,
        BiFunction<Dice, Course, SimulatedLog> maker,
        BiConsumer<SimulatedLog, Dice> defect) {
    /** A defect in a log of a family. */
    static Planted in(
            Family family,
            String rule,
            String size,
            Function<Dice, Course> course,
            BiConsumer<SimulatedLog, Dice> defect) {
        return new Planted(rule, family.title(), size, course, family::healthy, defect);
    }

    /** Healthy as it is. */
    static Planted healthy(Family family, String rule, String size, Function<Dice, Course> course) {
        return in(family, rule, size, course, (log, dice) -> {});
    }

    /** The n-th such log. */
    SimulatedLog log(int run) {
        Dice dice = Dice.of("planted " + rule, run);
        SimulatedLog log = maker.apply(dice, course.apply(dice));
        defect.accept(log, dice);
        return log;
    }
}
