package curvewise.core.metric;

import curvewise.core.run.Split;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a name, part by part, what is not the metric: {@code test_loss_ce_0_unscaled} is the {@code loss_ce} of test data, in auxiliary layer 0,
 * before its weight.
 *
 * <p>Nothing is read off a name that is known as it stands, and a part is read only if what is left is known, so that {@code global_step} does not become
 * the {@code global} of a step.
 */
final class NameReading {
    private static final String RUNNING_MEAN = "_(avg)";
    private static final String UNWEIGHTED = "_unscaled";
    private static final String SEPARATORS = "_/.:";
    /** Layers of DETR ({@code loss_ce_0}) and its descendants in MMDetection ({@code loss_cls_dn_1}) and PaddleDetection ({@code loss_bbox_aux_dn}). */
    private static final List<String> LAYER_WORDS = List.of("aux", "dn", "enc", "pre");

    /** Real names have at most five, as {@code val/loss_ce_dn_1_unscaled}; the bound keeps made-up ones from taking long. */
    private static final int MOST_PARTS = 6;

    /** The longest known name has 42 characters; longer ones than this are only compared as they stand. */
    private static final int LONGEST = 200;

    private final NameParts parts;

    NameReading(NameParts parts) {
        this.parts = parts;
    }

    /** The first reading that is accepted, the one that reads off least first; {@code null} when none is. */
    @Nullable
    ReadName find(ReadName name, Predicate<ReadName> accepts) {
        return find(name, accepts, name.rest().length() > LONGEST ? 0 : MOST_PARTS, new HashSet<>());
    }

    private @Nullable ReadName find(ReadName name, Predicate<ReadName> accepts, int parts, Set<String> tried) {
        if (!tried.add(name.rest())) {
            return null;
        }
        if (accepts.test(name)) {
            return name;
        }
        for (ReadName shorter : parts == 0 ? List.<ReadName>of() : shorter(name)) {
            ReadName found = find(shorter, accepts, parts - 1, tried);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The name with one part less, in each way there is. */
    private List<ReadName> shorter(ReadName name) {
        List<ReadName> shorter = new ArrayList<>();
        runningMean(name, shorter);
        splitInFront(name, shorter);
        neutral(name, shorter);
        unweighted(name, shorter);
        layer(name, shorter);
        granularity(name, shorter);
        weights(name, shorter);
        splitBehind(name, shorter);
        return shorter;
    }

    private static void runningMean(ReadName name, List<ReadName> to) {
        if (name.rest().endsWith(RUNNING_MEAN)) {
            to.add(name.granularity(Granularity.RUNNING_MEAN, withoutEnd(name.rest(), RUNNING_MEAN.length())));
        }
    }

    private void splitInFront(ReadName name, List<ReadName> to) {
        for (Map.Entry<Split, List<String>> entry : parts.splits().entrySet()) {
            for (String word : entry.getValue()) {
                String rest = behind(word, name.rest());
                if (rest != null) {
                    to.add(name.split(entry.getKey(), rest));
                }
            }
        }
    }

    private void splitBehind(ReadName name, List<ReadName> to) {
        for (Map.Entry<Split, List<String>> entry : parts.splits().entrySet()) {
            for (String word : entry.getValue()) {
                String rest = before(word, name.rest());
                if (rest != null) {
                    to.add(name.split(entry.getKey(), rest));
                }
            }
        }
    }

    private void neutral(ReadName name, List<ReadName> to) {
        for (String word : parts.neutral()) {
            String rest = behind(word, name.rest(), "/.");
            if (rest != null) {
                to.add(name.rest(rest));
            }
        }
    }

    private static void unweighted(ReadName name, List<ReadName> to) {
        if (name.rest().endsWith(UNWEIGHTED)) {
            to.add(name.unweighted(withoutEnd(name.rest(), UNWEIGHTED.length())));
        }
    }

    /** {@code loss_ce_0}, {@code loss_cls_dn_1}, {@code d0.loss_cls}: the last word is a digit or one of a few, or the first a {@code d} with a digit. */
    private static void layer(ReadName name, List<ReadName> to) {
        String rest = name.rest();
        if (rest.length() > 3 && rest.charAt(0) == 'd' && isDigit(rest, 1) && rest.charAt(2) == '.') {
            to.add(name.layer(rest.substring(1, 2), rest.substring(3)));
        }
        int gap = rest.lastIndexOf('_');
        if (gap <= 0) {
            return;
        }
        String last = rest.substring(gap + 1);
        if ((last.length() == 1 && isDigit(last, 0)) || LAYER_WORDS.contains(last)) {
            to.add(name.layer(name.layer() == null ? last : last + "_" + name.layer(), rest.substring(0, gap)));
        }
    }

    private static boolean isDigit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static void granularity(ReadName name, List<ReadName> to) {
        String rest = name.rest();
        if (rest.endsWith("_step")) {
            to.add(name.granularity(Granularity.STEP, withoutEnd(rest, 5)));
        } else if (rest.endsWith("_epoch")) {
            to.add(name.granularity(Granularity.EPOCH, withoutEnd(rest, 6)));
        }
        if (rest.startsWith("epoch_")) {
            to.add(name.granularity(Granularity.EPOCH, rest.substring(6)));
        } else if (rest.startsWith("batch_")) {
            to.add(name.granularity(Granularity.STEP, rest.substring(6)));
        }
    }

    private void weights(ReadName name, List<ReadName> to) {
        for (Map.Entry<Weights, List<String>> entry : parts.weights().entrySet()) {
            for (String word : entry.getValue()) {
                String behind = behind(word, name.rest());
                if (behind != null) {
                    to.add(name.weights(entry.getKey(), behind));
                }
                String before = before(word, name.rest());
                if (before != null) {
                    to.add(name.weights(entry.getKey(), before));
                }
            }
        }
    }

    /** What follows {@code word} and a separator; {@code null} when the name does not begin so. */
    static @Nullable String behind(String word, String name) {
        return behind(word, name, SEPARATORS);
    }

    private static @Nullable String behind(String word, String name, String separators) {
        boolean begins = name.length() > word.length() + 1
                && name.startsWith(word)
                && separators.indexOf(name.charAt(word.length())) >= 0;
        return begins ? name.substring(word.length() + 1) : null;
    }

    private static @Nullable String before(String word, String name) {
        int gap = name.length() - word.length() - 1;
        boolean ends = gap > 0 && name.endsWith(word) && SEPARATORS.indexOf(name.charAt(gap)) >= 0;
        return ends ? name.substring(0, gap) : null;
    }

    private static String withoutEnd(String text, int characters) {
        return text.substring(0, text.length() - characters);
    }
}
