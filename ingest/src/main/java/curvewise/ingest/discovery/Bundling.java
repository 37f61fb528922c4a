package curvewise.ingest.discovery;

import curvewise.ingest.format.FoundFile;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.Recognition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the files of one folder together into bundles, by what the formats say of them. */
final class Bundling {
    private static final Comparator<SeenEntry> BY_NAME = Comparator.comparing(SeenEntry::name);

    private final List<LogFormat> formats;
    private final String ownName;

    /**
     * Bundles by these formats.
     *
     * @param formats the most specific first: what describes a source of an earlier format is no source of its own
     * @param ownName what a bundle is called whose name would be empty
     */
    Bundling(List<LogFormat> formats, String ownName) {
        this.formats = formats;
        this.ownName = ownName;
    }

    /** The sources of a format that a folder hands to the folder above it, or keeps. */
    record Adoptable(String folder, LogFormat format, List<SeenEntry> sources, List<SeenEntry> companions) {}

    /** What became of a folder: its bundles, and what waits for the folder above. */
    record Outcome(List<PlannedBundle> bundles, List<Adoptable> adoptables) {}

    /**
     * Bundles a folder's files.
     *
     * @param children what its child folders left to it
     */
    Outcome bundle(String folder, List<SeenEntry> files, List<Adoptable> children) {
        Map<LogFormat, List<SeenEntry>> sources = sourcesByFormat(files);
        List<PlannedBundle> bundles = new ArrayList<>();
        List<Adoptable> upwards = new ArrayList<>();
        String ownFolder = folder.substring(folder.lastIndexOf('/') + 1);
        for (LogFormat format : formats) {
            List<SeenEntry> own = new ArrayList<>(sources.getOrDefault(format, List.of()));
            List<Adoptable> ofFormat =
                    children.stream().filter(c -> c.format() == format).toList();
            List<SeenEntry> companions = new ArrayList<>(companions(format, own, files));
            boolean adopting = !own.isEmpty() || ofFormat.size() > 1;
            for (Adoptable child : ofFormat) {
                if (adopting) {
                    own.addAll(child.sources());
                    companions.addAll(child.companions());
                } else {
                    bundles.addAll(bundlesOf(child));
                }
            }
            if (own.isEmpty()) {
                continue;
            }
            own.sort(BY_NAME);
            Adoptable all = new Adoptable(folder, format, own, companions);
            if (!folder.isEmpty() && own.stream().allMatch(source -> format.adopts(ownFolder, source.found()))) {
                upwards.add(all);
            } else {
                bundles.addAll(bundlesOf(all));
            }
        }
        return new Outcome(bundles, upwards);
    }

    /** Sources by their format, without those that describe a source of an earlier format. */
    private Map<LogFormat, List<SeenEntry>> sourcesByFormat(List<SeenEntry> files) {
        Map<LogFormat, List<SeenEntry>> sources = new LinkedHashMap<>();
        List<LogFormat> present = formats.stream()
                .filter(f -> files.stream().anyMatch(e -> e.format() == f && e.is(Recognition.Kind.SOURCE)))
                .toList();
        for (SeenEntry entry : files) {
            LogFormat format = entry.format();
            if (format == null || !entry.is(Recognition.Kind.SOURCE)) {
                continue;
            }
            boolean describesAnother = present.subList(0, present.indexOf(format)).stream()
                    .anyMatch(earlier -> earlier.isCompanion(entry.found()));
            if (!describesAnother) {
                sources.computeIfAbsent(format, f -> new ArrayList<>()).add(entry);
            }
        }
        return sources;
    }

    private static List<SeenEntry> companions(LogFormat format, List<SeenEntry> sources, List<SeenEntry> beside) {
        return sources.isEmpty()
                ? List.of()
                : beside.stream()
                        .filter(e -> !sources.contains(e) && format.isCompanion(e.found()))
                        .toList();
    }

    /** The bundles of sources that nobody above adopts. */
    List<PlannedBundle> bundlesOf(Adoptable all) {
        Map<String, SeenEntry> byName =
                all.sources().stream().collect(Collectors.toMap(SeenEntry::name, Function.identity()));
        List<SeenEntry> companions = all.companions().stream().sorted(BY_NAME).toList();
        List<PlannedBundle> bundles = new ArrayList<>();
        for (List<FoundFile> group :
                all.format().group(all.sources().stream().map(SeenEntry::found).toList())) {
            List<SeenEntry> members = group.stream()
                    .map(f -> Objects.requireNonNull(byName.get(f.name())))
                    .sorted(BY_NAME)
                    .toList();
            boolean byFolder = all.format().isNamedByFolder() || members.size() > 1;
            String name = name(byFolder ? all.folder() : members.get(0).name());
            bundles.add(new PlannedBundle(name, all.format(), members, companions));
        }
        return distinct(bundles);
    }

    /** Several groups of a folder cannot all be called after it: then each is called after its first source. */
    private static List<PlannedBundle> distinct(List<PlannedBundle> bundles) {
        Map<String, Long> counts = new HashMap<>();
        bundles.forEach(b -> counts.merge(b.name(), 1L, Long::sum));
        return bundles.stream()
                .map(b -> counts.getOrDefault(b.name(), 1L) == 1
                        ? b
                        : new PlannedBundle(b.sources().get(0).name(), b.format(), b.sources(), b.companions()))
                .toList();
    }

    String name(String path) {
        return path.isEmpty() ? ownName : path;
    }
}
