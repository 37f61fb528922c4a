package curvewise.core.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.comparison.ConfigurationDifference.Known;
import curvewise.core.run.Param;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationDifferenceTest {
    private static List<Param> params(String... namesAndValues) {
        List<Param> params = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            params.add(Param.of(namesAndValues[i], namesAndValues[i + 1], "args.yaml"));
        }
        return params;
    }

    private static List<String> keys(List<Setting> settings) {
        return settings.stream().map(Setting::key).toList();
    }

    @Test
    void changedSettingsStandByTheirWeight() {
        ConfigurationDifference difference = ConfigurationDifference.of(
                params("zeta", "1", "mosaic", "1.0", "imgsz", "640", "lr0", "0.01", "optim.weight_decay", "0.1"),
                params("zeta", "2", "mosaic", "0.5", "imgsz", "800", "lr0", "0.02", "optim.weight_decay", "0.2"));
        assertEquals(List.of("lr0", "imgsz", "optim.weight_decay", "mosaic", "zeta"), keys(difference.changed()));
        assertEquals("input size in px", difference.changed().get(1).meaning());
        assertEquals("", difference.changed().get(4).meaning());
    }

    @Test
    void seedsAndBookkeepingAreFolded() {
        ConfigurationDifference difference = ConfigurationDifference.of(
                params("lr", "0.1", "seed", "0", "save_dir", "a", "name", "a"),
                params("lr", "1e-1", "seed", "1", "save_dir", "b", "name", "b"));
        assertTrue(difference.isSameConfiguration());
        assertEquals(List.of("seed"), keys(difference.seeds()));
        assertEquals(List.of("name", "save_dir"), keys(difference.bookkeeping()));
        assertEquals(List.of("lr"), keys(difference.equal()));
    }

    @Test
    void whatOneLogLacksIsNotChanged() {
        ConfigurationDifference difference = ConfigurationDifference.of(
                params("lr", "0.1", "freeze", "null"), params("lr", "0.1", "copy_paste_mode", "flip"));
        assertEquals(List.of(), difference.changed());
        assertEquals(List.of("freeze"), keys(difference.onlyBaseline()));
        assertEquals(List.of("copy_paste_mode"), keys(difference.onlyCandidate()));
        assertFalse(difference.isSameConfiguration());
    }

    @Test
    void aLogWithoutSettingsIsNotOneWithEqualSettings() {
        assertEquals(
                Known.NEITHER, ConfigurationDifference.of(params(), params()).known());
        assertEquals(
                Known.BASELINE,
                ConfigurationDifference.of(params("lr", "1"), params()).known());
        ConfigurationDifference difference =
                ConfigurationDifference.of(params("save_dir", "a"), params("lr", "1", "save_dir", "b"));
        assertEquals(Known.CANDIDATE, difference.known());
        assertEquals(List.of("save_dir"), keys(difference.bookkeeping()));
        assertFalse(difference.isSameConfiguration());
    }

    @Test
    void oneSettingUnderTwoNamesIsChangedOnce() {
        ConfigurationDifference difference = ConfigurationDifference.of(
                params("hyp.lr0", "0.01", "lr0", "0.01", "a.depth", "1", "depth", "2"),
                params("hyp.lr0", "0.02", "lr0", "0.02", "a.depth", "1", "depth", "3"));
        assertEquals(List.of("lr0", "depth"), keys(difference.changed()));
        assertEquals(List.of("a.depth"), keys(difference.equal()));
    }

    @Test
    void theSizeOfAModelIsNoSetting() {
        ConfigurationDifference difference =
                ConfigurationDifference.of(params("n_parameters", "5"), params("n_parameters", "8"));
        assertEquals(Known.NEITHER, difference.known());
        assertEquals(List.of("n_parameters"), keys(difference.changed()));
    }

    @Test
    void aSeedOfOneLogIsNoOtherSeed() {
        ConfigurationDifference difference =
                ConfigurationDifference.of(params("lr", "1", "seed", "0"), params("lr", "1"));
        assertEquals(List.of(), difference.seeds());
        assertEquals(List.of("seed"), keys(difference.onlyBaseline()));
    }
}
