package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.FakeCheckout.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a release, laid out as the assembly does it, with a Java that only prints its arguments. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ReleaseTest {
    @TempDir
    Path temporary;

    private FakeCheckout tools;
    private Path release;
    private Path launcher;

    @BeforeEach
    void layOut() throws IOException {
        tools = new FakeCheckout(temporary.toRealPath());
        release = tools.root.resolveSibling("a release");
        launcher = Files.createDirectories(release.resolve("bin")).resolve("curvewise");
        Path lib = Files.createDirectories(release.resolve("lib"));
        Files.copy(Path.of("src/main/launcher/curvewise"), launcher);
        Files.copy(Path.of("src/main/launcher/launch.sh"), lib.resolve("launch.sh"));
    }

    @Test
    void itRunsItsJarsFromAnyFolderAndThroughLinks() throws IOException {
        Path link = Files.createSymbolicLink(release.resolveSibling("a link"), Path.of("a release/bin/curvewise"));

        for (Path called : List.of(launcher, link, Path.of("a release/bin/curvewise"))) {
            Ran ran = FakeCheckout.finish(tools.start(List.of("JAVA_HOME=" + tools.jdk), called, "a b", ""));

            assertEquals(0, ran.exit(), ran.err());
            assertEquals("", ran.err());
            assertTrue(ran.out().endsWith(release + "/lib/curvewise.jar\na b\n\n"), ran.out());
        }
    }

    @Test
    void theUsersOptionsComeAfterOurs() {
        Ran ran = FakeCheckout.finish(
                tools.start(List.of("JAVA_HOME=" + tools.jdk, "CURVEWISE_OPTS=-Xmx2g"), launcher, "--help"));

        assertTrue(ran.out().indexOf("-Xmx2g") > ran.out().indexOf("-Xmx192m"), ran.out());
    }

    @Test
    void onlyAnArchiveOfThisJavaIsUsed() throws IOException {
        Files.writeString(release.resolve("lib/classes-25.0.1.jsa"), "of another");
        Ran without = FakeCheckout.finish(tools.start(List.of("JAVA_HOME=" + tools.jdk), launcher));
        Files.writeString(release.resolve("lib/classes-17.0.9.jsa"), "of this");
        Ran with = FakeCheckout.finish(tools.start(List.of("JAVA_HOME=" + tools.jdk), launcher));

        assertFalse(without.out().contains("SharedArchiveFile"), without.out());
        assertTrue(with.out().contains("-XX:SharedArchiveFile=" + release + "/lib/classes-17.0.9.jsa\n"), with.out());
    }

    @Test
    void withoutATerminalNoArchiveIsMade() throws IOException {
        FakeCheckout.finish(tools.start(List.of("JAVA_HOME=" + tools.jdk), launcher));

        assertFalse(Files.exists(release.resolve("lib/classes-17.0.9.jsa")));
    }
}
