package curvewise.bench.part;

import curvewise.bench.hotpath.LogReading;
import curvewise.bench.measure.LauncherFlags;
import curvewise.bench.page.Figures;
import curvewise.bench.page.Table;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** The benchmarks of the hot paths, as an import compiles them and as a long-lived process does. */
final class HotPathPart implements Part {
    private static final List<String> FULL = List.of("-XX:+UseSerialGC", "-Xmx1g");

    @Override
    public String name() {
        return "jmh";
    }

    @Override
    public String title() {
        return "Hot paths";
    }

    @Override
    public String measure(Workbench bench) throws IOException {
        List<String> launcher = LauncherFlags.ofImport(bench.checkout(), bench.processes());
        Map<String, RunResult> asImport = results(bench, launcher);
        Map<String, RunResult> full = results(bench, FULL);
        Table table = new Table(
                "one thread",
                "MB/s with the launcher's options",
                "million points/s",
                "MB/s fully compiled",
                "million points/s");
        asImport.forEach((name, result) -> table.row(
                name,
                secondary(result, "megabytes"),
                secondary(result, "millionPoints"),
                secondary(full.get(name), "megabytes"),
                secondary(full.get(name), "millionPoints")));
        return String.format(
                Locale.ROOT,
                "JMH, from memory to memory, %d iterations of a second after as many to warm up. Event files are read with both checksums of each record; "
                        + "a megabyte of packing is a million bytes of doubles.%n%n%s",
                bench.plan().iterations(),
                table);
    }

    private static Map<String, RunResult> results(Workbench bench, List<String> flags) throws IOException {
        bench.said().accept("benchmarks with " + String.join(" ", flags));
        var options = new OptionsBuilder()
                .include("^" + LogReading.class.getPackageName().replace(".", "\\.") + "\\.")
                .forks(1)
                .warmupIterations(bench.plan().iterations())
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(bench.plan().iterations())
                .measurementTime(TimeValue.seconds(1))
                .shouldFailOnError(true)
                .jvmArgs(flags.toArray(String[]::new))
                .output(bench.checkout().work().resolve("jmh.txt").toString())
                .build();
        try {
            return byName(new Runner(options).run());
        } catch (RunnerException e) {
            throw new IOException(
                    "a benchmark failed: see jmh.txt in " + bench.checkout().work(), e);
        }
    }

    private static Map<String, RunResult> byName(Collection<RunResult> results) {
        Map<String, RunResult> byName = new LinkedHashMap<>();
        for (RunResult result : results) {
            byName.put(name(result.getParams()), result);
        }
        return byName;
    }

    private static String name(BenchmarkParams params) {
        String[] parts = params.getBenchmark().split("\\.", -1);
        String name = parts[parts.length - 2] + "." + parts[parts.length - 1];
        String kind = params.getParam("kind");
        return kind == null ? name : name + " " + kind;
    }

    private static String secondary(@Nullable RunResult result, String counter) {
        Result<?> counted = result == null ? null : result.getSecondaryResults().get(counter);
        return counted == null || counted.getScore() == 0 ? "" : Figures.tenths(counted.getScore());
    }
}
