package curvewise.report;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.opentest4j.AssertionFailedError;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What holds for each page of each site: well-formed, complete without scripts and network, all links lead somewhere, usable by all readers. */
final class PageCheck {
    private static final Pattern HIDDEN = Pattern.compile(
            "[\\p{Cntrl}&&[^\\n\\t]]|[\\u00AD\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFFE\\uFFFF]");
    private static final List<String> LINKING =
            List.of("href", "src", "srcset", "action", "poster", "data", "formaction", "xlink:href");

    private final String path;
    private final Document page;
    private final Set<String> ids = new HashSet<>();

    private PageCheck(String path, String text) {
        this.path = path;
        require(!HIDDEN.matcher(text).find(), "a hidden character");
        this.page = parse(text);
        for (Element element : elements("*")) {
            String id = element.getAttribute("id");
            require(id.isEmpty() || ids.add(id), "the id " + id + " stands twice");
        }
    }

    /** Checks all pages among the files of a site. */
    static void all(Map<String, String> files) {
        Map<String, PageCheck> pages = new HashMap<>();
        files.forEach((path, text) -> {
            if (path.endsWith(".html")) {
                pages.put(path, new PageCheck(path, text));
            }
        });
        for (PageCheck page : pages.values()) {
            page.links(files.keySet(), pages);
            page.needsNothing();
            page.isAccessible();
        }
    }

    /** What a reader sees, and what stands in the window's title. */
    static String textOf(String page) {
        return new PageCheck("a page", page).page.getDocumentElement().getTextContent();
    }

    private void links(Set<String> files, Map<String, PageCheck> pages) {
        for (Element element : elements("*")) {
            for (String attribute : LINKING) {
                if (element.hasAttribute(attribute)
                        && !element.getAttribute(attribute).equals("data:,")) {
                    follow(element.getAttribute(attribute), files, pages);
                }
            }
        }
    }

    private void follow(String link, Set<String> files, Map<String, PageCheck> pages) {
        URI to = URI.create("site:/" + path).resolve(link);
        require("site".equals(to.getScheme()), "a link out of the site: " + link);
        String target = to.getPath().substring(1);
        require(files.contains(target), "a link to nowhere: " + link);
        PageCheck page = pages.get(target);
        if (to.getFragment() != null && page != null) {
            // what follows a question mark is what the reader's script keeps there
            String place = to.getFragment().split("\\?", -1)[0];
            require(
                    page.ids.contains(place)
                            || (place.isEmpty() && to.getFragment().startsWith("?")),
                    "a link to no place of a page: " + link);
        }
    }

    private void needsNothing() {
        for (Element script : elements("script")) {
            require(
                    script.getAttribute("src").endsWith("curvewise.js")
                            && script.hasAttribute("defer")
                            && script.getTextContent().isEmpty(),
                    "a script of its own");
        }
        for (String name : List.of("iframe", "object", "embed", "form", "img", "base", "style")) {
            require(elements(name).isEmpty(), "a " + name);
        }
        for (Element element : elements("*")) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                require(
                        !name.startsWith("on") && !name.equals("style") && !name.startsWith("th:"),
                        "the attribute " + name);
            }
        }
    }

    private void isAccessible() {
        require(elements("main").size() == 1 && elements("h1").size() == 1, "one main part with one heading");
        require(!elements("title").get(0).getTextContent().isBlank(), "no title");
        require(page.getDocumentElement().getAttribute("lang").equals("en"), "no language");
        for (Element table : elements("table")) {
            require(table.getElementsByTagName("caption").getLength() == 1, "a table without caption");
        }
        for (Element header : elements("th")) {
            require(!header.getAttribute("scope").isEmpty(), "a header without scope");
        }
        for (Element svg : elements("svg")) {
            require(
                    svg.getAttribute("aria-hidden").equals("true")
                            || svg.getAttribute("role").equals("img"),
                    "a picture without role");
        }
        for (Element element : elements("*")) {
            for (String id : element.getAttribute("aria-labelledby").split(" ", -1)) {
                require(id.isEmpty() || ids.contains(id), "labelled by nothing: " + id);
            }
        }
    }

    private List<Element> elements(String name) {
        NodeList nodes = page.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private Document parse(String text) {
        require(text.startsWith("<!DOCTYPE html>"), "no doctype");
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
        } catch (SAXException e) {
            throw new AssertionFailedError(path + " is not well-formed: " + e.getMessage(), e);
        } catch (ParserConfigurationException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new AssertionFailedError(path + ": " + otherwise);
        }
    }
}
