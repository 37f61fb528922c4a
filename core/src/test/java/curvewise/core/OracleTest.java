package curvewise.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OracleTest {
    @Test
    void everyOracleIsRead() {
        assertEquals(32, Oracle.all("statistics").size());
        assertEquals(42, Oracle.all("status").size());
        assertEquals(15, Oracle.all("convergence").size());
    }

    @Test
    void noIdStandsTwiceAndEachHasResultsAndASource() {
        assertEquals(
                32 + 42 + 15,
                Stream.of("statistics", "status", "convergence")
                        .flatMap(file -> Oracle.all(file).stream())
                        .filter(oracle ->
                                !oracle.results().isEmpty() && !oracle.source().isBlank())
                        .collect(Collectors.toMap(Oracle::id, oracle -> oracle))
                        .size());
    }
}
