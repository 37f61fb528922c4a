package curvewise.cli.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class PromptCommandTest {
    @Test
    void wordsAndThoseOfPsqlAreUnderstoodWithOrWithoutASemicolon() {
        assertEquals(PromptCommand.HELP, PromptCommand.of("help"));
        assertEquals(PromptCommand.VIEWS, PromptCommand.of(" VIEWS ; "));
        assertEquals(PromptCommand.VIEWS, PromptCommand.of("\\d"));
        assertEquals(PromptCommand.COLUMNS, PromptCommand.of("\\d runs;"));
        assertEquals(PromptCommand.COLUMNS, PromptCommand.of("columns"));
        assertEquals("runs", PromptCommand.COLUMNS.argument("columns  runs ;"));
        assertEquals(PromptCommand.QUIT, PromptCommand.of("exit"));
        assertEquals(PromptCommand.HELP, PromptCommand.of("\\timing"));
    }

    @Test
    void everythingElseIsSql() {
        assertNull(PromptCommand.of("select 1"));
        assertNull(PromptCommand.of("help select;"));
        assertNull(PromptCommand.of("views.run"));
        assertNull(PromptCommand.of(""));
    }
}
