package curvewise.ingest.discovery;

import curvewise.ingest.discovery.Bundling.Adoptable;
import curvewise.ingest.discovery.Stamps.Stat;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.format.Recognition;
import curvewise.store.FileStamp;
import curvewise.store.KnownBundle;
import curvewise.store.KnownFile;
import curvewise.store.Place;
import curvewise.store.SeenFile;
import curvewise.store.SeenFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a folder, compares what stands there with what the store last saw, and marks the bundles that must be read.
 *
 * <p>A file whose stamp is as before is not opened. Only the files of one folder, and what its children leave to it, are held at a time.
 */
public final class Discovery {
    private static final String ARTIFACT = "an artifact of the run, not opened";
    private static final String UNOPENED = "cannot be opened: ";
    private static final String NOT_READ_YET = "not read yet";

    private final List<LogFormat> formats;
    private final SeenFiles ledger;
    private final Place place;
    private final boolean isVerifying;
    private final Folders folders;
    private final Recogniser recogniser;
    private final Bundling bundling;
    private final Findings findings = new Findings();
    private final BiConsumer<Long, Long> progress;
    /** Files that nobody recognised are looked at again when we learn further formats. */
    private final String formatsAsked;

    /**
     * A walk.
     *
     * @param formats the most specific first
     * @param isVerifying whether to hash every file instead of trusting stamps
     * @param ignored globs of paths below the root that are passed over
     * @param excluded files that are never read; real paths
     * @param progress told files and folders seen so far, now and then
     */
    public Discovery(
            List<LogFormat> formats,
            SeenFiles ledger,
            Place place,
            boolean isVerifying,
            List<String> ignored,
            Set<Path> excluded,
            BiConsumer<Long, Long> progress) {
        this.formats = formats;
        this.ledger = ledger;
        this.place = place;
        this.isVerifying = isVerifying;
        this.folders = new Folders(new Stamps(place.root()), excluded, new IgnoredPaths(place.root(), ignored));
        this.recogniser = new Recogniser(formats);
        this.bundling = new Bundling(formats, place.ownName());
        this.progress = progress;
        this.formatsAsked = formats.stream().map(LogFormat::name).collect(Collectors.joining(" "));
    }

    /** Walks over the imported folder. */
    public Findings walk() throws IOException {
        Path start = place.part().isEmpty() ? place.root() : place.root().resolve(place.part());
        for (Adoptable left : visit(place.part(), folders.list(start))) {
            bundling.bundlesOf(left).forEach(this::plan);
        }
        ledger.flush();
        ledger.awaitCopiesOf(findings.bundles(), place);
        return findings;
    }

    private List<Adoptable> enter(Path path, String folder) {
        try {
            return visit(folder, folders.list(path));
        } catch (IOException e) {
            findings.closed(ClosedFolder.of(folder, e));
            return List.of();
        }
    }

    private List<Adoptable> visit(String folder, Folders.Listing listing) {
        findings.folder();
        listing.closed().forEach(entry -> closed(folder, entry));
        progress.accept(findings.filesSeen(), findings.foldersSeen());
        List<SeenEntry> files = look(folder, listing.files());
        for (SeenEntry mark : files) {
            if (mark.is(Recognition.Kind.TREE) || mark.is(Recognition.Kind.COMPANION_TREE)) {
                tree(mark, folder, files, listing.folders());
                return List.of();
            }
        }
        List<Adoptable> children = new ArrayList<>();
        for (Stat child : listing.folders()) {
            children.addAll(enter(child.path(), below(folder, Folders.name(child.path()))));
        }
        Bundling.Outcome outcome = bundling.bundle(folder, files, children);
        takeDown(files, outcome);
        outcome.bundles().forEach(this::plan);
        return outcome.adoptables();
    }

    private void closed(String folder, Folders.Closed entry) {
        findings.closed(ClosedFolder.of(below(folder, Folders.name(entry.path())), entry.failure()));
    }

