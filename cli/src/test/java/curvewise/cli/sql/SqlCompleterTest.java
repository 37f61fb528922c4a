package curvewise.cli.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.store.ReadOnlySql;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SqlCompleterTest {
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "runs", List.of("run", "status", "epochs"),
            "points", List.of("run", "step", "value"),
            "params", List.of("run", "name", "value"));

    private final SqlCompleter completer = new SqlCompleter(() -> COLUMNS);

    @Test
    void viewsFollowFromJoinAndTheirCommas() {
        Set<String> views = Set.copyOf(ReadOnlySql.VIEWS);

        assertEquals(views, at("select * from |"));
        assertEquals(views, at("select * from runs r join |"));
        assertEquals(views, at("select * from runs, |"));
        assertEquals(views, at("select 1; select *\nFROM |"));
    }

    @Test
    void columnsAreThoseOfTheViewsThatTheStatementNames() {
        Set<String> words = at("select | from runs");

        assertTrue(words.containsAll(List.of("run", "status", "epochs", "count", "from")), words.toString());
        assertFalse(words.contains("step"), words.toString());
        assertTrue(at("select run from runs where |").contains("epochs"));
        assertFalse(at("select step from points; select run from runs where |").contains("step"));
        assertTrue(at("select |").containsAll(List.of("epochs", "step", "name")));
    }

    @Test
    void anAliasAndItsDotAreFollowedByTheColumnsOfItsViewAlone() {
        assertEquals(Set.of("run", "step", "value"), at("select p.| from points p"));
        assertEquals(Set.of("run", "name", "value"), at("select * from runs as r join params as b on b.| = r.run"));
        assertEquals(Set.of("run", "status", "epochs"), at("select runs.| from runs"));
        assertEquals(Set.of(), at("select x.| from runs r"));
    }

    @Test
    void aLineBeginsWithACommandOrAQuery() {
        Set<String> words = at("|");

        assertTrue(words.containsAll(List.of("select", "with", "help", "views", "questions", "quit")));
        assertEquals(Set.copyOf(ReadOnlySql.VIEWS), at("columns |"));
        assertFalse(at("select 1;|").contains("quit"));
    }

    private Set<String> at(String textWithCursor) {
        int cursor = textWithCursor.indexOf('|');
        return completer.candidates(textWithCursor.replace("|", ""), cursor);
    }
}
