package curvewise.core.simulation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** How often a defect that is clearly there is noticed: nearly always. A rule that another one speaks for has noticed it too. */
@Tag("simulation")
class PlantedRunsTest {
    private static final int RUNS = 200;
    private static final double LEAST = .95;
    private static final double OFTEN = .05;

    /** Speaks of every run. */
    private static final String ALWAYS = "RANK-01";

    /** It speaks where neither of two series responds, and each of two that do not is taken for one that does in one of 40 by chance. */
    private static final Map<String, Double> STATED = Map.of("LR-03", .9);

    /** All planted defects, in the order of the rules' families. */
    static final List<Planted> ALL = Stream.of(
                    TrustDefects.ALL,
                    DetectionDefects.ALL,
                    LossDefects.ALL,
                    CurveDefects.ALL,
                    MachineDefects.ALL,
                    YoloDefects.ALL)
            .flatMap(List::stream)
            .toList();

    @Test
    void aClearDefectIsNoticed() throws IOException {
        Report report = new Report(
                0, "rule", "log", "planted", "noticed", "of these said by", "other warnings in more than 5 %");
        List<Executable> claims = new ArrayList<>();
        for (Planted planted : ALL) {
            Verdicts verdicts = Verdicts.of(RUNS, planted::log);
            Map<String, Double> others = verdicts.saidByOther(planted.rule());
            double noticed = verdicts.fired(planted.rule())
                    + others.values().stream().mapToDouble(Double::doubleValue).sum();
            report.row(
                    planted.rule(),
                    planted.log(),
                    planted.size(),
                    Verdicts.percent(noticed),
                    listed(others, planted.rule()),
                    listed(verdicts.alarms(OFTEN), planted.rule()));
            double least = STATED.getOrDefault(planted.rule(), LEAST);
            claims.add(() -> assertTrue(noticed >= least, planted.rule() + " notices " + Verdicts.percent(noticed)));
        }
        report.print("planted-runs.md");
        assertAll(claims);
    }

    private static String listed(Map<String, Double> shares, String rule) {
        return shares.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(rule) && !entry.getKey().equals(ALWAYS))
                .map(entry -> entry.getKey() + " " + Verdicts.percent(entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