    private static String below(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    private List<SeenEntry> look(String folder, List<Stat> files) {
        Map<String, KnownFile> known = ledger.files(place.rootNo(), folder);
        List<SeenEntry> entries = new ArrayList<>();
        for (Stat file : files) {
            entries.add(look(folder, file, known.get(Folders.name(file.path())), true));
        }
        return entries;
    }

    private SeenEntry look(String folder, Stat stat, @Nullable KnownFile known, boolean isAsking) {
        Path file = stat.path();
        FileStamp stamp = stat.stamp();
        long id = known == null ? ledger.newFileId() : known.fileId();
        findings.file(id);
        String name = Folders.name(file);
        boolean isUnchanged = known != null && isUnchanged(file, stamp, known);
        LogFormat knownFormat = known == null ? null : format(known.format());
        if (known != null && isUnchanged && knownFormat != null && known.part() != null) {
            Recognition again = new Recognition(
                    Recognition.Kind.valueOf(known.part()), Objects.requireNonNullElse(known.note(), ""));
            return new SeenEntry(id, file, folder, name, stamp, known, true, knownFormat, again, null);
        }
        boolean isAnswered = known != null && isUnchanged && formatsAsked.equals(known.note());
        if (isAnswered || !isAsking) {
            return new SeenEntry(id, file, folder, name, stamp, known, isUnchanged, null, null, null);
        }
        return ask(new SeenEntry(id, file, folder, name, stamp, known, isUnchanged, null, null, null));
    }

    private SeenEntry ask(SeenEntry e) {
        if (!hasNameAsText(e)) {
            return unopened(e, "its path is not in UTF-8: rename it");
        }
        try {
            Recogniser.Verdict v = recogniser.look(e.logFile());
            return answered(e, v.format(), v.recognition(), v.refusal());
        } catch (IOException denied) {
            return unopened(e, Reasons.of(denied));
        }
    }

    /** The store keeps paths as text: by bytes that are none, no file would be found again. */
    private boolean hasNameAsText(SeenEntry e) {
        String name = e.name();
        return place.root().resolve(name).equals(e.path());
    }

    private SeenEntry unopened(SeenEntry e, String reason) {
        String why = UNOPENED + reason;
        findings.hidden(e.name() + " " + why);
        return answered(e, null, null, why);
    }

    private static SeenEntry answered(
            SeenEntry e, @Nullable LogFormat format, @Nullable Recognition recognition, @Nullable String refusal) {
        return new SeenEntry(
                e.fileId(),
                e.path(),
                e.folder(),
                e.fileName(),
                e.stamp(),
                e.known(),
                e.isUnchanged(),
                format,
                recognition,
                refusal);
    }

    private boolean isUnchanged(Path file, FileStamp stamp, KnownFile known) {
        if (!isVerifying && stamp.equals(known.stamp())) {
            return true;
        }
        byte[] hash = known.contentHash();
        if (hash == null || known.contentBytes() == null || known.contentBytes() != stamp.bytes()) {
            return hash == null && stamp.equals(known.stamp());
        }
        try {
            return Arrays.equals(hash, ContentHash.of(file));
        } catch (IOException e) {
            return false;
        }
    }

    private @Nullable LogFormat format(@Nullable String name) {
        return formats.stream().filter(f -> f.name().equals(name)).findFirst().orElse(null);
    }

    /** A folder that is one bundle, or no run at all, with everything below it. */
    private void tree(SeenEntry mark, String folder, List<SeenEntry> files, List<Stat> children) {
        List<SeenEntry> all = new ArrayList<>(files);
        children.forEach(child -> collect(child.path(), below(folder, Folders.name(child.path())), all));
        LogFormat format = Objects.requireNonNull(mark.format());
        Recognition recognition = Objects.requireNonNull(mark.recognition());
        if (recognition.kind() == Recognition.Kind.COMPANION_TREE) {
            all.forEach(e -> takeDown(e, "companion", recognition.note()));
            return;
        }
        List<SeenEntry> sources = new ArrayList<>();
        for (SeenEntry entry : all) {
            String inTree = folder.isEmpty() ? entry.name() : entry.name().substring(folder.length() + 1);
            if (format.opens(inTree)) {
                sources.add(entry);
                takeDown(entry, null, null);
            } else {
                takeDown(entry, "companion", ARTIFACT);
            }
        }
        plan(new PlannedBundle(bundling.name(folder), format, sources, List.of()));
    }

    private void collect(Path path, String folder, List<SeenEntry> all) {
        try {
            Folders.Listing listing = folders.list(path);
            findings.folder();
            Map<String, KnownFile> known = ledger.files(place.rootNo(), folder);
            for (Stat file : listing.files()) {
                all.add(look(folder, file, known.get(Folders.name(file.path())), false));
            }
            listing.folders().forEach(child -> collect(child.path(), below(folder, Folders.name(child.path())), all));
            listing.closed().forEach(entry -> closed(folder, entry));
        } catch (IOException e) {
            findings.closed(ClosedFolder.of(folder, e));
        }
    }

    private void takeDown(List<SeenEntry> files, Bundling.Outcome outcome) {
        Set<SeenEntry> sources = new HashSet<>();
        Set<SeenEntry> companions = new HashSet<>();
        outcome.bundles().forEach(b -> {
            sources.addAll(b.sources());
            companions.addAll(b.companions());
        });
        outcome.adoptables().forEach(a -> {
            sources.addAll(a.sources());
            companions.addAll(a.companions());
        });
        for (SeenEntry entry : files) {
            Recognition recognition = entry.recognition();
            if (sources.contains(entry)) {
                takeDown(entry, null, null);
            } else if (companions.contains(entry)) {
                takeDown(entry, "companion", "describes a run beside it");
            } else if (recognition != null) {
                takeDown(
                        entry,
                        "companion",
                        recognition.kind() == Recognition.Kind.SOURCE ? "repeats a run beside it" : recognition.note());
            } else if (isUnopened(entry)) {
                takeDown(entry, "unreadable", entry.refusal());
            } else {
                takeDown(entry, "unrecognised", entry.refusal());
            }
        }
    }

    private static boolean isUnopened(SeenEntry entry) {
        return entry.refusal() != null && entry.refusal().startsWith(UNOPENED);
    }

    /** Writes a row where there is anything new to say; a source has no outcome until it is read. */
    private void takeDown(SeenEntry entry, @Nullable String outcome, @Nullable String reason) {
        LogFormat format = entry.format();
        Recognition recognition = entry.recognition();
        String note = recognition != null ? recognition.note() : noteOfUnknown(entry);
        SeenFile seen = new SeenFile(
                entry.fileName(),
                entry.stamp(),
                format == null ? null : format.name(),
                recognition == null ? null : recognition.kind().name(),
                note,
                outcome == null && entry.known() == null ? "unrecognised" : outcome,
                outcome == null && entry.known() == null ? NOT_READ_YET : reason);
        KnownFile known = entry.known();
        if (known == null) {
            ledger.add(place.rootNo(), entry.folder(), entry.fileId(), seen);
        } else if (isNews(known, seen)) {
            ledger.change(entry.fileId(), seen);
        }
    }

    /**
     * Remembers which formats were asked; what stands in a folder that is one bundle was never asked about, and what could not be opened is tried again
     * the next time.
     */
    private @Nullable String noteOfUnknown(SeenEntry entry) {
        if (isUnopened(entry)) {
            return null;
        }
        if (entry.refusal() != null) {
            return formatsAsked;
        }
        KnownFile known = entry.known();
        return known == null ? null : known.note();
    }

    private static boolean isNews(KnownFile known, SeenFile seen) {
        return !known.stamp().equals(seen.stamp())
                || !Objects.equals(known.format(), seen.format())
                || !Objects.equals(known.part(), seen.part())
                || !Objects.equals(known.note(), seen.note())
                || (seen.outcome() != null && !seen.outcome().equals(known.outcome()));
    }

    /** Marks a bundle to be read, unless all of it is as it was. */
    private void plan(PlannedBundle bundle) {
        Map<Long, Boolean> members = new LinkedHashMap<>();
        bundle.companions().forEach(e -> members.put(e.fileId(), false));
        bundle.sources().forEach(e -> members.put(e.fileId(), true));
        KnownBundle known =
                ledger.bundle(place.rootNo(), bundle.name(), bundle.format().name());
        boolean isUnchanged = known != null
                && !known.isWaiting()
                && known.members().equals(members)
                && bundle.sources().stream().allMatch(SeenEntry::isUnchanged)
                && bundle.companions().stream().allMatch(Discovery::isUnchangedCompanion);
        long id = known != null && isUnchanged
                ? known.bundleId()
                : ledger.await(place.rootNo(), bundle.name(), bundle.format().name(), known, members);
        findings.bundle(id, isUnchanged);
    }

    /** What a reading did not open cannot change what it found. */
    private static boolean isUnchangedCompanion(SeenEntry entry) {
        KnownFile known = entry.known();
        return entry.isUnchanged() || (known != null && known.contentHash() == null);
    }
}
