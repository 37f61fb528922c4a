package curvewise.bench.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class SectionsTest {
    private static final String PAGE = """
            # Title

            ## Import

            | fast |

            ## Story

            ### It was slow

            Then it was not.
            """;

    @Test
    void whatIsNotMeasuredAgainStaysAsItIs() {
        Sections sections = Sections.of(PAGE);

        assertEquals(PAGE, sections.page("# Title\n", List.of("Import", "Growth", "Story")));
    }

    @Test
    void whatIsMeasuredAgainIsReplacedInItsPlace() {
        Sections sections = Sections.of(PAGE);
        sections.put("Import", "| faster |\n");
        sections.put("Growth", "linear");

        String page = sections.page("# Title\n", List.of("Import", "Growth", "Story"));

        assertEquals(PAGE.replace("| fast |", "| faster |\n\n## Growth\n\nlinear"), page);
    }

    @Test
    void anEmptyPageHasNone() {
        assertNull(Sections.of("").get("Import"));
    }
}
