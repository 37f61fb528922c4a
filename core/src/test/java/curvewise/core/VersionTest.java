package curvewise.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VersionTest {
    @Test
    void theDigestIsMadeByTheBuild() {
        assertTrue(Version.digest().matches("[0-9a-f]{64}"), Version.digest());
    }
}
