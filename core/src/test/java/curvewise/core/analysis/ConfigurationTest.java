package curvewise.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.Param;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    private static List<Param> params(String... namesAndValues) {
        List<Param> params = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            params.add(Param.of(namesAndValues[i], namesAndValues[i + 1], "args.yaml"));
        }
        return params;
    }

    private static String key(String run, String... params) {
        return Configuration.of(params(params)).groupKey("csv", run);
    }

    @Test
    void runsThatDifferInSeedAndBookkeepingShareTheirKey() {
        assertEquals(
                key("exp/s1/results.csv", "lr", "0.1", "seed", "1", "save_dir", "exp/s1", "name", "s1", "workers", "4"),
                key(
                        "exp/s2/results.csv",
                        "lr",
                        "0.1",
                        "seed",
                        "2",
                        "save_dir",
                        "exp/s2",
                        "name",
                        "s2",
                        "workers",
                        "8"));
    }

    @Test
    void theOrderOfParametersDoesNotMatter() {
        assertEquals(key("e/a.log", "lr", "0.1", "wd", "0"), key("e/b.log", "wd", "0", "lr", "0.1"));
    }

    @Test
    void anotherValueIsAnotherConfiguration() {
        assertNotEquals(key("e/a.log", "lr", "0.1"), key("e/b.log", "lr", "0.2"));
        assertNotEquals(key("e/a.log", "lr", "0.1"), key("e/b.log", "lr", "0.1", "wd", "0"));
        assertNotEquals(key("e/a.log", "a", "b, c=d"), key("e/b.log", "a", "b", "c", "d"));
    }

    @Test
    void anotherFolderOrFormatIsAnotherConfiguration() {
        assertNotEquals(key("one/s1/results.csv", "lr", "0.1"), key("two/s1/results.csv", "lr", "0.1"));
        assertNotEquals(
                Configuration.of(params("lr", "0.1")).groupKey("csv", "e/a.log"),
                Configuration.of(params("lr", "0.1")).groupKey("jsonl", "e/a.log"));
    }

    @Test
    void aRunOfUnknownConfigurationIsOneOfItsOwn() {
        assertNotEquals(key("e/a.log"), key("e/b.log"));
        assertEquals(key("e/a.log"), key("e/a.log"));
        assertNotEquals(
                key("e/a.log", "seed", "1"), key("e/b.log", "seed", "2"), "a seed alone tells nothing of the rest");
    }

    @Test
    void aChoiceIsNoBookkeepingForItsName() {
        assertNotEquals(key("e/a.log", "optimizer.name", "sgd"), key("e/b.log", "optimizer.name", "adam"));
        assertNotEquals(key("e/a.log", "lora.rank", "8"), key("e/b.log", "lora.rank", "16"));
        assertNotEquals(key("e/a.log", "data", "coco.yaml"), key("e/b.log", "data", "voc.yaml"));
        assertNotEquals(key("e/a.log", "world_size", "1"), key("e/b.log", "world_size", "8"));
    }

    @Test
    void whereAnObjectLiesInMemoryDoesNotMatter() {
        assertEquals(
                key("e/a.log", "act", "<ReLU object at 0x7f01>"), key("e/b.log", "act", "<ReLU object at 0x7fff>"));
    }

    @Test
    void theKeyIsThirtyTwoHexDigitsAndStable() {
        assertTrue(key("e/a.log", "lr", "0.1").matches("[0-9a-f]{32}"));
        assertEquals("7aebaf95a64696fcf2d1196c935e742e", key("e/a.log", "lr", "0.1"));
    }

    @Test
    void theSeedIsTheMostGeneralOne() {
        assertEquals(
                "3",
                Configuration.of(params("data_seed", "1", "train.seed", "2", "seed", " 3 "))
                        .seed());
        assertEquals(
                "2",
                Configuration.of(params("data_seed", "1", "manual_seed", "2")).seed());
        assertEquals("4", Configuration.of(params("train.seed", "4")).seed());
        assertEquals("5", Configuration.of(params("SEED", "5")).seed());
        assertEquals("6", Configuration.of(params("--random-seed", "6")).seed());
    }

    @Test
    void noSeedIsNone() {
        assertNull(Configuration.of(params("lr", "0.1", "seed", "None", "seedling", "1"))
                .seed());
    }
}
