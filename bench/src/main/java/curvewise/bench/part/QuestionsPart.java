package curvewise.bench.part;

import curvewise.bench.generate.DetectionFolder;
import curvewise.bench.measure.Cost;
import curvewise.bench.measure.Costs;
import curvewise.bench.measure.Processes;
import curvewise.bench.page.Figures;
import curvewise.bench.page.Table;
import curvewise.cli.sql.Questions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each of the ready questions, asked of a large store. */
final class QuestionsPart implements Part {
    private static final Pattern QUESTION = Pattern.compile("(?m)^\\*\\*(.+?)\\*\\*\n+```sql\n((?s:.*?))```$");
    /** The questions name runs of the examples. */
    private static final Pattern RUN = Pattern.compile("'[^'\n]+/[^'\n]+\\.(?:csv|log|txt)'");

    /** What any query costs before it is one. */
    private static final String NOTHING = "(none: the start alone)";

    @Override
    public String name() {
        return "questions";
    }

    @Override
    public String title() {
        return "Ready questions";
    }

    @Override
    public String measure(Workbench bench) throws IOException {
        Path store = store(bench);
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put(NOTHING, "select 1");
        questions.putAll(questions(bench.plan().nightly()));
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        Map<String, Long> rows = new LinkedHashMap<>();
        for (int round = 0; round < bench.plan().rounds(); round++) {
            bench.said().accept("ready questions");
            for (Map.Entry<String, String> question : questions.entrySet()) {
                Processes.Ended ended = bench.ask(store, question.getValue());
                costs.computeIfAbsent(question.getKey(), ignored -> new ArrayList<>())
                        .add(ended.cost());
                rows.put(question.getKey(), ended.output().lines().count() - 1);
            }
        }
        return page(bench, costs, rows);
    }

    /** The store of the nights, made where it is not there. */
    private static Path store(Workbench bench) throws IOException {
        Path store = bench.checkout().work().resolve("nightly").resolve("store");
        Workbench.Logs logs = bench.small(bench.plan().nightly());
        if (!Files.exists(store.resolveSibling("store.mv.db"))
                || bench.number(store, "select count(*) from runs") != logs.runs()) {
            store = bench.freshStore("nightly");
            bench.ingest(logs, store, "");
        }
        return store;
    }

    private static String page(Workbench bench, Map<String, List<Cost>> costs, Map<String, Long> rows) {
        Table table = new Table("question", "rows", "wall, s", "CPU, s");
        double most = 0;
        for (Map.Entry<String, List<Cost>> question : costs.entrySet()) {
            Costs all = new Costs(question.getValue());
            most = Math.max(most, all.median(Cost::wall));
            table.row(
                    question.getKey(),
                    Figures.whole(rows.getOrDefault(question.getKey(), 0L)),
                    Figures.seconds(all.median(Cost::wall)),
                    Figures.seconds(all.median(Cost::cpu)));
        }
        return String.format(
                Locale.ROOT,
                "Over %,d small runs; the names of runs are replaced by names in the store. Each is a whole process, from its start to its last row, "
                        + "medians of %d; the slowest takes %s s.%n%n%s",
                bench.plan().nightly(),
                bench.plan().rounds(),
                Figures.seconds(most),
                table);
    }

    /** The queries by the words of their questions, asking for so many runs of a generated folder in turn. */
    static Map<String, String> questions(int runs) {
        Map<String, String> questions = new LinkedHashMap<>();
        for (MatchResult found : QUESTION.matcher(Questions.text()).results().toList()) {
            questions.put(found.group(1), ofGenerated(found.group(2).strip(), runs));
        }
        return questions;
    }

    private static String ofGenerated(String query, int runs) {
        Map<String, String> names = new LinkedHashMap<>();
        return RUN.matcher(query).replaceAll(found -> {
            String name = names.computeIfAbsent(
                    found.group(), ignored -> "'" + DetectionFolder.name(names.size() % runs) + "'");
            return Matcher.quoteReplacement(name);
        });
    }
}
