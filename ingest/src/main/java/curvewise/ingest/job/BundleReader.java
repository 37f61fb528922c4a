package curvewise.ingest.job;

import curvewise.core.run.FileFacts;
import curvewise.core.run.RunFacts;
import curvewise.ingest.container.LogFile;
import curvewise.ingest.container.UnreadableLogException;
import curvewise.ingest.discovery.HashedFile;
import curvewise.ingest.discovery.Reasons;
import curvewise.ingest.format.Bundle;
import curvewise.ingest.format.LogFormat;
import curvewise.ingest.record.BundleRecording;
import curvewise.store.ReadBundle;
import curvewise.store.ReadBundle.ReadFile;
import curvewise.store.ReadBundle.ReadRun;
import curvewise.store.ReadingWriter;
import curvewise.store.Readings;
import curvewise.store.WaitingBundle;
import curvewise.store.WaitingBundle.Member;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one bundle into the store, unpublished, and says what it holds. Several threads may read at once. */
final class BundleReader {
    private final List<LogFormat> formats;
    private final Readings readings;

    BundleReader(List<LogFormat> formats, Readings readings) {
        this.formats = formats;
        this.readings = readings;
    }

    /** Reads a bundle. A log that cannot be read is an answer, not a failure. */
    ReadBundle read(WaitingBundle waiting) throws IOException {
        Map<String, HashedFile> files = new TreeMap<>();
        for (Member member : waiting.files()) {
            Long formerBytes = member.contentBytes();
            files.put(
                    member.name(),
                    new HashedFile(
                            member.path(),
                            member.name(),
                            formerBytes == null ? -1 : formerBytes,
                            member.contentHash()));
        }
        ReadingWriter writer = readings.writer();
        BundleRecording recording = new BundleRecording(writer);
        try {
            format(waiting).read(bundle(waiting, files), recording);
            recording.close();
        } catch (UnreadableLogException e) {
            readings.discard(writer);
            String where = e.line() > 0 ? "line " + e.line() + ": " : "";
            return unreadable(waiting, files, e.file().name(), where + e.getMessage(), false);
        } catch (IOException e) {
            readings.discard(writer);
            return unreadable(waiting, files, waiting.files().get(0).name(), Reasons.of(e), true);
        }
        List<RunFacts> runs = recording.runs();
        List<Long> ids = writer.finish(runs);
        List<ReadRun> readRuns = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            readRuns.add(new ReadRun(ids.get(i), runs.get(i)));
        }
        return described(waiting, files, recording, readRuns);
    }

    private LogFormat format(WaitingBundle waiting) {
        return formats.stream()
                .filter(f -> f.name().equals(waiting.format()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no format " + waiting.format() + " any more"));
    }

    private Bundle bundle(WaitingBundle waiting, Map<String, HashedFile> files) {
        List<LogFile> sources = new ArrayList<>();
        List<LogFile> companions = new ArrayList<>();
        for (Member member : waiting.files()) {
            (member.isSource() ? sources : companions).add(java.util.Objects.requireNonNull(files.get(member.name())));
        }
        return new Bundle(waiting.name(), format(waiting), sources, companions);
    }

    private static ReadBundle described(
            WaitingBundle waiting, Map<String, HashedFile> files, BundleRecording recording, List<ReadRun> runs)
            throws IOException {
        Map<String, FileFacts> facts = new TreeMap<>();
        recording.files().forEach(f -> facts.put(f.name(), f));
        List<ReadFile> read = new ArrayList<>();
        BundleDigests digests = new BundleDigests(waiting);
        for (Member member : waiting.files()) {
            HashedFile file = java.util.Objects.requireNonNull(files.get(member.name()));
            HashedFile.Hashes hashes = member.isSource() || file.isOpened() ? file.finish() : null;
            digests.add(member, hashes);
            FileFacts fact = facts.getOrDefault(member.name(), new FileFacts(member.name(), 0, 0, false, null));
            int run = runs.isEmpty() ? -1 : Math.max(0, recording.runOf(member.name()));
            boolean isNothing = runs.isEmpty() && member.isSource() && fact.used() == 0 && !fact.isPartial();
            read.add(
                    isNothing
                            ? readFile(member, "unrecognised", nothing(fact), -1, hashes, false)
                            : readFile(member, outcome(member, fact), fact, run, hashes, digests.isSingle()));
        }
        return new ReadBundle(
                waiting.bundleId(),
                waiting.name(),
                runs,
                read,
                false,
                digests.continuesBytes(),
                digests.sources(),
                digests.companions());
    }

    /** The head of a notebook full of pictures does not tell whether it holds a log: reading does. */
    private static FileFacts nothing(FileFacts fact) {
        return new FileFacts(fact.name(), 0, fact.ignored(), false, "no log in it that we read");
    }

    private static String outcome(Member member, FileFacts fact) {
        if (!member.isSource()) {
            return "companion";
        }
        return fact.isPartial() ? "partial" : "ingested";
    }

    private static ReadFile readFile(
            Member member,
            String outcome,
            FileFacts fact,
            int run,
            HashedFile.@Nullable Hashes hashes,
            boolean keepsHeads) {
        List<ReadBundle.Head> heads = hashes == null || !keepsHeads || !member.isSource()
                ? List.of()
                : hashes.heads().stream()
                        .map(h -> new ReadBundle.Head(h.length(), h.hash()))
                        .toList();
        String reason = fact.reason() == null && !member.isSource() ? "describes a run beside it" : fact.reason();
        return new ReadFile(
                member.fileId(),
                outcome,
                reason,
                fact.used(),
                fact.ignored(),
                run,
                hashes == null ? null : hashes.bytes(),
                hashes == null ? null : hashes.hash(),
                heads);
    }

    private static ReadBundle unreadable(
            WaitingBundle waiting, Map<String, HashedFile> files, String file, String reason, boolean keepsRuns) {
        List<ReadFile> read = new ArrayList<>();
        for (Member member : waiting.files()) {
            boolean isIt = member.name().equals(file);
            String outcome = isIt ? "unreadable" : member.isSource() ? "ingested" : "companion";
            String why = isIt ? reason : "belongs to " + file + ", which cannot be read";
            HashedFile.Hashes hashes = keepsRuns ? null : hashes(files.get(member.name()));
            read.add(readFile(member, outcome, new FileFacts(member.name(), 0, 0, false, why), -1, hashes, false));
        }
        return new ReadBundle(
                waiting.bundleId(), waiting.name(), List.of(), read, keepsRuns, false, new byte[0], new byte[0]);
    }

    private static HashedFile.@Nullable Hashes hashes(@Nullable HashedFile file) {
        try {
            return file == null ? null : file.finish();
        } catch (IOException e) {
            return null;
        }
    }
}
