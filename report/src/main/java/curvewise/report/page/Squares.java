package curvewise.report.page;

import curvewise.report.text.Figures;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many files became what. */
final class Squares {
    /** More squares are no picture any more: beyond it, one stands for several files. */
    static final int MOST = 500;

    private static final int ACROSS = 32;
    private static final int WIDTH = 10;
    private static final int HEIGHT = 13;
    private static final int[] ROUND = {1, 2, 5};

    private final Map<Square, Long> counts = new EnumMap<>(Square.class);

    void add(Square square) {
        counts.merge(square, 1L, Long::sum);
    }

    long count(Square square) {
        return counts.getOrDefault(square, 0L);
    }

    long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** In words: {@code 7 ingested, 21 companion}. */
    String words() {
        List<String> words = new ArrayList<>();
        counts.forEach((square, count) -> words.add(Figures.count(count) + " " + square.word()));
        return String.join("; ", words);
    }

    /** How many files one square stands for, where there are so many. */
    static long filesOfOne(long files) {
        long least = Math.max(1, (files + MOST - 1) / MOST);
        for (long ten = 1; ; ten *= 10) {
            for (int digit : ROUND) {
                if (digit * ten >= least) {
                    return digit * ten;
                }
            }
        }
    }

    /** A square for every so many files, one at least for each outcome: one shape is written once, and repeated by moving on. */
    String svg(long filesOfOne) {
        StringBuilder squares = new StringBuilder();
        int at = 0;
        for (Map.Entry<Square, Long> entry : counts.entrySet()) {
            long number = (entry.getValue() + filesOfOne - 1) / filesOfOne;
            for (long i = 0; i < number; i++, at++) {
                squares.append("<use href=\"#")
                        .append(entry.getKey().style())
                        .append("\" x=\"")
                        .append(at % ACROSS * WIDTH)
                        .append("\" y=\"")
                        .append(at / ACROSS * HEIGHT)
                        .append("\"/>");
            }
        }
        int width = Math.min(at, ACROSS) * WIDTH;
        int height = (at + ACROSS - 1) / ACROSS * HEIGHT;
        return "<svg class=\"squares\" aria-hidden=\"true\" width=\"" + width + "\" height=\"" + height + "\">"
                + squares + "</svg>";
    }
}
