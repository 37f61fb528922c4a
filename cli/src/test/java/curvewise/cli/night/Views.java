package curvewise.cli.night;

import curvewise.store.ReadOnlySql;
import curvewise.store.RunStore;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All views of a store as text, without what may differ between an undisturbed history and another: imports, times of import, identities, retired runs,
 * and which of several equal files is the run.
 */
final class Views {
    private static final Set<String> MAY_DIFFER = Set.of("run_id", "ingested_at");
    /** Without known starts the default baseline is the first by name, which may be one of several equal logs. */
    private static final Set<String> OF_BASELINE = Set.of("baseline", "delta", "noise_units", "verdict");

    private static final String COPY = "a byte-identical copy of ";

    private final Connection connection;
    /** The name of a log to that by which it and its equals are known here: the first of theirs. */
    private final Map<String, String> known = new TreeMap<>();

    private final Set<String> equals = new TreeSet<>();
    private final Set<String> retired = new TreeSet<>();

    private Views(Connection connection) {
        this.connection = connection;
    }

    /** The rows of all views that a history without disturbance has too, sorted, by the name of the view. */
    static Map<String, List<String>> of(RunStore store) throws SQLException {
        return of(store, Set.of("imports", "run_states"));
    }

    /** The rows of all views but some. */
    static Map<String, List<String>> of(RunStore store, Set<String> without) throws SQLException {
        try (Connection connection = store.dataSource().getConnection()) {
            Views views = new Views(connection);
            views.learn();
            Map<String, List<String>> rows = new TreeMap<>();
            for (String view : ReadOnlySql.VIEWS) {
                if (!without.contains(view)) {
                    rows.put(view, views.rows(view));
                }
            }
            return rows;
        }
    }

    private void learn() throws SQLException {
        Map<String, TreeSet<String>> groups = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            ResultSet copies = statement.executeQuery("select path, reason from files where outcome = 'duplicate'");
            while (copies.next()) {
                String reason = copies.getString(2);
                if (reason.startsWith(COPY)) {
                    String original = reason.substring(COPY.length());
                    groups.computeIfAbsent(original, o -> new TreeSet<>(Set.of(o)))
                            .add(copies.getString(1));
                }
            }
            ResultSet runs = statement.executeQuery("select run from runs where status in ('deleted', 'replaced')");
            while (runs.next()) {
                retired.add(runs.getString(1));
            }
        }
        groups.values().forEach(group -> group.forEach(name -> known.put(name, group.first())));
        equals.addAll(known.keySet());
    }

    private List<String> rows(String view) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            ResultSet result = statement.executeQuery("select * from " + view);
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                String row = row(view, result, columns);
                if (row != null) {
                    rows.add(row);
                }
            }
        }
        rows.sort(null);
        return rows;
    }

    private @org.jspecify.annotations.Nullable String row(String view, ResultSet result, int columns)
            throws SQLException {
        StringBuilder row = new StringBuilder();
        boolean isOfEquals = false;
        for (int i = 1; i <= columns; i++) {
            String column = result.getMetaData().getColumnLabel(i).toLowerCase(java.util.Locale.ROOT);
            String value = String.valueOf(result.getString(i));
            if (column.equals("run") && retired.contains(value)) {
                return null;
            }
            isOfEquals |= (column.equals("run") || column.equals("path"))
                    && equals.contains(value.replaceFirst("#\\d+$", ""));
            if (MAY_DIFFER.contains(column)
                    || (view.equals("rankings") && !equals.isEmpty() && OF_BASELINE.contains(column))
                    || (isOfEquals
                            && Set.of("group_key", "outcome", "reason", "modified_at")
                                    .contains(column))) {
                continue;
            }
            row.append(column)
                    .append('=')
                    .append(column.equals("outcome") && value.equals("unchanged") ? "ingested" : named(value))
                    .append('|');
        }
        return row.toString();
    }

    /** Puts the first of several equal logs for any of them, and its folder for theirs. */
    private String named(String value) {
        String named = value;
        for (Map.Entry<String, String> equal : known.entrySet()) {
            named = named.replace(equal.getKey(), equal.getValue());
            named = named.replace(folder(equal.getKey()), folder(equal.getValue()));
        }
        return named;
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/'));
    }
}
