package curvewise.report.ranking;

import curvewise.core.ranking.Candidate;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What sets the names of a group's runs apart: the folders that all stand in are left out, and so is a file name that all share. {@code train10} of
 * {@code waterfowl/train10/results.csv}.
 */
public final class ShortNames {
    private static final int MOST = 48;

    private final Map<Long, String> names = new LinkedHashMap<>();
    private final List<Map.Entry<String, String>> inSentences = new ArrayList<>();

    private ShortNames() {}

    /** Of the runs of a group. */
    public static ShortNames of(List<Candidate> runs) {
        ShortNames all = new ShortNames();
        List<String> whole = runs.stream().map(Candidate::name).toList();
        int head = runs.size() < 2 ? 0 : head(whole);
        int tail = runs.size() < 2 ? 0 : tail(whole, head);
        for (Candidate run : runs) {
            String name = run.name();
            String shortened = name.substring(head, name.length() - tail);
            all.names.put(run.runId(), shortened);
            if (!shortened.equals(name)) {
                all.inSentences.add(Map.entry(name, shortened));
            }
        }
        all.inSentences.sort(Comparator.comparing(entry -> -entry.getKey().length()));
        return all;
    }

    /** The name of a run as its row has it; the whole name for who asks for it. */
    public Shown of(Candidate run) {
        Shown shown = Shown.name(names.getOrDefault(run.runId(), run.name()), MOST);
        String whole = Shown.text(run.name());
        return new Shown(shown.text(), shown.text().equals(whole) ? null : whole);
    }

    /** A sentence of core with its runs called as the table calls them. */
    String in(String sentence) {
        String text = sentence;
        for (Map.Entry<String, String> name : inSentences) {
            // a look is much cheaper than a replacement, and most sentences name two runs of hundreds
            if (text.contains(name.getKey())) {
                text = text.replace(name.getKey(), name.getValue());
            }
        }
        return Shown.text(text);
    }

    /** The length of the folders that all begin with. */
    private static int head(List<String> names) {
        String first = names.get(0);
        int common = first.lastIndexOf('/') + 1;
        for (String name : names) {
            while (!name.startsWith(first.substring(0, common))) {
                common = first.lastIndexOf('/', common - 2) + 1;
            }
        }
        return common;
    }

    /** The length of the last parts that all end with, or else of their common extension, such that a part of each remains. */
    private static int tail(List<String> names, int head) {
        String first = names.get(0);
        int at = next(first, head);
        while (at < first.length() && !allEndWith(names, first.substring(at), head)) {
            at = next(first, at + 1);
        }
        return first.length() - at;
    }

    /** Where the next part of a path begins, or else the extension. */
    private static int next(String name, int from) {
        int slash = name.indexOf('/', from);
        if (slash >= 0) {
            return slash;
        }
        int dot = name.lastIndexOf('.');
        return dot >= from ? dot : name.length();
    }

    private static boolean allEndWith(List<String> names, String end, int head) {
        return names.stream().allMatch(name -> endsWithAndMore(name, end, head));
    }

    private static boolean endsWithAndMore(String name, String end, int head) {
        return name.endsWith(end) && name.length() - end.length() > head;
    }
}
