package curvewise.core.convergence;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.metric.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often curves of a known kind get which status; the table goes to {@code target/calibration.md}. */
@Tag("simulation")
class CalibrationSimulationTest {
    private static final int[] LENGTHS = {6, 8, 12, 20, 30, 60, 100};
    private static final int CURVES = 2000;
    /** Percentage points by which a figure may differ: of the kinds of curves only a description is fixed. */
    private static final double TOLERANCE = 3;

    private static final Map<String, List<Map<Status, Double>>> TABLE = new LinkedHashMap<>();

    /** Makes one curve. */
    private interface Kind {
        double[] curve(int n, RandomGenerator random);
    }

    /** The noiseless value at a position. */
    private interface Shape {
        double at(int i, int n);
    }

    private static Kind noisy(double noise, Shape shape) {
        return (n, random) -> {
            double[] values = new double[n];
            Arrays.setAll(values, i -> shape.at(i, n) + noise * random.nextGaussian());
            return values;
        };
    }

    /** Falls from 1.3 to 0.3, with a time constant of an eighth of the curve. */
    private static double settled(int i, int n) {
        return .3 + Math.exp(-8.0 * i / n);
    }

    private static Kind afterwards(int values, Kind plateau) {
        return (n, random) -> {
            double[] curve = plateau.curve(n, random);
            double factor = 4 + 16 * random.nextDouble();
            for (int i = n - values; i < n; i++) {
                curve[i] *= factor;
            }
            return curve;
        };
    }

    private static List<Map<Status, Double>> shares(String name, boolean isTotal, Direction direction, Kind kind) {
        List<Map<Status, Double>> rows = new ArrayList<>();
        for (int n : LENGTHS) {
            SplittableRandom random = new SplittableRandom(n);
            Map<Status, Double> shares = new EnumMap<>(Status.class);
            for (int k = 0; k < CURVES; k++) {
                double[] values = kind.curve(n, random);
                Status status = Convergence.of(new Trajectory(values, direction, 0, 0, isTotal))
                        .status();
                shares.merge(status, 100.0 / CURVES, Double::sum);
            }
            rows.add(shares);
        }
        TABLE.put(name, rows);
        return rows;
    }

    private static List<Map<Status, Double>> training(String name, Kind kind) {
        return shares(name, true, Direction.MIN, kind);
    }

    private static List<Map<Status, Double>> quality(String name, Kind kind) {
        return shares(
                name,
                false,
                Direction.MAX,
                (n, random) -> Arrays.stream(kind.curve(n, random)).map(v -> -v).toArray());
    }

    /** One figure for each length, together of all the given statuses; NaN where none is stated. */
    private static void assertShares(List<Map<Status, Double>> rows, Set<Status> statuses, double... percent) {
        assertBetween(rows, statuses, percent, percent);
    }

    private static void assertBetween(
            List<Map<Status, Double>> rows, Set<Status> statuses, double[] least, double[] most) {
        assertAll(java.util.stream.IntStream.range(0, LENGTHS.length)
                .filter(i -> !Double.isNaN(least[i]))
                .mapToObj(i -> () -> {
                    double share = statuses.stream()
                            .mapToDouble(status -> rows.get(i).getOrDefault(status, 0.0))
                            .sum();
                    assertTrue(
                            share >= least[i] - TOLERANCE && share <= most[i] + TOLERANCE,
                            statuses + " at " + LENGTHS[i] + ": " + share + " % and not " + least[i] + " to "
                                    + most[i]);
                }));
    }

    private static double[] all(double percent) {
        return from(LENGTHS[0], percent);
    }

    /** The figure from a length on, and none below. */
    private static double[] from(int length, double percent) {
        return Arrays.stream(LENGTHS)
                .mapToDouble(n -> n < length ? Double.NaN : percent)
                .toArray();
    }

    @Test
    void whiteNoiseIsFlat() {
        assertBetween(
                training("white noise, 2 % of the level", noisy(.02, (i, n) -> 1)),
                EnumSet.of(Status.FLAT),
                all(92),
                all(97));
        List<Map<Status, Double>> quiet = training("white noise, 0.2 % of the level", noisy(.002, (i, n) -> 1));
        assertBetween(quiet, EnumSet.of(Status.CONVERGED), from(30, 1), from(30, 3));
        assertBetween(quality("white noise about 0", noisy(1, (i, n) -> 0)), EnumSet.of(Status.FLAT), all(94), all(98));
    }

    @Test
    void aCurveThatStillDecaysIsSeenAsThatIfItIsQuiet() {
        Shape decay = (i, n) -> .3 + Math.exp(-2.0 * i / n);
        assertBetween(
                training("decay over n/2, noise 1 %", noisy(.01, decay)),
                EnumSet.of(Status.STILL_IMPROVING),
                all(96),
                all(100));
        assertShares(
                training("decay over n/2, noise 5 %", noisy(.05, decay)),
                EnumSet.of(Status.STILL_IMPROVING),
                76,
                46,
                17,
                28,
                48,
                85,
                98);
    }

    @Test
    void aTrainingLossThatEndsAboveItsStartHasDiverged() {
        Shape ramp = (i, n) -> i < n / 2 ? settled(i, n) : settled(i, n) + 4.0 * (i + 1 - n / 2) / (n - n / 2);
        assertShares(
                training("rises above its start from the middle", noisy(.01, ramp)),
                EnumSet.of(Status.DIVERGED),
                all(100));
        Shape last = (i, n) -> i == n - 1 ? 3 : settled(i, n);
        assertShares(
                training("last value above twice the start", noisy(.01, last)), EnumSet.of(Status.DIVERGED), all(100));
    }

