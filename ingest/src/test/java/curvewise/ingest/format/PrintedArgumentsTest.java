package curvewise.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PrintedArgumentsTest {
    @Test
    void stringsLoseTheirQuotesAndAllElseStays() {
        PrintedArguments read = read(
                "lr=1e-4, name='res, net', other=\"it's (\", betas=[0.9, 0.99], t=(1, 2), d={'a': 1}, none=None, e='') rest");
        assertEquals(
                Map.of(
                        "lr",
                        "1e-4",
                        "name",
                        "res, net",
                        "other",
                        "it's (",
                        "betas",
                        "[0.9, 0.99]",
                        "t",
                        "(1, 2)",
                        "d",
                        "{'a': 1}",
                        "none",
                        "None",
                        "e",
                        ""),
                read.values());
    }

    @Test
    void theEndIsThatOfTheParenthesis() {
        assertEquals(" rest", "a=1) rest".substring(read("a=1) rest").end()));
        assertEquals("", "".substring(read("").end()));
        assertEquals(" rest", ") rest".substring(read(") rest").end()));
    }

    @Test
    void namesOfNestedArgumentsAreDotted() {
        assertEquals(
                Map.of("a.b", "1", "a.c.d", "x", "e", "2"),
                read("a=Namespace(b=1, c=DotMap(d='x')), e=2)").values());
    }

    @Test
    void aCutListLosesItsLastArgument() {
        assertEquals(Map.of("a", "1"), read("a=1, b='tex").values());
        assertEquals(Map.of("a", "1"), read("a=1, b=[1, 2").values());
        assertEquals(Map.of("a", "1"), read("a=1, b").values());
        assertEquals(Map.of("a", "1"), read("a=1, b=22").values());
    }

    private static PrintedArguments read(String text) {
        return PrintedArguments.read(text, 0);
    }
}
