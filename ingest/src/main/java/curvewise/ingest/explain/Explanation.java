package curvewise.ingest.explain;

import curvewise.core.analysis.RunAnalysis;
import curvewise.core.analysis.RunFindings;
import curvewise.core.curve.ChunkTarget.SeriesKey;
import curvewise.core.run.LoggedRun;
import curvewise.core.run.LoggedSeries;
import curvewise.core.run.RunFacts;
import curvewise.core.settings.Settings;
import curvewise.core.settings.SettingsSource;
import curvewise.ingest.LogFormats;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.container.UnreadableLogException;
import curvewise.ingest.discovery.Discovery;
import curvewise.ingest.discovery.Findings;
import curvewise.ingest.discovery.FolderSettings;
import curvewise.ingest.discovery.Reasons;
import curvewise.ingest.discovery.SingleFile;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.record.BundleRecording;
import curvewise.store.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads logs and judges their runs one after the other, without a store: in memory that does not grow with the logs. */
public final class Explanation {
    private final SettingsSource source;
    private final Consumer<ExplainedRun> each;
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<Unreadable> defects = new ArrayList<>();
    private Settings settings;
    private int runs;

    /**
     * An explanation.
     *
     * @param each told every run, in the order in which the logs are found
     */
    public Explanation(SettingsSource source, Consumer<ExplainedRun> each) {
        this.source = source;
        this.settings = source.of("");
        this.each = each;
    }

    /** Reads every log below a folder. */
    public void ofFolder(Path folder) throws IOException {
        Path root = folder.toRealPath();
        settings = source.of(FolderSettings.read(root));
        FirstSight seen = new FirstSight(root, LogFormats.ALL);
        Path name = root.getFileName();
        Place place = new Place(0, root, "", name == null ? "run" : name.toString());
        Findings found = new Discovery(
                        LogFormats.ALL, seen, place, false, settings.ignored(), Set.of(), (files, folders) -> {})
                .walk();
        unreadable.addAll(seen.unreadable());
        found.closedFolders()
                .forEach(closed ->
                        unreadable.add(new Unreadable(closed.path(), "it " + closed.what() + ": " + closed.remedy())));
        for (Bundle bundle : seen.bundles()) {
            read(bundle);
        }
    }

    /**
     * Reads one log, with the files beside it that describe it.
     *
     * @param name what it is called in the reading
     * @return why it is no log that we read; empty when it is one
     */
    public String ofFile(Path file, String name) throws IOException {
        SingleFile found = SingleFile.look(LogFormats.ALL, new LogFile(file, name));
        Bundle bundle = found.bundle();
        if (bundle == null) {
            return found.refusal();
        }
        read(bundle);
        return "";
    }

    /** How many runs were read. */
    public int runs() {
        return runs;
    }

    /** Logs that could not be read. */
    public List<Unreadable> unreadable() {
        return List.copyOf(unreadable);
    }

    /** Runs that met a defect of ours, each with what happened. */
    public List<Unreadable> defects() {
        return List.copyOf(defects);
    }

    private void read(Bundle bundle) throws IOException {
        try (KeptChunks chunks = new KeptChunks()) {
            List<RunFacts> facts = facts(bundle, chunks);
            for (int i = 0; i < facts.size(); i++) {
                explain(facts.get(i), i, chunks);
            }
        }
    }

    /** The runs of a bundle. One that cannot be read, be it by its fault or by ours, is told at the end, and the others go on. */
    private List<RunFacts> facts(Bundle bundle, KeptChunks chunks) {
        BundleRecording recording = new BundleRecording(chunks);
        try {
            bundle.format().read(bundle, recording);
            recording.close();
            return recording.runs();
        } catch (UnreadableLogException e) {
            String where = e.line() > 0 ? "line " + e.line() + ": " : "";
            unreadable.add(new Unreadable(e.file().name(), where + e.getMessage()));
        } catch (IOException e) {
            unreadable.add(new Unreadable(bundle.main().name(), Reasons.of(e)));
        } catch (UncheckedIOException e) {
            // what was kept beside the log, not the log
            throw e;
        } catch (RuntimeException defect) {
            defects.add(new Unreadable(bundle.name(), defect.toString()));
        }
        return List.of();
    }

    private void explain(RunFacts facts, int reading, KeptChunks chunks) {
        List<SeriesKey> keys = chunks.series(reading);
        List<LoggedSeries> series = new ArrayList<>();
        for (SeriesKey key : keys) {
            series.add(new LoggedSeries(series.size(), key.source(), key.rawName(), key.split()));
        }
        LoggedRun run = new LoggedRun(
                facts.name(),
                facts.format(),
                facts.status(),
                facts.statusReason(),
                facts.extent(),
                facts.params(),
                facts.events(),
                series);
        RunAnalysis analysis = new RunAnalysis(settings, run);
        for (int i = 0; i < keys.size(); i++) {
            int index = i;
            chunks.chunks(reading, keys.get(i), chunk -> analysis.add(index, chunk));
        }
        runs++;
        RunFindings findings = judged(analysis, run.name());
        if (findings != null) {
            each.accept(new ExplainedRun(run, findings));
        }
    }

    /** A defect of ours in the judging of one run is told at the end, and the others go on. */
    private @Nullable RunFindings judged(RunAnalysis analysis, String name) {
        try {
            return analysis.findings();
        } catch (RuntimeException defect) {
            defects.add(new Unreadable(name, defect.toString()));
            return null;
        }
    }
}
