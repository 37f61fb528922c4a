package curvewise.core.simulation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.reading.Rules;
import curvewise.core.rule.Rule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** How often a warning is given of a healthy run: hardly ever. */
@Tag("simulation")
class HealthyRunsTest {
    private static final int RUNS = 1000;
    /** A rule may be wrong of so many healthy runs. */
    private static final double USUAL = .02;
    /** Two-sided 95 % of a normal distribution. */
    private static final double BINOMIAL = 1.96;

    /** Rules that may warn more often, or that must. */
    private static final Map<String, Stated> STATED = Map.of(
            "RANK-01",
            new Stated(1, "it says of each single run that one seed is no comparison"),
            "CV-01",
            new Stated(
                    .09,
                    "a curve that has converged looks as if it still improved in up to 9 % (see the status above)"),
            "EVAL-04",
            new Stated(.09, "rests on the same status"),
            "CV-05",
            new Stated(.03, "a converged curve with noise of 5 to 10 % looks as if it swung in up to 3 %"));

    /**
     * What may be expected of a rule.
     *
     * @param most share of healthy runs it may warn of
     * @param reason why
     */
    private record Stated(double most, String reason) {}

    @Test
    void hardlyAnyRuleWarnsOfAHealthyRun() throws IOException {
        Map<Family, Verdicts> verdicts = new EnumMap<>(Family.class);
        for (Family family : Family.values()) {
            verdicts.put(family, Verdicts.of(RUNS, run -> healthy(family, run)));
        }
        report(verdicts);
        List<Executable> claims = new ArrayList<>();
        verdicts.forEach((family, of) -> of.alarms(0)
                .forEach((rule, share) -> claims.add(() -> assertTrue(
                        share <= most(rule) + error(most(rule)),
                        rule + " warns of " + Verdicts.percent(share) + " of healthy " + family.title() + " runs"))));
        assertAll(claims);
    }

    private static SimulatedLog healthy(Family family, int run) {
        Dice dice = Dice.of("healthy " + family.title(), run);
        return family.healthy(dice, Course.any(dice));
    }

    private static double most(String rule) {
        Stated stated = STATED.get(rule);
        return stated == null ? USUAL : stated.most;
    }

    private static double error(double share) {
        return BINOMIAL * Math.sqrt(share * (1 - share) / RUNS);
    }

    private static void report(Map<Family, Verdicts> verdicts) throws IOException {
        String[] families = Stream.of(Family.values()).map(Family::title).toArray(String[]::new);
        Report report = new Report(
                families.length + 1,
                Stream.concat(Stream.concat(Stream.of("rule"), Stream.of(families)), Stream.of("at most"))
                        .toArray(String[]::new));
        for (Rule rule : Rules.ALL) {
            String id = rule.card().id();
            if (verdicts.values().stream().allMatch(of -> of.alarmed(id) == 0)) {
                continue;
            }
            List<String> cells = new ArrayList<>(List.of(id));
            verdicts.values().forEach(of -> cells.add(Verdicts.percent(of.alarmed(id))));
            cells.add(Verdicts.percent(most(id)));
            report.row(cells.toArray(String[]::new));
        }
        report.paragraph("No other rule warned of any of the " + RUNS * families.length + " runs.");
        STATED.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(stated -> report.paragraph("- " + stated.getKey() + ", at most "
                        + Verdicts.percent(stated.getValue().most) + ": " + stated.getValue().reason + "."));
        report.print("healthy-runs.md");
    }
}
