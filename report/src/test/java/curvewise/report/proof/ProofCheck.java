package curvewise.report.proof;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What tests ask of a figure. */
final class ProofCheck {
    private static final Pattern DESCRIPTION = Pattern.compile("<desc[^>]*>([^<]*)</desc>");

    private ProofCheck() {}

    static Proof drawn(@Nullable Proof proof) {
        assertNotNull(proof);
        return proof;
    }

    /** The picture in words. */
    static String words(Proof proof) {
        Matcher matcher = DESCRIPTION.matcher(proof.svg());
        assertTrue(matcher.find());
        return matcher.group(1);
    }

    static void assertShows(Proof proof, String... texts) {
        for (String text : texts) {
            assertTrue(proof.svg().contains(">" + text + "<"), () -> text + " in " + proof.svg());
        }
    }

    static int count(Proof proof, String part) {
        return proof.svg().split(Pattern.quote(part), -1).length - 1;
    }
}