    /** At 6 values a level of three is half of the curve: such an explosion then counts as no progress, or as a rise. */
    @Test
    void anExplosionFromAPlateauIsDivergenceOfTrainingAndRegressionOfValidation() {
        Kind exploding = afterwards(3, noisy(.01, CalibrationSimulationTest::settled));
        assertBetween(
                training("three last values x 4-20", exploding),
                EnumSet.of(Status.DIVERGED),
                from(8, 97),
                from(8, 100));
        List<Map<Status, Double>> validation =
                shares("validation: three last values x 4-20", false, Direction.MIN, exploding);
        assertShares(validation, EnumSet.of(Status.REGRESSING), from(8, 100));
        assertShares(validation, EnumSet.of(Status.DIVERGED), all(0));
        assertShares(
                shares(
                        "validation: last value x 4-20",
                        false,
                        Direction.MIN,
                        afterwards(1, noisy(.01, CalibrationSimulationTest::settled))),
                EnumSet.of(Status.REGRESSING),
                all(0));
    }

    /** The least value lies at 63 % of the curve. At 8 values all hangs on which value that is: 0 to 60 % of deep ones regress, 46 % with other shapes. */
    @Test
    void aCurveThatTurnsUpRegresses() {
        Shape rise = (i, n) -> Math.max(0, i / (n - 1.0) - .635) / .365;
        assertShares(
                training("turns, ends 30 % above its best", noisy(.02, (i, n) -> fall(i, n) + .3 * rise.at(i, n))),
                EnumSet.of(Status.REGRESSING),
                0,
                Double.NaN,
                95,
                100,
                100,
                100,
                100);
        assertShares(
                training("turns, ends 15 % above its best", noisy(.02, (i, n) -> fall(i, n) + .15 * rise.at(i, n))),
                EnumSet.of(Status.REGRESSING),
                0,
                0,
                5,
                34,
                64,
                90,
                95);
    }

    private static double fall(int i, int n) {
        return Math.exp(-5.0 * i / (n - 1));
    }

    @Test
    void aConvergedCurveIsCalledSoOnlyWithManyValues() {
        List<Map<Status, Double>> rows =
                training("converged, noise 1 %", noisy(.01, CalibrationSimulationTest::settled));
        assertShares(rows, EnumSet.of(Status.CONVERGED), 0, 0, 0, 0, 7, 37, 67);
        assertBetween(rows, EnumSet.of(Status.STILL_IMPROVING), from(12, 2), from(12, 9));
        assertBetween(
                training("jump in the first epoch, then a plateau", noisy(.01, (i, n) -> i == 0 ? 1 : .3)),
                EnumSet.of(Status.PLATEAUED, Status.CONVERGED),
                all(98),
                all(100));
    }

    @Test
    void aLineThatFallsByThreeTimesItsNoiseLooksFlatWhereItIsShort() {
        List<Map<Status, Double>> rows =
                training("line falling by 3 sigma", noisy(.05, (i, n) -> 1.1 + .15 * (1 - (double) i / n)));
        assertShares(rows, EnumSet.of(Status.FLAT), 78, 71, 53, 23, 4, 0, 0);
        assertBetween(rows, EnumSet.of(Status.OSCILLATING), from(30, 8), from(30, 13));
    }

    @Test
    void onlyTrueSwingsOscillate() {
        assertBetween(
                training("jitter of 30 % of the progress", noisy(.3, (i, n) -> .5 + settled(i, n))),
                EnumSet.of(Status.OSCILLATING),
                from(8, 58),
                from(8, 68));
        for (double noise : new double[] {.05, .1}) {
            assertBetween(
                    training(
                            "converged, noise " + Math.round(100 * noise) + " %",
                            noisy(noise, CalibrationSimulationTest::settled)),
                    EnumSet.of(Status.OSCILLATING),
                    all(0),
                    all(3));
        }
    }

    @Test
    void valuesThatResembleTheOnesBeforeAreOftenTakenForATrend() {
        Kind rolling = (n, random) -> {
            double[] values = new double[n];
            double now = random.nextGaussian() / .8;
            for (int i = 0; i < n; i++) {
                values[i] = 50 + now;
                now = .6 * now + random.nextGaussian();
            }
            return values;
        };
        List<Map<Status, Double>> rows = quality("flat, each value 0.6 of the one before", rolling);
        assertBetween(
                rows,
                EnumSet.complementOf(EnumSet.of(Status.FLAT)),
                new double[] {18, 18, 18, 37, 37, 37, 37},
                new double[] {32, 32, 32, 50, 50, 50, 50});
        assertBetween(rows, EnumSet.of(Status.REGRESSING), new double[] {9, 9, 9, 18, 0, 0, 0}, new double[] {
            16, 16, 16, 25, 50, 50, 50
        });
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        StringBuilder table = new StringBuilder("| curves | values |");
        Arrays.stream(Status.values())
                .forEach(status -> table.append(' ').append(status.label()).append(" |"));
        table.append("\n|---|---:|")
                .append("---:|".repeat(Status.values().length))
                .append('\n');
        TABLE.forEach((name, rows) -> {
            for (int i = 0; i < LENGTHS.length; i++) {
                table.append("| ").append(name).append(" | ").append(LENGTHS[i]).append(" |");
                for (Status status : Status.values()) {
                    Double share = rows.get(i).get(status);
                    table.append(share == null ? " |" : String.format(Locale.ROOT, " %.0f |", share));
                }
                table.append('\n');
            }
        });
        Path target = Files.createDirectories(Path.of("target"));
        Files.writeString(target.resolve("calibration.md"), table);
    }
}
