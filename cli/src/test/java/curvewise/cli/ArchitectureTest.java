package curvewise.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import curvewise.ingest.LogFormats;
import curvewise.ingest.format.LogFormat;
import curvewise.report.page.Page;
import curvewise.report.page.PageKind;
import curvewise.report.page.Pages;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/store/db/"))
            .importPackages("curvewise");

    @Test
    void theImportFoundAllModules() {
        for (String module : List.of("core", "store", "ingest", "report", "cli")) {
            long found = CLASSES.stream()
                    .filter(resideInAnyPackage("curvewise." + module + ".."))
                    .count();
            assertTrue(found >= 15, "only " + found + " classes of " + module + " were imported");
        }
    }

    @Test
    void coreSeesTheJdkCommonsStatisticsAndAnnotationsOnly() {
        classes()
                .that()
                .resideInAPackage("curvewise.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "curvewise.core..",
                        "java..",
                        "org.apache.commons.statistics..",
                        "org.apache.commons.numbers..",
                        "org.jspecify.annotations..")
                .check(CLASSES);
    }

    @Test
    void coreReadsNoFileNoNetworkAndNoDatabase() {
        noClasses()
                .that()
                .resideInAPackage("curvewise.core..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..", "javax.sql..")
                        .or(describe(
                                "open files",
                                type -> type.getFullName().matches("java\\.io\\.(File.*|RandomAccessFile)"))))
                .check(CLASSES);
    }

    @Test
    void storeSeesNoSpring() {
        noClasses()
                .that()
                .resideInAPackage("curvewise.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..")
                .check(CLASSES);
    }

    @Test
    void springStaysInTheClassesThatDefineJobs() {
        onlyIn("curvewise.ingest.job..", "org.springframework..");
    }

    @Test
    void theDatabaseStaysInTheStore() {
        onlyIn("curvewise.store..", "org.jooq..", "org.h2..", "org.flywaydb..");
    }

    @Test
    void templatesStayInTheReport() {
        onlyIn("curvewise.report..", "org.thymeleaf..", "ognl..");
    }

    @Test
    void theCommandLineStaysInTheCli() {
        onlyIn("curvewise.cli..", "picocli..", "org.jline..", "me.tongfei..");
    }

    @Test
    void reportIsHandedAStudyAndNeverSeesStoreOrIngest() {
        noClasses()
                .that()
                .resideInAPackage("curvewise.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("curvewise.store..", "curvewise.ingest..", "curvewise.cli..", "java.sql..")
                .check(CLASSES);
    }

    @Test
    void modulesPointOneWay() {
        noClasses()
                .that()
                .resideInAPackage("curvewise.store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("curvewise.ingest..", "curvewise.report..", "curvewise.cli..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("curvewise.ingest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("curvewise.report..", "curvewise.cli..")
                .check(CLASSES);
    }

    @Test
    void nothingSeesTheBenchmarks() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("curvewise.bench..", "org.openjdk.jmh..")
                .check(CLASSES);
    }

    @Test
    void onlyTheCliTouchesTheStandardStreamsOrEndsTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackage("curvewise.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("curvewise.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .filter(javaPackage -> !javaPackage.isAnnotatedWith(NullMarked.class))
                .map(javaPackage -> javaPackage.getName())
                .distinct()
                .sorted()
                .toList();

        assertEquals(List.of(), unmarked);
    }

    @Test
    void namesSayWhatAClassIsAbout() {
        noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helper|Manager|Service|Impl|Processor|Constants)")
                .check(CLASSES);
    }

    @Test
    void everyFormatIsListed() {
        assertEquals(
                implementationsOf(LogFormat.class),
                LogFormats.ALL.stream()
                        .map(format -> format.getClass().getName())
                        .collect(toCollection(TreeSet::new)),
                "add the format to LogFormats.ALL");
    }

    @Test
    void everyPageIsListed() {
        assertEquals(
                implementationsOf(Page.class),
                Pages.ALL.stream().map(PageKind::type).map(Class::getName).collect(toCollection(TreeSet::new)),
                "add the kind of page to Pages.ALL");
    }

    private static void onlyIn(String home, String... framework) {
        noClasses()
                .that(resideOutsideOfPackages(home))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(framework)
                .check(CLASSES);
    }

    private static Set<String> implementationsOf(Class<?> type) {
        return CLASSES.stream()
                .filter(candidate -> candidate.isAssignableTo(type))
                .filter(candidate ->
                        !candidate.isInterface() && !candidate.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getFullName)
                .collect(toCollection(TreeSet::new));
    }
}
