package curvewise.ingest.format.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes notebooks as Jupyter does. */
final class Ipynb {
    private final List<String> cells = new ArrayList<>();

    Ipynb markdown(String text) {
        cells.add("  {\n   \"cell_type\": \"markdown\",\n   \"metadata\": {},\n   \"source\": [" + string(text)
                + "]\n  }");
        return this;
    }

    /** A code cell with outputs as {@link #stdout} and the others make them. */
    Ipynb code(String... outputs) {
        cells.add(
                "  {\n   \"cell_type\": \"code\",\n   \"execution_count\": 1,\n   \"metadata\": {},\n   \"outputs\": [\n"
                        + String.join(",\n", outputs) + "\n   ],\n   \"source\": [\"train()\"]\n  }");
        return this;
    }

    static String stdout(String... lines) {
        return stream("stdout", lines);
    }

    static String stderr(String... lines) {
        return stream("stderr", lines);
    }

    static String image(int bytes) {
        return "    {\n     \"data\": {\n      \"image/png\": " + string("iVBORw0KGgo=".repeat(bytes / 12))
                + "\n     },\n     \"metadata\": {},\n     \"output_type\": \"display_data\"\n    }";
    }

    static String error(String... traceback) {
        return "    {\n     \"ename\": \"RuntimeError\",\n     \"evalue\": \"CUDA out of memory\",\n     \"output_type\": \"error\",\n     \"traceback\": ["
                + strings(traceback) + "]\n    }";
    }

    static String strings(String... lines) {
        return String.join(", ", List.of(lines).stream().map(Ipynb::string).toList());
    }

    static String string(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static String stream(String name, String... lines) {
        return "    {\n     \"name\": \"" + name + "\",\n     \"output_type\": \"stream\",\n     \"text\": [\n      "
                + strings(lines) + "\n     ]\n    }";
    }

    @Override
    public String toString() {
        return "{\n \"cells\": [\n" + String.join(",\n", cells)
                + "\n ],\n \"metadata\": {},\n \"nbformat\": 4,\n \"nbformat_minor\": 2\n}\n";
    }
}
