package curvewise.report;

import curvewise.core.study.Study;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.thymeleaf.TemplateEngine;

/** Digests by which a page is known again. */
final class Digests {
    private static final String CODE = ofCode();

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("each Java has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What a file holds. */
    static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        update(digest, file);
        return hex(digest);
    }

    /** The inputs of a page and the program that would make it; empty when either is not known. */
    static String ofInputs(String inputs) {
        if (inputs.isEmpty() || CODE.isEmpty()) {
            return "";
        }
        MessageDigest digest = sha256();
        digest.update(CODE.getBytes(StandardCharsets.UTF_8));
        digest.update(inputs.getBytes(StandardCharsets.UTF_8));
        return hex(digest);
    }

    /** All that turns a study into a page: this module with its templates, core, and the template engine. Empty where it cannot be read. */
    private static String ofCode() {
        MessageDigest digest = sha256();
        TreeSet<Path> places = new TreeSet<>();
        try {
            for (Class<?> part : List.of(Site.class, Study.class, TemplateEngine.class)) {
                CodeSource source = part.getProtectionDomain().getCodeSource();
                if (source == null || !source.getLocation().getProtocol().equals("file")) {
                    return "";
                }
                places.add(Path.of(source.getLocation().toURI()));
            }
            for (Path place : places) {
                for (Path file : filesBelow(place)) {
                    update(digest, file);
                }
            }
            return hex(digest);
        } catch (IOException | URISyntaxException e) {
            return "";
        }
    }

    private static List<Path> filesBelow(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void update(MessageDigest digest, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestOutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
    }
}
