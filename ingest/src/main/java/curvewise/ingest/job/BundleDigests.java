package curvewise.ingest.job;

import curvewise.ingest.discovery.HashedFile;
import curvewise.store.WaitingBundle;
import curvewise.store.WaitingBundle.Member;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** Tells by their content whether two bundles are the same logs, described the same. */
final class BundleDigests {
    private final boolean isSingle;
    private final String folder;
    private final MessageDigest sources = digest();
    private final MessageDigest companions = digest();
    private byte[] only = {};
    private boolean hasCompanions;
    private boolean continuesBytes = true;

    BundleDigests(WaitingBundle bundle) {
        this.isSingle = bundle.files().stream().filter(Member::isSource).count() == 1;
        String name = bundle.files().isEmpty() ? "" : bundle.files().get(0).name();
        this.folder = bundle.files().stream().map(m -> parent(m.name())).reduce(parent(name), BundleDigests::common);
    }

    /** Takes a file in; a file that nobody opened tells nothing. */
    void add(Member member, HashedFile.@Nullable Hashes hashes) {
        if (hashes == null) {
            return;
        }
        if (!member.isSource()) {
            hasCompanions = true;
            update(companions, member, hashes);
            return;
        }
        continuesBytes &= hashes.beginsAsBefore();
        only = hashes.hash();
        update(sources, member, hashes);
    }

    /** Whether there is one log: then its name does not matter. */
    boolean isSingle() {
        return isSingle;
    }

    /** Whether every log begins as it did when it was last read. */
    boolean continuesBytes() {
        return continuesBytes;
    }

    /** Empty when nothing could be read. */
    byte[] sources() {
        return isSingle ? only : sources.digest();
    }

    /** Empty when nothing describes the logs. */
    byte[] companions() {
        return hasCompanions ? companions.digest() : new byte[0];
    }

    private void update(MessageDigest digest, Member member, HashedFile.Hashes hashes) {
        String within = folder.isEmpty() ? member.name() : member.name().substring(folder.length() + 1);
        digest.update(within.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(hashes.hash());
    }

    private static String parent(String name) {
        int slash = name.lastIndexOf('/');
        return slash < 0 ? "" : name.substring(0, slash);
    }

    private static String common(String a, String b) {
        String shared = a;
        while (!shared.isEmpty() && !b.equals(shared) && !b.startsWith(shared + "/")) {
            shared = parent(shared);
        }
        return shared;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
