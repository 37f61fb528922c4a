package curvewise.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagesTest {
    @Test
    void everyPageIsListed() throws IOException, URISyntaxException {
        URL classes = Objects.requireNonNull(Pages.class.getResource("Pages.class"));
        try (Stream<Path> files = Files.list(Path.of(classes.toURI()).resolveSibling("."))) {
            Set<Class<?>> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                    .map(name -> type(name.substring(0, name.length() - ".class".length())))
                    .filter(type -> Page.class.isAssignableFrom(type) && !type.isInterface())
                    .collect(Collectors.toSet());

            assertEquals(pages, Pages.ALL.stream().map(PageKind::type).collect(Collectors.toSet()));
        }
    }

    @Test
    void everyPageHasATemplateOfItsOwn() {
        for (String name : Set.of("index", "run", "import", "method", "glossary", "layout")) {
            assertNotNull(Pages.class.getResource(name + ".html"), name);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("curvewise.report.page." + name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
