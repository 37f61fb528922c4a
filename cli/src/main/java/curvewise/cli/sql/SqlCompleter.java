package curvewise.cli.sql;

import curvewise.store.ReadOnlySql;
import curvewise.store.StoreUnavailableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/**
 * What may stand at the cursor: views behind {@code from} and {@code join}, behind an alias and its dot the columns of its view, elsewhere the columns of
 * the views that the statement names and the words of SQL.
 */
final class SqlCompleter implements Completer {
    private static final Set<String> BEFORE_VIEWS = Set.of("from", "join", "table");
    private static final List<String> BEGINNINGS = List.of("select", "with", "values", "explain", "show columns from");
    private static final List<String> WORDS = List.of(
            "select",
            "distinct",
            "from",
            "join",
            "left join",
            "on",
            "where",
            "and",
            "or",
            "not",
            "in",
            "is null",
            "is not null",
            "like",
            "between",
            "exists",
            "group by",
            "having",
            "order by",
            "asc",
            "desc",
            "limit",
            "union all",
            "case",
            "when",
            "then",
            "else",
            "end",
            "as",
            "with",
            "over",
            "partition by",
            "count",
            "sum",
            "avg",
            "min",
            "max",
            "median",
            "stddev_samp",
            "round",
            "abs",
            "coalesce",
            "nulls last");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*|[,.();]");

    private final Supplier<Map<String, List<String>>> store;
    private Map<String, List<String>> columns = Map.of();

    /**
     * Completes by what is in a store.
     *
     * @param store the columns of each view; asked at first need, and again as long as it is unavailable
     */
    SqlCompleter(Supplier<Map<String, List<String>>> store) {
        this.store = store;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        int begin = line.cursor() - line.wordCursor();
        candidates(line.line(), begin).forEach(word -> candidates.add(new Candidate(word)));
    }

    /** What may stand at this place of a text, whatever of it is already there. */
    Set<String> candidates(String text, int begin) {
        int start = text.lastIndexOf(';', Math.max(0, begin - 1)) + 1;
        int next = text.indexOf(';', begin);
        String statement = text.substring(Math.min(start, begin), next < 0 ? text.length() : next);
        List<String> before = tokens(text.substring(Math.min(start, begin), begin));
        Set<String> words = new LinkedHashSet<>();
        String last = before.isEmpty() ? "" : before.get(before.size() - 1);
        if (before.isEmpty()) {
            words.addAll(BEGINNINGS);
            words.addAll(start == 0 ? commands() : List.of());
        } else if (BEFORE_VIEWS.contains(last) || isListOfViews(before) || isCommandOfViews(text)) {
            words.addAll(ReadOnlySql.VIEWS);
        } else if (last.equals(".")) {
            String name = before.size() < 2 ? "" : before.get(before.size() - 2);
            words.addAll(columnsOf(views(statement).getOrDefault(name, name)));
        } else {
            words.addAll(columnsOf(views(statement)));
            words.addAll(WORDS);
        }
        return words;
    }

    private static List<String> commands() {
        return List.of(PromptCommand.values()).stream().map(PromptCommand::word).toList();
    }

    private static boolean isCommandOfViews(String text) {
        return PromptCommand.of(text.strip() + " x") == PromptCommand.COLUMNS;
    }

    /** Behind a comma, where the last word that opens a clause is {@code from}. */
    private static boolean isListOfViews(List<String> before) {
        if (!before.get(before.size() - 1).equals(",")) {
            return false;
        }
        for (int i = before.size() - 1; i >= 0; i--) {
            switch (before.get(i)) {
                case "from", "join" -> {
                    return true;
                }
                case "select", "where", "on", "by", "having", "(" -> {
                    return false;
                }
                default -> {}
            }
        }
        return false;
    }

    /** The views that a statement names, by their aliases and by their own names. */
    private static Map<String, String> views(String statement) {
        Map<String, String> views = new LinkedHashMap<>();
        List<String> tokens = tokens(statement);
        for (int i = 0; i < tokens.size(); i++) {
            String view = tokens.get(i);
            boolean isNamed = i > 0
                    && (BEFORE_VIEWS.contains(tokens.get(i - 1))
                            || tokens.get(i - 1).equals(","));
            if (isNamed && ReadOnlySql.VIEWS.contains(view)) {
                views.put(view, view);
                int alias = i + 1 < tokens.size() && tokens.get(i + 1).equals("as") ? i + 2 : i + 1;
                if (alias < tokens.size()) {
                    views.putIfAbsent(tokens.get(alias), view);
                }
            }
        }
        return views;
    }

    private Set<String> columnsOf(Map<String, String> views) {
        Set<String> names = new TreeSet<>();
        for (String view : views.isEmpty() ? ReadOnlySql.VIEWS : views.values()) {
            names.addAll(columnsOf(view));
        }
        return names;
    }

    private List<String> columnsOf(String view) {
        if (columns.isEmpty()) {
            try {
                columns = store.get();
            } catch (StoreUnavailableException e) {
                // An import is running: there is nothing to complete for now.
                return List.of();
            }
        }
        return columns.getOrDefault(view, List.of());
    }

    private static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>();
        for (MatchResult found :
                TOKEN.matcher(text.toLowerCase(Locale.ROOT)).results().toList()) {
            tokens.add(found.group());
        }
        return tokens;
    }
}
