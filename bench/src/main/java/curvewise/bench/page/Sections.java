package curvewise.bench.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page of Markdown by the headings of its second level, so that some sections can be made anew and the others kept. */
public final class Sections {
    private static final String MARK = "## ";

    private final Map<String, String> texts = new LinkedHashMap<>();

    /** The sections of a page; what stands before the first is left out. */
    public static Sections of(String page) {
        Sections sections = new Sections();
        for (String section : ("\n" + page).split("\n" + MARK, -1)) {
            int end = section.indexOf('\n');
            if (end > 0) {
                sections.put(section.substring(0, end).strip(), section.substring(end));
            }
        }
        return sections;
    }

    /** Puts a section in the place of the one with this heading. */
    public void put(String heading, String text) {
        texts.put(heading, text.strip());
    }

    /** A section without its heading; {@code null} where there is none. */
    public @Nullable String get(String heading) {
        return texts.get(heading);
    }

    /** A page of these sections, in this order, as far as they are there. */
    public String page(String beginning, List<String> headings) {
        StringBuilder page = new StringBuilder(beginning);
        for (String heading : headings) {
            String text = texts.get(heading);
            if (text != null) {
                page.append('\n')
                        .append(MARK)
                        .append(heading)
                        .append("\n\n")
                        .append(text)
                        .append('\n');
            }
        }
        return page.toString();
    }
}
