package curvewise.core.analysis;

import curvewise.core.run.ExperimentFolder;
import curvewise.core.run.Param;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a run was told to do, as far as its parameters say: its seed, and the key it shares with runs that differ from it only in seed and bookkeeping.
 */
public final class Configuration {
    /** Half of a SHA-256, as 32 hex digits: no two configurations meet by chance. */
    private static final int KEY_BYTES = 16;
    /** Python writes where an object lies in memory, which changes with each start. */
    private static final Pattern ADDRESS = Pattern.compile(" at 0x[0-9a-fA-F]+");

    private final List<Param> params;

    private Configuration(List<Param> params) {
        this.params = params;
    }

    /** Of the parameters of one run. */
    public static Configuration of(List<Param> params) {
        return new Configuration(params);
    }

    /** The seed; of several the most general: {@code seed} before {@code data_seed}, the least nested first. {@code null} when none was logged. */
    public @Nullable String seed() {
        return params.stream()
                .filter(param -> Bookkeeping.isSeed(param.name()) && isSet(param.value()))
                .min(Comparator.comparingInt((Param param) -> Bookkeeping.seedOrder(param.name()))
                        .thenComparing(Param::name)
                        .thenComparing(Param::source))
                .map(param -> param.value().strip())
                .orElse(null);
    }

    private static boolean isSet(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        return !word.isEmpty() && !word.equals("none") && !word.equals("null");
    }

    /**
     * The key of the configuration: of the format, the experiment's folder, and each parameter but seeds and bookkeeping. A run of which no such parameter is
     * known is a configuration of its own.
     */
    String groupKey(String format, String runName) {
        TreeSet<String> told = new TreeSet<>();
        for (Param param : params) {
            if (!Bookkeeping.isSeed(param.name()) && !Bookkeeping.isBookkeeping(param.name())) {
                told.add(entry(withoutAddress(param.name()), withoutAddress(param.value())));
            }
        }
        MessageDigest digest = sha256();
        add(digest, told.isEmpty() ? "run" : "configuration");
        add(digest, format);
        add(digest, told.isEmpty() ? runName : ExperimentFolder.of(runName));
        told.forEach(entry -> add(digest, entry));
        return HexFormat.of().formatHex(digest.digest(), 0, KEY_BYTES);
    }

    /** A text without the places in memory that Python writes into it. */
    public static String withoutAddress(String text) {
        return ADDRESS.matcher(text).replaceAll("");
    }

    /** Lengths keep {@code a=b, c} and {@code a, b=c} apart. */
    private static String entry(String name, String value) {
        return name.length() + ":" + name + "=" + value;
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
