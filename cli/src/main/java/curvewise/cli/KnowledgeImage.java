package curvewise.cli;

import curvewise.core.metric.Alias;
import curvewise.core.metric.Direction;
import curvewise.core.metric.KnowledgeBase;
import curvewise.core.metric.LogFamily;
import curvewise.core.metric.Metric;
import curvewise.core.metric.NameParts;
import curvewise.core.metric.Range;
import curvewise.core.metric.Role;
import curvewise.core.metric.Sentinel;
import curvewise.core.metric.Task;
import curvewise.core.metric.Trait;
import curvewise.core.metric.Weights;
import curvewise.core.run.Split;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The shipped knowledge base in the form in which a start takes it in soonest: parsing the text that it is written in takes a fifth of a second. The build
 * makes it from that text, and the two travel in one release, so that it needs no version.
 */
final class KnowledgeImage {
    private static final String NAME = "knowledge.bin";

    private KnowledgeImage() {}

    /** Makes the image from the text, in the folder of classes that is the only argument. Started by the build. */
    public static void main(String[] arguments) throws IOException {
        KnowledgeBase.Content content = KnowledgeFile.shippedContent();
        KnowledgeBase.of(content);
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0], "curvewise", "cli", NAME))) {
            write(content, out);
        }
    }

    /** The knowledge base that comes with the program. */
    static KnowledgeBase shipped() {
        return KnowledgeBase.of(shippedContent());
    }

    /** What comes with the program, to be extended. Where a tool compiled the sources without the build, it is read from its text. */
    static KnowledgeBase.Content shippedContent() {
        try (InputStream in = KnowledgeImage.class.getResourceAsStream(NAME)) {
            return in == null ? KnowledgeFile.shippedContent() : read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(KnowledgeBase.Content content, OutputStream stream) throws IOException {
        Target out = new Target(new DataOutputStream(new BufferedOutputStream(stream)));
        out.all(content.metrics(), metric -> {
            out.text(metric.name());
            out.text(metric.vocabulary());
            out.constant(metric.role());
            out.constant(metric.direction());
            out.number(metric.range().least());
            out.number(metric.range().greatest());
            out.text(metric.unit());
            out.constant(metric.sentinel());
            out.all(metric.traits(), out::constant);
            out.text(metric.meaning());
            out.text(metric.healthy());
        });
        out.all(content.aliases(), alias -> {
            out.text(alias.metric());
            out.text(alias.name());
            out.text(alias.family());
            out.constant(alias.part());
        });
        out.all(content.tasks(), task -> {
            out.text(task.name());
            out.texts(task.vocabularies());
            out.texts(task.signs());
            out.texts(task.weakSigns());
            out.texts(task.headline());
            out.texts(task.unevenHeadline());
            out.text(task.lastResort());
        });
        out.all(content.families(), family -> {
            out.text(family.name());
            out.texts(family.formats());
            out.text(family.task());
            out.constant(family.unmarked());
            out.texts(family.heldOut());
            out.texts(family.percent());
        });
        write(content.parts(), out);
        out.end();
    }

    private static void write(NameParts parts, Target out) throws IOException {
        out.byConstant(parts.splits(), out::texts);
        out.texts(parts.neutral());
        out.byConstant(parts.weights(), out::texts);
        out.byConstant(parts.better(), words -> {
            out.texts(words.words());
            out.texts(words.beginnings());
        });
    }

    // The arguments below are read in the order in which Java evaluates them, from left to right.

    static KnowledgeBase.Content read(InputStream stream) throws IOException {
        Source in = new Source(new DataInputStream(new BufferedInputStream(stream)));
        return new KnowledgeBase.Content(
                in.all(() -> metric(in)),
                in.all(() -> new Alias(in.word(), in.word(), in.text(), in.constant(Alias.Part.class))),
                in.all(() ->
                        new Task(in.word(), in.texts(), in.texts(), in.texts(), in.texts(), in.texts(), in.text())),
                in.all(() -> new LogFamily(
                        in.word(),
                        in.texts(),
                        in.text(),
                        in.constant(LogFamily.Unmarked.class),
                        in.texts(),
                        in.texts())),
                new NameParts(
                        in.byConstant(Split.class, in::texts),
                        in.texts(),
                        in.byConstant(Weights.class, in::texts),
                        in.byConstant(Direction.class, () -> new NameParts.Words(in.texts(), in.texts()))));
    }

    private static Metric metric(Source in) throws IOException {
        return new Metric(
                in.word(),
                in.word(),
                in.constant(Role.class),
                in.constantOrNull(Direction.class),
                new Range(in.number(), in.number()),
                in.text(),
                in.constant(Sentinel.class),
                new LinkedHashSet<>(in.all(() -> in.constant(Trait.class))),
                in.word(),
                in.word());
    }

    private interface Writing<T> {
        void write(T what) throws IOException;
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private record Target(DataOutputStream out) {
        void text(@Nullable String text) throws IOException {
            out.writeBoolean(text != null);
            if (text != null) {
                out.writeUTF(text);
            }
        }

        void number(double number) throws IOException {
            out.writeDouble(number);
        }

        void constant(@Nullable Enum<?> constant) throws IOException {
            text(constant == null ? null : constant.name());
        }

        void texts(List<String> texts) throws IOException {
            all(texts, this::text);
        }

        <T> void all(Collection<T> items, Writing<T> each) throws IOException {
            out.writeShort(items.size());
            for (T item : items) {
                each.write(item);
            }
        }

        <K extends Enum<K>, V> void byConstant(Map<K, V> map, Writing<V> each) throws IOException {
            all(map.entrySet(), entry -> {
                constant(entry.getKey());
                each.write(entry.getValue());
            });
        }

        void end() throws IOException {
            out.flush();
        }
    }

    private record Source(DataInputStream in) {
        @Nullable
        String text() throws IOException {
            return in.readBoolean() ? in.readUTF() : null;
        }

        String word() throws IOException {
            String text = text();
            if (text == null) {
                throw new IOException("the image of the knowledge base is not whole");
            }
            return text;
        }

        double number() throws IOException {
            return in.readDouble();
        }

        <E extends Enum<E>> E constant(Class<E> type) throws IOException {
            return Enum.valueOf(type, word());
        }

        <E extends Enum<E>> @Nullable E constantOrNull(Class<E> type) throws IOException {
            String name = text();
            return name == null ? null : Enum.valueOf(type, name);
        }

        List<String> texts() throws IOException {
            return all(this::word);
        }

        <T> List<T> all(Reading<T> each) throws IOException {
            int size = in.readUnsignedShort();
            List<T> items = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                items.add(each.read());
            }
            return items;
        }

        <K extends Enum<K>, V> Map<K, V> byConstant(Class<K> type, Reading<V> each) throws IOException {
            Map<K, V> map = new TreeMap<>();
            int size = in.readUnsignedShort();
            for (int i = 0; i < size; i++) {
                map.put(constant(type), each.read());
            }
            return map;
        }
    }
}
