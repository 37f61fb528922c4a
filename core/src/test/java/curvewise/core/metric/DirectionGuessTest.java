package curvewise.core.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectionGuessTest {
    private final DirectionGuess guess = new DirectionGuess(Map.of(
            Direction.MIN, new NameParts.Words(List.of("err", "time"), List.of("loss")),
            Direction.MAX, new NameParts.Words(List.of("acc", "map", "f1", "r2"), List.of("accurac"))));

    @Test
    void oneWordIsEnough() {
        assertEquals(Direction.MIN, guess.of("losses/my-thing"));
        assertEquals(Direction.MAX, guess.of("my_Accuracy_2"));
        assertEquals(Direction.MAX, guess.of("map50"));
        assertEquals(Direction.MAX, guess.of("cv_f1"));
    }

    @Test
    void aPartOfAWordIsNone() {
        assertNull(guess.of("bitmap"));
        assertNull(guess.of("sentiment"));
        assertNull(guess.of("accumulated"));
        assertNull(guess.of("override"));
        assertNull(guess.of("r3"));
    }

    @Test
    void hintsAtBothDirectionsAreNone() {
        assertNull(guess.of("accuracy_loss"));
        assertNull(guess.of("acc_time"));
    }

    @Test
    void noHintIsNone() {
        assertNull(guess.of("value[0]"));
    }
}
