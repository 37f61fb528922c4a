package curvewise.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.core.run.RunStatus;
import curvewise.core.study.RunSummary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryOutputTest {
    private static final String PAGE_A = "runs/a-00000001.html";
    private static final String PAGE_B = "runs/b-00000002.html";

    @TempDir
    Path folder;

    private Path site;
    private MemoryArchive archive = new MemoryArchive();

    @BeforeEach
    void twoRuns() {
        site = folder.resolve("site");
        archive.with(Samples.detail(Samples.run(1, "a"))).with(Samples.detail(Samples.run(2, "b")));
    }

    @Test
    void aSiteStandsWhereNothingWas() throws IOException {
        SiteSummary written = write();

        assertEquals(new SiteSummary(8, 0), written);
        assertEquals(List.of("site"), names(folder));
        assertEquals(
                List.of(
                        "compare.html",
                        "curves.js",
                        "curvewise-manifest.json",
                        "curvewise.css",
                        "curvewise.js",
                        "glossary.html",
                        "import.html",
                        "index.html",
                        "method.html",
                        "runs",
                        "runs.html",
                        "uPlot.css",
                        "uPlot.js"),
                names(site));
    }

    @Test
    void anEmptyFolderAndOneWithOurManifestAreReplaced() throws IOException {
        Files.createDirectories(site);
        write();
        Files.writeString(site.resolve("runs/gone-00000009.html"), "a page of a run that is no more");
        write();

        assertFalse(Files.exists(site.resolve("runs/gone-00000009.html")));
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("thesis.tex"), "years of work");

        ForeignFolderException e = assertThrows(ForeignFolderException.class, this::write);
        assertEquals(
                "The folder " + site
                        + " holds files that are not a Curvewise site, and they would be lost: name an empty or a new folder with --out.",
                e.getMessage());
        assertEquals(List.of("site"), names(folder));
        assertEquals(List.of("thesis.tex"), names(site));
    }

    @Test
    void anotherManifestIsNotOurs() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve(DirectoryOutput.MANIFEST), "{}");
        assertThrows(ForeignFolderException.class, this::write);
        Files.write(site.resolve(DirectoryOutput.MANIFEST), new byte[] {(byte) 0xFF, 0, 1});
        assertThrows(ForeignFolderException.class, this::write);
    }

    @Test
    void aFileAndTheRootAreNoFolderForASite() throws IOException {
        Files.writeString(site, "a file");
        assertThrows(ForeignFolderException.class, this::write);
        assertThrows(ForeignFolderException.class, () -> DirectoryOutput.open(Path.of("/")));
    }

    @Test
    void aFolderThatOnlyLooksLikeOurLeftoverIsNotRemoved() throws IOException {
        Path next = Files.createDirectories(folder.resolve(".site.curvewise-next"));
        Files.writeString(next.resolve("thesis.tex"), "years of work");

        assertThrows(ForeignFolderException.class, this::write);
        assertEquals(List.of("thesis.tex"), names(next));
    }

    @Test
    void aLinkToAFolderStaysALink() throws IOException {
        Path real = Files.createDirectories(folder.resolve("real"));
        Files.createSymbolicLink(site, real);
        write();
        write();

        assertTrue(Files.isSymbolicLink(site));
        assertTrue(Files.exists(real.resolve("index.html")));
    }

    @Test
    void unchangedRunsKeepTheirPages() throws IOException {
        write();
        Object before = fileKey(PAGE_A);
        int fetched = archive.fetched;
        SortedMap<String, String> bytes = contents(site);

        assertEquals(new SiteSummary(8, 2), write());
        assertEquals(fetched, archive.fetched);
        assertEquals(before, fileKey(PAGE_A));
        assertEquals(bytes, contents(site));
    }

    @Test
    void aChangedRunHasANewPage() throws IOException {
        write();
        RunSummary changed = Samples.run(2, "b", RunStatus.FAILED, "v2");
        archive = new MemoryArchive().with(Samples.detail(Samples.run(1, "a"))).with(Samples.detail(changed));

        assertEquals(new SiteSummary(8, 1), write());
        assertTrue(Files.readString(site.resolve(PAGE_B)).contains("failed"));
    }

    @Test
    void aRunWithoutVersionIsNeverReused() throws IOException {
        archive = new MemoryArchive().with(Samples.detail(Samples.bare(1, "a")));
        write();

        assertEquals(new SiteSummary(7, 0), write());
    }

    @Test
    void anEditedAMissingAndALinkedPageAreWrittenAgain() throws IOException {
        write();
        SortedMap<String, String> fresh = contents(site);
        Path page = site.resolve(PAGE_A);
        Files.writeString(page, Files.readString(page).replace("finished", "vanished"));
        Files.delete(site.resolve(PAGE_B));
        assertEquals(new SiteSummary(8, 0), write());
        assertEquals(fresh, contents(site));

        Path elsewhere = Files.copy(page, folder.resolve("elsewhere.html"));
        Files.delete(page);
        Files.createSymbolicLink(page, elsewhere);
        assertEquals(new SiteSummary(8, 1), write());
        assertTrue(Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void aDamagedManifestOnlyCostsTime() throws IOException {
        write();
        Path manifest = site.resolve(DirectoryOutput.MANIFEST);
        List<String> lines = Files.readAllLines(manifest);
        Files.writeString(manifest, lines.get(0) + "\n{\"path\":\"../../etc/passwd\",\"bytes\":1\nrubbish");

        assertEquals(new SiteSummary(8, 0), write());
        assertEquals(lines, Files.readAllLines(manifest));
    }

    @Test
    void aFailureLeavesTheOldSiteAndNothingElse() throws IOException {
        write();
        SortedMap<String, String> before = contents(site);
        try (DirectoryOutput output = DirectoryOutput.open(site)) {
            output.create("index.html", "").close();
        }

        assertEquals(before, contents(site));
        assertEquals(List.of("site"), names(folder));
    }

    @Test
    void whatAKilledRunWasBuildingIsRemoved() throws IOException {
        write();
        SortedMap<String, String> before = contents(site);
        Path next = Files.createDirectories(folder.resolve(".site.curvewise-next"));
        Files.createDirectories(next.resolve("runs"));
        Files.copy(site.resolve(DirectoryOutput.MANIFEST), next.resolve(DirectoryOutput.MANIFEST));
        Files.writeString(next.resolve("runs/half.html"), "<html>");
        write();

        assertEquals(before, contents(site));
        assertEquals(List.of("site"), names(folder));
    }

    @Test
    void whoWasKilledBeforeTheFirstFileLeftAnEmptyFolder() throws IOException {
        Path next = Files.createDirectories(folder.resolve(".site.curvewise-next"));
        Files.createFile(next.resolve(".curvewise-lock"));
        write();

        assertEquals(List.of("site"), names(folder));
    }

    @Test
    void theOldSiteComesBackWhenTheSwapWasCutInTwo() throws IOException {
        write();
        SortedMap<String, String> old = contents(site);
        Files.move(site, folder.resolve(".site.curvewise-before"));
        DirectoryOutput.open(site).close();

        assertEquals(old, contents(site));
        assertEquals(List.of("site"), names(folder));
    }

    @Test
    void anOldSiteThatWasNotRemovedIsRemoved() throws IOException {
        write();
        Path before = Files.createDirectories(folder.resolve(".site.curvewise-before"));
        Files.createDirectories(before.resolve("runs"));
        Files.copy(site.resolve(DirectoryOutput.MANIFEST), before.resolve(DirectoryOutput.MANIFEST));
        Files.writeString(before.resolve("runs/half.html"), "<html>");
        write();

        assertEquals(List.of("site"), names(folder));
    }

    @Test
    void twoCannotWriteOneSiteAtOnce() throws IOException {
        try (DirectoryOutput first = DirectoryOutput.open(site)) {
            FileSystemException e = assertThrows(FileSystemException.class, () -> DirectoryOutput.open(site));
            assertEquals(
                    "another process is writing this site; wait for it, or name another folder with --out",
                    e.getReason());
            Site.of(archive.study()).writeTo(first);
        }
        assertTrue(Files.exists(site.resolve("index.html")));
    }

    @Test
    void aMistakeInPathsIsOurs() throws IOException {
        try (DirectoryOutput output = DirectoryOutput.open(site)) {
            for (String path : List.of("../x", "/x", "a//b", "a\\b", "", "a/../b", ".hidden")) {
                assertThrows(IllegalArgumentException.class, () -> output.create(path, ""), path);
            }
            output.create("a", "").close();
            assertThrows(IllegalStateException.class, () -> output.create("a", ""));
            output.create("b", "");
            assertThrows(IllegalStateException.class, output::publish);
        }
    }

    @Test
    void theManifestListsEachFile() throws IOException {
        try (DirectoryOutput output = DirectoryOutput.open(site)) {
            output.create("b", "").close();
            try (var a = output.create("a", "cafe")) {
                a.write("abc".getBytes(StandardCharsets.UTF_8));
            }
            output.publish();
        }

        assertEquals("""
                {"curvewise-site":1,"files":[
                {"path":"a","bytes":3,"sha256":"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad","inputs":"cafe"},
                {"path":"b","bytes":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","inputs":""}
                ]}
                """, Files.readString(site.resolve(DirectoryOutput.MANIFEST)));
    }

    private SiteSummary write() throws IOException {
        try (DirectoryOutput output = DirectoryOutput.open(site)) {
            return Site.of(archive.study(), 2, SiteProgress.NONE).writeTo(output);
        }
    }

    private Object fileKey(String path) throws IOException {
        return Files.readAttributes(site.resolve(path), BasicFileAttributes.class)
                .fileKey();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static SortedMap<String, String> contents(Path site) throws IOException {
        SortedMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(site.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
