package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import curvewise.cli.FakeCheckout.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
    @TempDir
    Path temporary;

    private FakeCheckout checkout;

    @BeforeEach
    void layOut() throws IOException {
        checkout = new FakeCheckout(temporary.toRealPath());
    }

    @Test
    void theFirstUseBuildsAndSaysSoOnStandardErrorOnly() throws IOException {
        Ran ran = checkout.run("sql", "select 1 from runs");

        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.err().startsWith("curvewise: building for the first time"), ran.err());
        assertTrue(ran.err().contains("built by Maven"), ran.err());
        assertFalse(ran.out().contains("built by Maven"), ran.out());
        assertTrue(ran.out().endsWith("/cli/target/app/curvewise.jar\nsql\nselect 1 from runs\n"), ran.out());
        assertEquals(1, checkout.builds());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bin/dash", "/bin/bash", "/bin/busybox sh", "/bin/zsh --emulate sh"})
    void itRunsInAnyPosixShell(String command) throws IOException {
        List<String> shell = List.of(command.split(" "));
        assumeTrue(Files.isExecutable(Path.of(shell.get(0))), "not installed");
        checkout.shell(shell);

        Ran first = checkout.run("a b", "");
        Ran second = checkout.run("a b", "");

        assertTrue(first.out().endsWith("curvewise.jar\na b\n\n"), first.err());
        assertEquals("", second.err());
        assertEquals(1, checkout.builds());
    }

    @Test
    void aBuildThatIsThereIsUsedSilently() throws IOException {
        checkout.run();

        Ran ran = checkout.run("--help");

        assertEquals("", ran.err());
        assertEquals(1, checkout.builds());
    }

    @Test
    void aChangedSourceOrPomIsBuiltAgain() throws IOException {
        checkout.run();
        FakeCheckout.touch(checkout.source());
        Ran afterSource = checkout.run();
        FakeCheckout.touch(checkout.root.resolve("core/pom.xml"));
        checkout.run();

        assertTrue(afterSource.err().startsWith("curvewise: sources changed"), afterSource.err());
        assertEquals(3, checkout.builds());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select run, points from series",
                "select value from points where run = 'a/log.csv'",
                "SELECT VALUE\nFROM POINTS\nWHERE RUN='a/log.csv'"
            })
    void aQueryHasTheFirstCompilerOnly(String query) {
        assertTrue(checkout.run("sql", query).out().contains("-XX:TieredStopAtLevel=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"select max(value) from points", "select run from Points where metric = 'loss' group by run"})
    void aQueryThroughThePointsOfAllRunsHasBothCompilers(String query) {
        assertFalse(checkout.run("sql", query).out().contains("TieredStopAtLevel"));
    }

    @Test
    void aPromptHasBothCompilers() {
        assertFalse(checkout.run("--store", "runs", "sql").out().contains("TieredStopAtLevel"));
    }

    @Test
    void theExitCodeOfTheCommandIsPassedOn() {
        assertEquals(
                4,
                checkout.runWith(List.of("JAVA_HOME=" + checkout.jdk, "FAKE_EXIT=4"))
                        .exit());
    }

    @Test
    void itRunsThroughLinksFromAnywhere() throws IOException {
        Path links = Files.createDirectories(temporary.resolve("some links"));
        Path absolute = Files.createSymbolicLink(links.resolve("one"), checkout.root.resolve("curvewise"));
        Path relative = Files.createSymbolicLink(links.resolve("two"), Path.of("one"));

        Ran ran = FakeCheckout.finish(checkout.start(List.of("JAVA_HOME=" + checkout.jdk), relative, "runs"));

        assertTrue(Files.isSymbolicLink(absolute));
        assertEquals(0, ran.exit(), ran.err());
        assertTrue(ran.out().endsWith("/a checkout/cli/target/app/curvewise.jar\nruns\n"), ran.out());
    }

    @Test
    void withoutJavaItSaysHowToGetOne() {
        Ran ran = checkout.runWith(List.of());

        assertEquals(2, ran.exit());
        assertTrue(ran.err().startsWith("curvewise: there is no Java here: install a JDK 17 or later"), ran.err());
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed() {
        Ran ran = checkout.runWith(List.of("JAVA_HOME=/nowhere"));

        assertEquals(2, ran.exit());
        assertTrue(ran.err().startsWith("curvewise: JAVA_HOME is /nowhere, where there is no bin/java"), ran.err());
    }

    @Test
    void anOldJavaIsRefusedWithItsVersion() throws IOException {
        checkout.jdk(temporary.resolve("jdk 11"), "11.0.2");
        checkout.jdk(temporary.resolve("jdk 8"), "1.8.0_292");

        Ran eleven = checkout.runWith(List.of("JAVA_HOME=" + temporary.resolve("jdk 11")));
        Ran eight = checkout.runWith(List.of("JAVA_HOME=" + temporary.resolve("jdk 8")));

        assertEquals(2, eleven.exit());
        assertTrue(eleven.err().contains("is Java 11, and Curvewise needs 17 or later"), eleven.err());
        assertEquals(2, eight.exit());
    }

    @Test
    void withoutMavenItSaysHowToGetIt() throws IOException {
        checkout.withoutMaven();

        Ran ran = checkout.run();

        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("there is no Maven here: install Maven 3.8 or later"), ran.err());
    }

    @Test
    void anOldMavenIsRefusedWithItsVersion() throws IOException {
        checkout.maven("#!/bin/sh\necho 'Apache Maven 3.6.3 (x)'\n");

        Ran ran = checkout.run();

        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains("is Maven 3.6, and Curvewise needs 3.8 or later"), ran.err());
    }

    @Test
    void aBrokenBuildRunsNothingAndIsTriedAgain() throws IOException {
        Ran broken = checkout.runWith(List.of("JAVA_HOME=" + checkout.jdk, "FAKE_BROKEN_BUILD=yes"));
        Ran mended = checkout.run();

        assertEquals(70, broken.exit());
        assertEquals("", broken.out());
        assertTrue(broken.err().contains("the build failed"), broken.err());
        assertEquals(0, mended.exit());
        assertEquals(2, checkout.builds());
    }

    @Test
    void oneOfTwoAtOnceBuildsAndTheOtherWaits() throws IOException {
        List<String> environment = List.of("JAVA_HOME=" + checkout.jdk, "FAKE_BUILD_SECONDS=1");
        Process first = checkout.start(environment, checkout.root.resolve("curvewise"));
        Process second = checkout.start(environment, checkout.root.resolve("curvewise"));

        assertEquals(0, FakeCheckout.finish(first).exit());
        assertEquals(0, FakeCheckout.finish(second).exit());
        assertEquals(1, checkout.builds());
    }

    @Test
    void theLockOfADeadProcessIsTakenAway() throws IOException, InterruptedException {
        Process dead = new ProcessBuilder("uname", "-n").start();
        String host = FakeCheckout.finish(dead).out().strip();
        Path lock = checkout.root.resolve(".build.lock");
        Files.createSymbolicLink(lock, Path.of(dead.pid() + "@" + host));

        Ran ran = checkout.run();

        assertEquals(0, ran.exit(), ran.err());
        assertFalse(ran.err().contains("waiting"), ran.err());
        assertFalse(Files.isSymbolicLink(lock));
    }

    @Test
    void aTerminatedBuildEndsAtOnceAndLeavesNoLock() throws IOException, InterruptedException {
        Process building = checkout.start(
                List.of("JAVA_HOME=" + checkout.jdk, "FAKE_BUILD_SECONDS=20"), checkout.root.resolve("curvewise"));
        while (checkout.builds() == 0) {
            Thread.sleep(20);
        }

        building.destroy();

        assertTrue(building.waitFor(5, TimeUnit.SECONDS));
        assertEquals(143, building.exitValue());
        assertFalse(Files.isSymbolicLink(checkout.root.resolve(".build.lock")));
    }

    @Test
    void theUsersOptionsComeLastAndMayChooseTheCollector() {
        String plain = checkout.run().out();
        String own = checkout.runWith(List.of("JAVA_HOME=" + checkout.jdk, "CURVEWISE_OPTS=-Xmx2g -XX:+UseG1GC"))
                .out();

        assertTrue(plain.contains("-XX:+UseSerialGC\n"), plain);
        assertFalse(own.contains("-XX:+UseSerialGC\n"), own);
        assertTrue(own.indexOf("-Xmx2g") > own.indexOf("-Xmx192m"), own);
    }

    @Test
    void onlyANewJavaIsToldOfUnsafe() throws IOException {
        checkout.jdk(temporary.resolve("jdk 25"), "25.0.1");
        String on17 = checkout.run().out();
        String on25 = checkout.runWith(List.of("JAVA_HOME=" + temporary.resolve("jdk 25")))
                .out();

        assertFalse(on17.contains("unsafe"), on17);
        assertTrue(on25.contains("--sun-misc-unsafe-memory-access=allow\n"), on25);
    }
}
