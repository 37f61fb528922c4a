package curvewise.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.comparison.ComparisonThresholds;
import curvewise.core.convergence.ConvergenceThresholds;
import curvewise.core.evidence.EvidenceThresholds;
import curvewise.core.ranking.RankingThresholds;
import curvewise.core.reading.ReadingThresholds;
import curvewise.core.statistics.StatisticsThresholds;
import curvewise.core.statistics.Threshold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Readers are told each number on which a judgement turns; those of the rules stand in the conditions of their cards. */
class ThresholdsTest {
    private static final Path CORE = Path.of("src", "main", "java", "curvewise", "core");
    private static final List<String> JUDGING = List.of(
            "comparison", "convergence", "detection", "evidence", "history", "ranking", "reading", "statistics");
    private static final Pattern CONSTANT = Pattern.compile("static final (?:double|int|long) ([A-Z][A-Z_0-9]*)\\b");
    private static final Pattern MENTION = Pattern.compile("\\b([A-Z]\\w+\\.[A-Z][A-Z_0-9]+)\\b");

    /** Numbers of arithmetic, of memory and of print, on which no judgement turns. */
    private static final Set<String> NO_JUDGEMENT = Set.of(
            "Actions.MOST_SENTENCES",
            "ChangeWords.DECIMALS",
            "ChangeWords.MOST_DECIMALS",
            "CocoEvaluation.RECALL_LEVELS",
            "CocoEvaluation.THRESHOLDS",
            "CocoEvaluation.THRESHOLD_STEP",
            "CommonStep.DIGITS",
            "ComparabilityNotes.NAMED",
            "ContextWords.LONGEST",
            "ContextWords.NAMED",
            "CurveCollector.FIRST_CAPACITY",
            "CurveCollector.MOST_POINTS",
            "CurveCollector.WHOLE",
            "Ema.OF_EPOCHS",
            "Ema.OF_ITERATIONS",
            "ExpectedMaximum.FAR",
            "Labels.LONGEST_ENDING",
            "Labels.MOST",
            "LevelJump.DUST",
            "LevelJump.PARAMETERS",
            "Losses.NAMED",
            "Marks.NO_STEP",
            "MeanDifference.DUST",
            "Measure.LOGGED_DECIMALS",
            "Measure.MOST_MARKS",
            "Measure.PERCENT_DECIMALS",
            "Measure.SIGNIFICANT",
            "MeasureReading.DECIMALS_OF_EXACT",
            "MeasureReading.DIGEST_BYTES",
            "MeasureReading.ROUNDING",
            "MeasureReading.FEWEST_DECIMALS",
            "MeasureReading.MOST_DECIMALS",
            "Noise.DUST_OF_LEVEL",
            "Noise.DUST_OF_LSB",
            "Noise.OF_SECOND_DIFFERENCE",
            "Normal.CENTRAL_95",
            "Numbers.DOUBT",
            "Numbers.LEAST_OF_NINE",
            "Numbers.MOST_OF_NINE",
            "Numbers.SAME",
            "Points.NO_STEP",
            "PrintedPrecision.MOST_WHOLE",
            "PrintedPrecision.SIGNIFICANT_ENOUGH",
            "RankingNotes.NAMED",
            "Regressions.NAMED",
            "RankingWords.TOP",
            "RunningMedian.ENOUGH",
            "SeedsNeeded.MOST",
            "SettingValue.DEEPEST",
            "Simpson.PER_UNIT",
            "Sizes.DIGITS",
            "SlopeSelection.HALVINGS",
            "Spread.SMALL",
            "Stitching.NEVER",
            "TheilSen.LISTED",
            "TukeyKramer.FAR",
            "TukeyKramer.HALVINGS",
            "TukeyKramer.WIDEST");

    @Test
    void everyConstantThatJudgesIsAmongTheThresholds() throws IOException {
        Set<String> constants = new TreeSet<>();
        Set<String> told = new HashSet<>(NO_JUDGEMENT);
        for (Path file : sources()) {
            String text = Files.readString(file);
            String type = file.getFileName().toString().replace(".java", "");
            if (type.endsWith("Thresholds")) {
                found(MENTION, text).forEach(told::add);
            } else {
                found(CONSTANT, text).forEach(name -> constants.add(type + "." + name));
            }
        }

        assertTrue(constants.size() > 80, constants::toString);
        Set<String> untold = new TreeSet<>(constants);
        untold.removeAll(told);
        assertEquals(Set.of(), untold);
        Set<String> gone = new TreeSet<>(NO_JUDGEMENT);
        gone.removeAll(constants);
        assertEquals(Set.of(), gone);
    }

    @Test
    void everyThresholdIsNamedOnceAndHasAReason() {
        List<List<Threshold>> lists = List.of(
                EvidenceThresholds.ALL,
                StatisticsThresholds.ALL,
                ConvergenceThresholds.ALL,
                ReadingThresholds.ALL,
                RankingThresholds.ALL,
                ComparisonThresholds.ALL);
        for (List<Threshold> list : lists) {
            Set<String> names = new HashSet<>();
            for (Threshold threshold : list) {
                assertTrue(names.add(threshold.name()), threshold.name());
                assertTrue(Double.isFinite(threshold.value()), threshold.name());
                assertTrue(!threshold.meaning().isBlank() && !threshold.source().isBlank(), threshold.name());
            }
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String name : JUDGING) {
            try (Stream<Path> files = Files.list(CORE.resolve(name))) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(sources::add);
            }
        }
        return sources;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
