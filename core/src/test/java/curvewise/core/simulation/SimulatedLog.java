package curvewise.core.simulation;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Examination;
import curvewise.core.evidence.LoggedCurve;
import curvewise.core.evidence.SampleKnowledge;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.metric.Task;
import curvewise.core.run.Extent;
import curvewise.core.run.LoggedRun;
import curvewise.core.run.LoggedSeries;
import curvewise.core.run.Param;
import curvewise.core.run.RunEvent;
import curvewise.core.run.RunStatus;
import curvewise.core.run.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A log that is made up: its columns and what it says of itself. Defects are planted by changing it. */
final class SimulatedLog {
    private static final KnowledgeBase KNOWLEDGE = new SampleKnowledge().build();
    private static final String FILE = "a.log";

    private final String format;
    private final Task task;
    private final Course course;
    private final List<Column> columns = new ArrayList<>();
    private final List<Param> params = new ArrayList<>();
    private Extent extent = Extent.UNKNOWN;
    private RunStatus status = RunStatus.FINISHED;

    SimulatedLog(String format, String task, Course course) {
        this.format = format;
        this.task = KNOWLEDGE.tasks().stream()
                .filter(known -> known.name().equals(task))
                .findFirst()
                .orElseThrow();
        this.course = course;
    }

    /** How the training went before a defect was planted. */
    Course course() {
        return course;
    }

    Extent extent() {
        return extent;
    }

    void extent(Extent its) {
        extent = its;
    }

    /** Says that it was not brought to its end. */
    void broken() {
        status = RunStatus.UNFINISHED;
    }

    void param(String name, String value) {
        params.removeIf(param -> param.name().equals(name));
        params.add(Param.of(name, value, "args.yaml"));
    }

    Column add(Column column) {
        columns.add(column);
        return column;
    }

    void remove(Predicate<Column> unwanted) {
        columns.removeIf(unwanted);
    }

    /** The columns that fit, in the order of the log. */
    List<Column> all(Predicate<Column> wanted) {
        return columns.stream().filter(wanted).toList();
    }

    /** Losses of training, parts and total. */
    List<Column> trainingLosses() {
        return all(column -> column.isLoss() && column.split() == Split.TRAIN);
    }

    /** Losses on held-out data. */
    List<Column> validationLosses() {
        return all(column -> column.isLoss() && column.split() != Split.TRAIN);
    }

    /** Metrics on held-out data. */
    List<Column> qualities() {
        return all(column -> column.isQuality() && column.split() != Split.TRAIN);
    }

    /** The first column of a metric on training data or not. */
    Column first(String metric, boolean isTraining) {
        return all(column -> column.is(metric) && (column.split() == Split.TRAIN) == isTraining)
                .get(0);
    }

    /** The first column of a name. */
    Column named(String name) {
        return all(column -> column.name().equals(name)).get(0);
    }

    /** The running mean of a name where there is one, else the column itself. */
    Column average(String name) {
        List<Column> averages = all(column -> column.name().equals(name + " (avg)"));
        return averages.isEmpty() ? named(name) : averages.get(0);
    }

    /** Keeps the rows of some epochs. */
    void keepEpochs(DoublePredicate wanted) {
        keep((column, i) -> wanted.test(column.epoch(i)));
    }

    /** Keeps the rows of some steps. */
    void keepSteps(LongPredicate wanted) {
        keep((column, i) -> wanted.test(column.step(i)));
    }

    private void keep(RowPredicate wanted) {
        for (Column column : columns) {
            column.select(IntStream.range(0, column.size())
                    .filter(i -> wanted.test(column, i))
                    .toArray());
        }
        columns.removeIf(column -> column.size() == 0);
    }

    /** Whether a row of a column is wanted. */
    private interface RowPredicate {
        boolean test(Column column, int row);
    }

    /** Goes on after epoch {@code from} once epoch {@code to} is done, in a table that is written row by row: the epochs between are there twice. */
    void redo(int from, int to) {
        for (Column column : columns) {
            int perEpoch = column.size() / course.epochs();
            column.select(
                    IntStream.concat(IntStream.range(0, to * perEpoch), IntStream.range(from * perEpoch, column.size()))
                            .toArray());
            column.renumber();
        }
    }

    /** What the log shows once it is printed and read. */
    Evidence evidence() {
        List<LoggedSeries> series = new ArrayList<>();
        List<LoggedCurve> curves = new ArrayList<>();
        for (Column column : columns) {
            LoggedSeries its = new LoggedSeries(series.size(), FILE, column.name(), column.split());
            series.add(its);
            curves.add(column.printed(its));
        }
        LoggedRun run = new LoggedRun("e/" + FILE, format, status, "", extent, params, List.<RunEvent>of(), series);
        return Examination.of(KNOWLEDGE, task, run, curves);
    }

    /** Adds a column with one value an epoch. */
    Column epochs(String name, String metric, @Nullable Split split, int decimals, int first, double... values) {
        return add(new Column(name, metric, split, decimals, Column.Rows.ofEpochs(first, values.length), values));
    }

    /** Values made of those of another column. */
    static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }
}
