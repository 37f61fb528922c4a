package curvewise.core.simulation;

/**
 * How a training goes: what its curves have in common.
 *
 * @param epochs how many
 * @param noise standard deviation of one evaluation, as a share of all progress
 * @param schedule of the learning rate
 * @param pace the share of the training in which the distance to the end falls to 1/e
 * @param latePart the share of the progress that only a smaller learning rate brings
 * @param isCalming whether noise falls with the learning rate, to two fifths at its end
 */
record Course(int epochs, double noise, Schedule schedule, double pace, double latePart, boolean isCalming) {
    /** A training that converges well before its end. */
    static Course any(Dice dice) {
        return of(dice, dice.oneOf(12, 30, 60, 100, 300));
    }

    /** The same with a known number of epochs. */
    static Course of(Dice dice, int epochs) {
        Schedule schedule = dice.oneOf(Schedule.values());
        return of(dice, epochs, schedule);
    }

    /** The same with a known schedule as well. */
    static Course of(Dice dice, int epochs, Schedule schedule) {
        double late = schedule == Schedule.CONSTANT ? 0 : dice.between(.05, .15);
        return new Course(epochs, dice.scale(.005, .05), schedule, dice.between(.06, .14), late, dice.chance(.5));
    }

    /** The same with another noise. */
    Course noisy(double other) {
        return new Course(epochs, other, schedule, pace, latePart, isCalming);
    }

    /** The same at another pace. */
    Course paced(double other) {
        return new Course(epochs, noise, schedule, other, latePart, isCalming);
    }

    /** The share of the progress that is still to come after a number of epochs, which need not be whole. */
    double remaining(double after) {
        double done = after / epochs;
        return (1 - latePart) * Math.exp(-done / pace) + latePart * schedule.late(done);
    }

    /** Learning rate over its peak during an epoch. */
    double rate(double epoch) {
        return schedule.rate(epoch / epochs);
    }

    /** A value measured at the end of each epoch. */
    double[] evaluated(Dice dice, double from, double to) {
        return evaluated(dice, from, to, 1);
    }

    /** A value measured several times in each epoch, evenly. */
    double[] evaluated(Dice dice, double from, double to, int perEpoch) {
        return curve(dice, from, to, 1, perEpoch, 1);
    }

    /** A mean over each epoch, which is calmer than what is measured on less data. */
    double[] trained(Dice dice, double from, double to) {
        return curve(dice, from, to, .5, 1, .6);
    }

    private double[] curve(Dice dice, double from, double to, double moment, int perEpoch, double share) {
        double[] values = new double[epochs * perEpoch];
        for (int i = 0; i < values.length; i++) {
            double sd = share * noise * Math.abs(from - to) * calm(i / (double) perEpoch);
            values[i] = to + (from - to) * remaining((i + moment) / perEpoch) + sd * dice.normal();
        }
        return values;
    }

    /** What is left of the noise in an epoch. */
    double calm(double epoch) {
        return isCalming ? .4 + .6 * rate(epoch) : 1;
    }
}
