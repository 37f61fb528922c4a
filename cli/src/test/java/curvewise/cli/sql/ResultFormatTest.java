package curvewise.cli.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.store.RunStore;
import curvewise.store.StoreLocation;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFormatTest {
    private static final String ROWS = """
            select * from (values
              (1, cast(0.5 as double precision), 'plain', timestamp '2020-07-05 06:20:00', true),
              (2, cast('NaN' as double precision), 'a|b, "c"', timestamp '2020-07-05 06:20:00.25', false),
              (3, cast('-Infinity' as double precision), '', null, null),
              (4, null, null, null, null)) as t(N, "Real", Text, At, Flag)
            order by n
            """;

    @TempDir
    Path folder;

    private StoreLocation store = StoreLocation.of("unused");

    @BeforeEach
    void makeAStore() {
        store = StoreLocation.of(folder.resolve("runs").toString());
        RunStore.open(store).close();
    }

    @Test
    void aTableAlignsNumbersToTheRightAndSaysHowManyRows() {
        assertEquals("""
                n       real  text      at                        flag
                -  ---------  --------  ------------------------  -----
                1        0.5  plain     2020-07-05T06:20:00Z      true
                2        NaN  a|b, "c"  2020-07-05T06:20:00.250Z  false
                3  -Infinity
                4
                (4 rows)
                """, result(ResultFormat.TABLE, ROWS));
    }

    @Test
    void csvTellsAnEmptyTextFromNull() {
        assertEquals("""
                n,real,text,at,flag
                1,0.5,plain,2020-07-05T06:20:00Z,true
                2,NaN,"a|b, ""c""\",2020-07-05T06:20:00.250Z,false
                3,-Infinity,"",,
                4,,,,
                """, result(ResultFormat.CSV, ROWS));
    }

    @Test
    void jsonKeepsNumbersAndSaysNaNAsText() {
        assertEquals("""
                [
                {"n":1,"real":0.5,"text":"plain","at":"2020-07-05T06:20:00Z","flag":true},
                {"n":2,"real":"NaN","text":"a|b, \\"c\\"","at":"2020-07-05T06:20:00.250Z","flag":false},
                {"n":3,"real":"-Infinity","text":"","at":null,"flag":null},
                {"n":4,"real":null,"text":null,"at":null,"flag":null}
                ]
                """, result(ResultFormat.JSON, ROWS));
    }

    @Test
    void markdownEscapesItsBars() {
        assertEquals("""
                | n | real | text | at | flag |
                | ---: | ---: | --- | --- | --- |
                | 1 | 0.5 | plain | 2020-07-05T06:20:00Z | true |
                | 2 | NaN | a\\|b, "c" | 2020-07-05T06:20:00.250Z | false |
                | 3 | -Infinity |  |  |  |
                | 4 |  |  |  |  |
                """, result(ResultFormat.MD, ROWS));
    }

    @Test
    void aResultWithoutRowsStillHasItsHeader() {
        String none = "select run, epochs from runs";

        assertEquals("run  epochs\n---  ------\n(0 rows)\n", result(ResultFormat.TABLE, none));
        assertEquals("run,epochs\n", result(ResultFormat.CSV, none));
        assertEquals("[\n]\n", result(ResultFormat.JSON, none));
        assertEquals("| run | epochs |\n| --- | ---: |\n", result(ResultFormat.MD, none));
    }

    @Test
    void columnsOfOneNameAreToldApartInJsonOnly() {
        String twice = "select 1 as x, 2 as x";

        assertEquals("[\n{\"x\":1,\"x_2\":2}\n]\n", result(ResultFormat.JSON, twice));
        assertEquals("x,x\n1,2\n", result(ResultFormat.CSV, twice));
    }

    @Test
    void listsBytesAndZonesHaveTheirForm() {
        assertEquals(
                "[\n{\"a\":[1.5,null],\"b\":\"01ff\",\"c\":\"2020-01-01T10:00:00Z\",\"d\":0.1}\n]\n",
                result(
                        ResultFormat.JSON,
                        "select array[cast(1.5 as double precision), null] a, x'01ff' b,"
                                + " timestamp with time zone '2020-01-01 12:00:00+02' c, cast(0.1 as real) d"));
    }

    @Test
    void controlCharactersOfALogReachNoTerminal() {
        assertEquals(
                "t\n--------------\na\\u001b[1mb\\nc\n(1 row)\n",
                result(ResultFormat.TABLE, "select 'a' || char(27) || '[1mb' || char(10) || 'c' as t"));
    }

    @Test
    void wideLettersTakeTheirTwoColumns() {
        assertEquals(
                "t     n\n----  -\n日本  1\nab    2\n(2 rows)\n",
                result(ResultFormat.TABLE, "select * from (values ('日本', 1), ('ab', 2)) as v(t, n) order by n"));
    }

    @Test
    void aWiderCellFarDownMovesItsOwnRowOnly() {
        String result = result(
                ResultFormat.TABLE,
                "select case when x = 1500 then 'a wide cell' else 'a' end as t, x as n from system_range(1, 1501)");

        assertTrue(result.contains("\na  1499\na wide cell  1500\na  1501\n"), result.substring(result.length() - 80));
    }

    private String result(ResultFormat format, String sql) {
        return Queries.run(store, format, sql);
    }
}
