package curvewise.bench.part;

import java.io.IOException;
import java.util.List;

/** Something that is measured, and makes a section of the results. */
public interface Part {
    /** All, in the order of the page. */
    List<Part> ALL = List.of(
            new IngestPart(),
            new GrowthPart(),
            new NightPart(),
            new QuestionsPart(),
            new StartPart(),
            new HotPathPart());

    /** How it is asked for on the command line. */
    String name();

    /** The heading of its section. */
    String title();

    /** Measures, and writes its section in Markdown, without the heading. */
    String measure(Workbench bench) throws IOException;
}
