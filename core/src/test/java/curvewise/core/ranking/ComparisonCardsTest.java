package curvewise.core.ranking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import curvewise.core.rule.Card;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonCardsTest {
    @Test
    void allAreListedByTheirIds() {
        assertEquals(
                List.of(
                        "COMP-01", "COMP-02", "COMP-03", "COMP-04", "COMP-05", "COMP-06", "COMP-07", "RANK-02",
                        "RANK-05", "RANK-06", "RANK-08", "RANK-11"),
                ComparisonCards.ALL.stream().map(Card::id).toList());
    }
}
