package curvewise.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void gapsAreOneAndCaseIsNone() {
        assertEquals("best_val_acc", Names.normal(" Best Val - Acc "));
        assertEquals("metrics/map50_95(b)", Names.normal("metrics/mAP50-95(B)"));
        assertEquals("", Names.normal("  "));
    }

    @Test
    void caseDoesNotFollowTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr"));
            assertEquals("iou.wall", Names.normal("IOU.wall"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aStarStandsForAnyText() {
        assertTrue(Names.matches("lr/*", "lr/pg0"));
        assertTrue(Names.matches("*reward*", "reward"));
        assertTrue(Names.matches("a*b*c", "axxbyybzc"));
        assertFalse(Names.matches("a*b*c", "axxbyybz"));
        assertFalse(Names.matches("lr/*", "lr"));
        assertTrue(Names.matches("map", "map"));
        assertFalse(Names.matches("map", "map50"));
    }

    @Test
    void wordsEndAtSignsAndInnerCapitals() {
        assertEquals(List.of("val", "loss", "rate2"), Names.words("val/lossRate2"));
        assertEquals(List.of("map50", "95", "b"), Names.words("mAP50-95(B)"));
        assertEquals(List.of("average", "ep", "ret"), Names.words("AverageEpRet"));
        assertEquals(List.of(), Names.words("--"));
    }
}
