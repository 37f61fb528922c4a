package curvewise.core.simulation;

import java.util.function.Function;

/** Choices of the training in which a defect is planted. */
final class Courses {
    /** Short enough for logs with several lines an epoch. */
    static final Function<Dice, Course> SHORT = of(12, 30, 60);

    /** Any length, schedule and noise. */
    static final Function<Dice, Course> ANY = Course::any;

    /** Long enough for a plateau to be judged on eight values or more. */
    static final Function<Dice, Course> LONG = of(30, 60, 100);

    /** In so many epochs the distance to the plateau falls to 1/e: slowly enough for the log to show most of the way. */
    private static final double EPOCHS_TO_PLATEAU = 2;

    private Courses() {}

    /** One of these lengths. */
    static Function<Dice, Course> of(Integer... epochs) {
        return dice -> Course.of(dice, dice.oneOf(epochs));
    }

    /** One of these lengths, a known noise. */
    static Function<Dice, Course> noisy(double noise, Integer... epochs) {
        return dice -> Course.of(dice, dice.oneOf(epochs)).noisy(noise);
    }

    /** A constant learning rate, under which the curves are where they will stay within some ten epochs, a third of the training at most. */
    static Function<Dice, Course> plateau(double noise, Integer... epochs) {
        return dice -> {
            Course course =
                    Course.of(dice, dice.oneOf(epochs), Schedule.CONSTANT).noisy(noise);
            return course.paced(EPOCHS_TO_PLATEAU / course.epochs());
        };
    }

    /** A training that is cut off while its curves still move. */
    static Function<Dice, Course> unfinished(Schedule schedule, Integer... epochs) {
        return dice -> Course.of(dice, dice.oneOf(epochs), schedule).noisy(.005).paced(.6);
    }
}
