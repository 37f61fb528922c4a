package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.BadInputTrial.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a command runs: what it may not read or write, a disk without room, streams that are closed, a system without a home. */
@Tag("stress")
class BadPlacesTest extends StressPlace {
    private static final Nobody NOBODY = new Nobody();
    /** From no room at all to nearly enough, for a store of 200 kB that grows to 1.7 MB. */
    private static final List<Integer> DISKS_KIB = List.of(216, 300, 400, 700, 1000);

    @AfterAll
    static void cleanUp() throws Exception {
        NOBODY.close();
    }

    @Test
    void whatMayNotBeReadIsNamedAndTheRestIsImportedEveryNight() throws Exception {
        Files.writeString(folder.resolve("secret.csv"), BadInput.goodLog(2));
        Files.createDirectory(folder.resolve("closed"));
        Files.writeString(folder.resolve("closed/x.csv"), BadInput.goodLog(3));
        Files.createDirectory(folder.resolve("halfclosed"));
        Files.writeString(folder.resolve("halfclosed/x.csv"), BadInput.goodLog(4));
        permissions(folder.resolve("secret.csv"), "---------");
        permissions(folder.resolve("closed"), "---------");
        permissions(folder.resolve("halfclosed"), "r--r--r--");
        permissions(top, "rwxrwxrwx");
        String expected = """
                curvewise: secret.csv is unreadable: cannot be opened: permission denied.
                curvewise: closed may not be entered, so nothing is known of its runs: change its permissions.
                curvewise: halfclosed may not be entered, so nothing is known of its runs: change its permissions.
                """;
        for (int night = 0; night < 2; night++) {
            Answer answer = NOBODY.answer(top, "ingest", folder.toString(), "--store", store, "-q");
            assertEquals("1 " + expected, answer.code() + " " + answer.err());
        }
        Answer explained =
                NOBODY.answer(top, "explain", folder.resolve("secret.csv").toString());
        assertEquals(
                "2 curvewise: " + folder.resolve("secret.csv") + " cannot be read: permission denied.\n",
                explained.code() + " " + explained.err());
        permissions(folder.resolve("closed"), "rwxr-xr-x");
        permissions(folder.resolve("halfclosed"), "rwxr-xr-x");
    }

    @Test
    void aReadOnlyPlaceIsNamed() throws Exception {
        ingest(store);
        permissions(top, "rwxr-xr-x");
        String where = top.resolve("store.mv.db").toString();
        assertRefused(4, "The store curvewise.mv.db may not be written by this user", "ingest", folder.toString());
        assertRefused(
                4,
                "The store " + where + " may not be written by this user",
                "ingest",
                folder.toString(),
                "--store",
                store);
        assertRefused(
                2, "The site cannot be written to curvewise-site: permission denied", "nightly", folder.toString());
        Answer read = NOBODY.answer(top, "sql", "--store", store, "--format", "csv", "select count(*) from runs");
        assertEquals("0 ", read.code() + " " + read.err());
    }

    private void assertRefused(int code, String beginning, String... command) throws Exception {
        Answer answer = NOBODY.answer(top, command);
        assertEquals(code, answer.code(), answer.err());
        assertTrue(answer.err().startsWith("curvewise: " + beginning), answer.err());
    }

    @Test
    void aFullDiskIsSaidToBeFullAndTheStoreGoesOnLater() throws Exception {
        ingest(store);
        manyRows(folder.resolve("long.csv"));
        Path disk = Files.createDirectory(top.resolve("disk"));
        String full = disk.resolve("store").toString();
        BadInput.system("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString());
        try {
            for (int size : DISKS_KIB) {
                Files.deleteIfExists(disk.resolve("store.mv.db"));
                BadInput.system("mount", "-o", "remount,size=" + size + "k", disk.toString());
                Files.copy(top.resolve("store.mv.db"), disk.resolve("store.mv.db"));
                assertFull("the store " + full, "ingest", folder.toString(), "--store", full, "-q");
                assertEquals("14", query(full, "select count(*) from points where source = 'good.csv'"));
                assertEquals("0", query(full, "select count(*) from points where source = 'long.csv'"));
            }
            String site = disk.resolve("site").toString();
            assertFull("", "report", "--store", store, "--out", site, "-q");
            assertEquals(List.of("store.mv.db"), names(disk));
            BadInput.system("mount", "-o", "remount,size=300m", disk.toString());
            Answer later = answer("nightly", folder.toString(), "--store", full, "--out", site, "-q");
            assertEquals("0 ", later.code() + " " + later.err());
        } finally {
            BadInput.system("umount", disk.toString());
        }
    }

    @Test
    void anOlderStoreStaysAsItWasWhereItsCopyHasNoRoom() throws Exception {
        Path disk = Files.createDirectory(top.resolve("disk"));
        String full = disk.resolve("store").toString();
        Path file = disk.resolve("store.mv.db");
        BadInput.system("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString());
        try {
            ingest(full);
            // as one whose reader an earlier version did not come to make
            try (Connection owner = DriverManager.getConnection("jdbc:h2:file:" + full, "sa", "")) {
                owner.createStatement().execute("drop user reader");
            }
            byte[] before = Files.readAllBytes(file);
            for (int spare : List.of(0, 40, before.length / 2048)) {
                BadInput.system(
                        "mount", "-o", "remount,size=" + (before.length / 1024 + 8 + spare) + "k", disk.toString());
                assertFull(
                        "the store " + full,
                        "report",
                        "--store",
                        full,
                        "--out",
                        top.resolve("site").toString(),
                        "-q");
                assertArrayEquals(before, Files.readAllBytes(file));
                assertEquals(List.of("store.mv.db"), names(disk));
            }
            BadInput.system("mount", "-o", "remount,size=8m", disk.toString());
            Answer later = answer(
                    "report", "--store", full, "--out", top.resolve("site").toString(), "-q");
            assertEquals("0 ", later.code() + " " + later.err());
            assertEquals("14", query(full, "select count(*) from points"));
        } finally {
            BadInput.system("umount", disk.toString());
        }
    }

    private void assertFull(String what, String... command) throws Exception {
        Answer answer = answer(command);
        assertEquals(4, answer.code(), answer.err());
        assertTrue(answer.err().toLowerCase(java.util.Locale.ROOT).contains("no space left on"), answer.err());
        assertTrue(answer.err().contains(what), answer.err());
        assertEquals(1, answer.err().lines().count(), answer.err());
    }

    @Test
    void aResultThatCannotBeWrittenIsSaidAndChangesNothingElse() throws Exception {
        ingest(store);
        assertEquals("4 ", shell("sql 'select run from runs' --store ../store >/dev/full", true));
        assertEquals("4 ", shell("explain ../folder >/dev/full", true));
        assertEquals("0 ", shell("ingest ../folder --store ../store -q >&- <&-", false));
    }

    @Test
    void aSystemWithoutHomeAndTemporaryFolderIsEnough() throws Exception {
        assertEquals("0 ", shell("ingest ../folder --store ../store -q", false, "env", "-i"));
    }

    /** Runs a command of Curvewise by a shell, in the temporary folder. */
    private String shell(String command, boolean isSaid, String... before) throws Exception {
        CurvewiseProcess process = CurvewiseProcess.startInShell(top, List.of(before), command);
        Answer answer = process.answer();
        assertEquals(isSaid, answer.err().startsWith("curvewise: The results could not be written: "), answer.err());
        return answer.code() + " " + (isSaid ? "" : answer.err());
    }

    private static void permissions(Path file, String what) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(what));
    }
}
