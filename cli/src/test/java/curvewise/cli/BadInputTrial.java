package curvewise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import curvewise.cli.BadInput.Place;
import curvewise.cli.output.Console;
import curvewise.cli.output.Terminals;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs a command on bad input, checks what no input may break, and tells the rest as a row of {@code docs/bad-input.md}. */
final class BadInputTrial {
    /** What a log, a store and a site are called; nothing else may remain. */
    private static final Set<String> EXPECTED = Set.of("folder", "store.mv.db", "site", "temporary");

    private static final int MOST_FILES = 20;

    private final BadInput input;
    private final Place place;
    private final Command command;

    BadInputTrial(BadInput input, Path top, Command command) {
        this.input = input;
        this.place = new Place(top);
        this.command = command;
    }

    /** Runs Curvewise, here or as a process. */
    interface Command {
        Answer run(String... arguments) throws Exception;
    }

    /** What a command answered. */
    record Answer(int code, String out, String err) {}

    /** The row; throws where the answer is not what was expected. */
    String row() throws Exception {
        Files.createDirectory(place.folder());
        Files.writeString(place.file(BadInput.GOOD), BadInput.goodLog(1));
        input.making().in(place);
        Set<String> before = names();
        byte[] store = bytesOfStore();

        Answer answer = command.run(place.arguments(input.command()));

        assertEquals(input.code().code(), answer.code(), input.input() + ": " + answer);
        assertFalse(answer.err().contains("\tat "), answer.err());
        assertFalse(answer.err().chars().anyMatch(c -> c == 27 || (c >= 0x202a && c <= 0x202e)), answer.err());
        Set<String> left = names();
        left.removeAll(before);
        left.removeAll(EXPECTED);
        assertEquals(Set.of(), left, "left behind by " + input.input());
        return String.join(
                " | ",
                "| " + cell(input.input()),
                "`" + cell(input.command().replace(" --store STORE", "").replace('~', ' ')) + "`",
                String.valueOf(answer.code()),
                said(answer.err()),
                kept(answer, store) + " |");
    }

    private String said(String err) {
        String text = place.withoutPaths(err.strip()).replace("curvewise: ", "");
        return text.isEmpty() ? "–" : cell(text).replace("\n", "<br>");
    }

    private String kept(Answer answer, byte[] store) throws Exception {
        if (input.command().startsWith("explain")) {
            return explained(answer.out());
        }
        if (!Files.exists(place.storeFile())) {
            return "no store";
        }
        if (store.length > 0 || input.code() == ExitCode.STORE_UNAVAILABLE) {
            return Arrays.equals(store, bytesOfStore()) ? "the store byte for byte" : "a store that was written to";
        }
        return stored();
    }

    private static String explained(String out) {
        if (out.isBlank()) {
            return "–";
        }
        List<String> runs = new ArrayList<>();
        for (JsonNode run : JsonMapper.shared().readTree(out)) {
            runs.add("`" + cell(run.get("run").asString()) + "`");
        }
        return runs.isEmpty()
                ? "–"
                : runs.size() > 3 ? runs.size() + " runs explained" : "explained: " + String.join(", ", runs);
    }

    private String stored() throws Exception {
        String good = query("select count(*) from points where source = '" + BadInput.GOOD + "'");
        List<String> told = new ArrayList<>();
        told.add(good.equals("14") ? "`" + BadInput.GOOD + "` whole" : good + " points of `" + BadInput.GOOD + "`");
        String outcomes = query("select outcome || ' ' || count(*) from files group by outcome order by outcome");
        if (Integer.parseInt(query("select count(*) from files")) > MOST_FILES) {
            return told.get(0) + ", of all files " + outcomes.replace("\"", "").replace("\n", ", ");
        }
        String files = query(
                "select replace(path, char(10), '\\n') || ': ' || outcome || coalesce(', ' || reason, '') from files where path <> '"
                        + BadInput.GOOD + "' order by path");
        files.lines().map(BadInputTrial::unquoted).map(BadInputTrial::cell).forEach(told::add);
        return String.join("<br>", told);
    }

    private static String unquoted(String csv) {
        return csv.startsWith("\"") ? csv.substring(1, csv.length() - 1).replace("\"\"", "\"") : csv;
    }

    private String query(String sql) throws Exception {
        Answer answer = command.run(
                "sql",
                "--format",
                "csv",
                "--store",
                place.top().resolve("store").toString(),
                sql);
        assertEquals(0, answer.code(), answer.err());
        return answer.out().substring(answer.out().indexOf('\n') + 1).strip();
    }

    /** Runs it in this process. */
    static Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Curvewise.run(new Console(out, err, Terminals.NONE), arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(place.top())) {
            return new TreeSet<>(
                    entries.map(entry -> String.valueOf(entry.getFileName())).toList());
        }
    }

    private byte[] bytesOfStore() throws IOException {
        return Files.isRegularFile(place.storeFile()) ? Files.readAllBytes(place.storeFile()) : new byte[0];
    }

    /** Names that are only long, cut in the middle. */
    private static String shortened(String text) {
        return text.replaceAll("(d/){10,}", "d/…/d/").replaceAll("n{50,}", "n…n");
    }

    /** Text for a table: control characters are visible, and bars do not end a cell. */
    static String cell(String text) {
        return shortened(text)
                .lines()
                .map(curvewise.cli.output.Printable::of)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("")
                .replace("|", "\\|")
                .replace("<", "&lt;");
    }
}
