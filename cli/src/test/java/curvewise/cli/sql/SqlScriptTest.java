package curvewise.cli.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class SqlScriptTest {
    @Test
    void statementsEndAtSemicolonsAndKnowWhereTheyBegin() {
        List<SqlStatement> statements = SqlScript.statements("select 1;\n\n  select 2 ;select\n3");

        assertEquals(
                List.of(
                        new SqlStatement("select 1", 1, 1),
                        new SqlStatement("select 2", 3, 3),
                        new SqlStatement("select\n3", 3, 13)),
                statements);
    }

    @Test
    void semicolonsInQuotesAndCommentsAreText() {
        String script = "select ';', 'it''s;', \"a;b\", $$;$$ -- ; here\n/* ; */ from t";

        assertEquals(List.of(new SqlStatement(script, 1, 1)), SqlScript.statements(script));
    }

    @Test
    void noSecondStatementHidesInWhatTheDatabaseReadsOtherwise() {
        assertEquals(
                2,
                SqlScript.statements("select 1 as a$$; delete from runs --$$").size());
        assertEquals(
                2, SqlScript.statements("select 1 // $$\n; delete from runs").size());
        assertEquals(
                2, SqlScript.statements("select 1 -- $$\r; delete from runs").size());
        assertEquals(
                2,
                SqlScript.statements("select 1 /* /* */ ' */ ; delete from runs")
                        .size());
        assertEquals(
                1,
                SqlScript.statements("select 1 /* /* */ ; delete from runs */").size());
        assertEquals(1, SqlScript.statements("select `a;b`, ($$;$$)").size());
    }

    @Test
    void commentsAloneAreNoStatement() {
        assertEquals(List.of(), SqlScript.statements(" -- nothing\n/* nor here */ ;;"));
    }

    @Test
    void aStatementBeginsBehindTheCommentThatLeadsIt() {
        assertEquals(List.of(new SqlStatement("select 1", 2, 2)), SqlScript.statements("-- why\n select 1"));
    }

    @Test
    void thePromptWaitsForTheSemicolonOutsideQuotes() {
        assertTrue(SqlScript.isComplete("select 1;"));
        assertTrue(SqlScript.isComplete("select 1; -- done"));
        assertTrue(SqlScript.isComplete(""));
        assertFalse(SqlScript.isComplete("select 1"));
        assertFalse(SqlScript.isComplete("select 1; select 2"));
        assertFalse(SqlScript.isComplete("select ';"));
        assertFalse(SqlScript.isComplete("select 1; /* "));
    }
}
