package curvewise.bench.part;

import curvewise.bench.measure.Cost;
import curvewise.bench.measure.Costs;
import curvewise.bench.page.Figures;
import curvewise.bench.page.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A second import of a folder in which nothing has changed. */
final class NightPart implements Part {
    @Override
    public String name() {
        return "night";
    }

    @Override
    public String title() {
        return "Second night";
    }

    @Override
    public String measure(Workbench bench) throws IOException {
        Workbench.Logs logs = bench.small(bench.plan().nightly());
        Path store = bench.freshStore("nightly");
        Cost first = bench.ingest(logs, store, "");
        List<Cost> later = new ArrayList<>();
        for (int round = 0; round < bench.plan().rounds(); round++) {
            later.add(bench.ingest(logs, store, ""));
        }
        Costs nights = new Costs(later);
        Table table = new Table("", "wall, s", "least to most", "CPU, s", "peak, MB");
        table.row(
                "first night",
                Figures.seconds(first.wall()),
                "",
                Figures.seconds(first.cpu()),
                Figures.whole(first.peak()));
        table.row(
                "nothing changed",
                Figures.seconds(nights.median(Cost::wall)),
                Figures.seconds(nights.least(Cost::wall)) + " to " + Figures.seconds(nights.most(Cost::wall)),
                Figures.seconds(nights.median(Cost::cpu)),
                Figures.whole(nights.median(Cost::peak)));
        return String.format(
                Locale.ROOT,
                "%,d small runs in a store of %.1f MB; the later nights are medians of %d.%n%n%s",
                logs.runs(),
                store.resolveSibling("store.mv.db").toFile().length() / 1e6,
                bench.plan().rounds(),
                table);
    }
}
