package curvewise.core.metric;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Guesses from the words of an unknown name which way it gets better.
 *
 * <p>The guess is of low confidence: it is shown, and nothing is ranked by it. Names with hints at both directions, such as {@code accuracy_loss}, get none.
 */
final class DirectionGuess {
    private final Map<Direction, NameParts.Words> better;

    DirectionGuess(Map<Direction, NameParts.Words> better) {
        this.better = better;
    }

    @Nullable
    Direction of(String rawName) {
        List<String> words = Names.words(rawName);
        boolean higher = hints(Direction.MAX, words);
        boolean lower = hints(Direction.MIN, words);
        if (higher == lower) {
            return null;
        }
        return higher ? Direction.MAX : Direction.MIN;
    }

    private boolean hints(Direction direction, List<String> words) {
        NameParts.Words hints = better.get(direction);
        return hints != null && words.stream().anyMatch(word -> isHint(word, hints));
    }

    private static boolean isHint(String word, NameParts.Words hints) {
        return hints.words().contains(word)
                || hints.words().contains(withoutDigits(word))
                || hints.beginnings().stream().anyMatch(word::startsWith);
    }

    /** {@code map50} is the word {@code map}; {@code r2} and {@code f1} are words themselves. */
    private static String withoutDigits(String word) {
        int end = word.length();
        while (end > 0 && Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(0, end);
    }
}
