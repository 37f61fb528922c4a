package curvewise.cli.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import curvewise.cli.SettingsFile;
import curvewise.core.ranking.Candidate;
import curvewise.core.ranking.RankedGroup;
import curvewise.core.ranking.Ranking;
import curvewise.core.ranking.Rankings;
import curvewise.core.ranking.Standing;
import curvewise.core.run.RunStatus;
import curvewise.ingest.job.IngestJob;
import curvewise.ingest.job.IngestProgress;
import curvewise.ingest.job.IngestRequest;
import curvewise.store.RunStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Real logs of many projects come out in the groups that a reader of these logs expects: {@code docs/corpus-groups.md}. */
class CorpusGroupsTest {
    private static final Path PAGE = Path.of("docs", "corpus-groups.md");
    private static final Path CORPUS = Path.of("shared", "corpus");
    private static final String FIRST_GROUP = "## The groups";
    /** A project stands in a folder {@code owner__project}. */
    private static final Pattern PROJECT = Pattern.compile("(?<=/|^)([^/@]+?)__[^/]*");

    private static final RunStore STORE = RunStore.inMemory();
    private static Rankings rankings = Rankings.NONE;

    @BeforeAll
    static void theCorpusIsImportedOnce() throws IOException {
        Path corpus = above(CORPUS);
        Assumptions.assumeTrue(Files.isDirectory(corpus), "the corpus of real logs is not here");
        SettingsFile settings = new SettingsFile();
        IngestJob.run(
                new IngestRequest(corpus, 2, false, false, settings, List.of(), "test", Set.of()),
                STORE,
                IngestProgress.SILENT);
        rankings = STORE.study("test", settings, List.of()).rankings();
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    @Test
    void theGroupsAreThoseOfThePage() throws IOException {
        List<String> actual = GroupsPage.of(rankings);
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target", "corpus-groups.md"), actual);
        List<String> page = Files.readAllLines(above(PAGE));
        List<String> expected = page.subList(page.indexOf(FIRST_GROUP) + 2, page.size());
        assertEquals(
                String.join("\n", expected).strip(), String.join("\n", actual).strip());
    }

    @Test
    void runsOfTwoOwnersNeverShareAGroup() {
        for (RankedGroup group : rankings.groups()) {
            List<String> owners =
                    group.group().all().map(run -> owner(run.name())).distinct().toList();
            assertEquals(1, owners.size(), group.name() + " has runs of " + owners);
        }
    }

    @Test
    void theFinishedDetectorsOfAProjectThatShareTheirDataFormOneGroup() {
        List<RankedGroup> groups = rankings.groups().stream()
                .filter(group -> group.group()
                        .all()
                        .anyMatch(run -> run.name().startsWith("detection/ultralytics/Horizon-42__waterfowl_detect")))
                .toList();
        assertEquals(1, groups.size());
        assertEquals(
                Set.of("train5", "train9", "train10", "train11", "train18"),
                Set.copyOf(groups.get(0).finished().standings().stream()
                        .map(standing -> folder(standing.run()))
                        .toList()));
    }

    @Test
    void noDeletedEmptyOrShortRunHasARankAndNoCopyCountsTwice() {
        List<String> wrong = new ArrayList<>();
        for (RankedGroup group : rankings.groups()) {
            for (Ranking ranking : List.of(group.finished(), group.provisional())) {
                Set<Long> leftOut = Set.copyOf(ranking.table().leftOut().stream()
                        .map(one -> one.run().runId())
                        .toList());
                ranking.standings().stream()
                        .filter(standing -> standing.run().isNeverRanked()
                                || leftOut.contains(standing.run().runId()))
                        .forEachOrdered(standing -> wrong.add(standing.run().name()));
            }
            group.finished().standings().stream()
                    .filter(standing -> standing.run().status() != RunStatus.FINISHED)
                    .forEachOrdered(standing -> wrong.add(standing.run().name()));
        }
        assertEquals(List.of(), wrong);
        assertTrue(GroupsPage.standings(rankings).findAny().isPresent());
        assertEquals(
                List.of(),
                filesThatAreCopies().stream().filter(CorpusGroupsTest::isRanked).toList());
    }

    private static boolean isRanked(String path) {
        return GroupsPage.standings(rankings)
                .map(Standing::run)
                .anyMatch(run -> run.name().equals(path));
    }

    private static List<String> filesThatAreCopies() {
        List<String> copies = new ArrayList<>();
        STORE.study("test", new SettingsFile(), List.of()).archive().files(file -> {
            if (file.outcome().equals("duplicate")) {
                copies.add(file.path());
            }
        });
        return copies;
    }

    private static String folder(Candidate run) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(Path.of(run.name()).getParent()).getFileName())
                .toString();
    }

    private static String owner(String run) {
        Matcher project = PROJECT.matcher(run);
        return project.find() ? project.group(1) : run;
    }

    /** Tests run in a module's folder; what they look for stands in that of the project, or beside it. */
    private static Path above(Path path) {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve(path))
                .filter(Files::exists)
                .findFirst()
                .orElse(path);
    }
}
