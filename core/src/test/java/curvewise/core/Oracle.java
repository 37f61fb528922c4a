package curvewise.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Inputs and the numbers that must come of them, from a file {@code oracles/<name>.txt}. */
public record Oracle(
        String id, String source, double tolerance, Map<String, String> inputs, Map<String, String> results) {
    /** All oracles of a file. */
    public static List<Oracle> all(String file) {
        return Stream.of(text(file).split("\n\n", -1))
                .filter(block -> block.startsWith("["))
                .map(Oracle::of)
                .toList();
    }

    /** One oracle of a file. */
    public static Oracle named(String file, String id) {
        return all(file).stream()
                .filter(oracle -> oracle.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(Oracle.class.getResourceAsStream("oracles/" + file + ".txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Oracle of(String block) {
        Map<String, String> inputs = new LinkedHashMap<>();
        Map<String, String> results = new LinkedHashMap<>();
        String[] lines = block.split("\n", -1);
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (line.startsWith("in ")) {
                inputs.put(line.substring(3, colon), line.substring(colon + 1).strip());
            } else if (line.startsWith("out ")) {
                results.put(line.substring(4, colon), line.substring(colon + 1).strip());
            }
        }
        return new Oracle(
                lines[0].substring(1, lines[0].length() - 1),
                after("source:", lines[1]),
                Double.parseDouble(after("tolerance:", lines[2])),
                inputs,
                results);
    }

    private static String after(String key, String line) {
        if (!line.startsWith(key)) {
            throw new IllegalArgumentException("no " + key + " in " + line);
        }
        return line.substring(key.length()).strip();
    }

    /** The numbers of an input; none where it is missing. */
    public double[] numbers(String key) {
        return parsed(inputs.getOrDefault(key, ""));
    }

    /** An input, or what it is when missing. */
    public double number(String key, double missing) {
        return inputs.containsKey(key) ? numbers(key)[0] : missing;
    }

    /** Whether an input is there and true. */
    public boolean is(String key) {
        return "true".equals(inputs.get(key));
    }

    /** How many inputs {@code prefix.0.…}, {@code prefix.1.…} there are. */
    public int cases(String prefix) {
        int n = 0;
        while (hasCase(prefix + "." + n)) {
            n++;
        }
        return n;
    }

    private boolean hasCase(String prefix) {
        return inputs.keySet().stream().anyMatch(key -> key.equals(prefix) || key.startsWith(prefix + "."));
    }

    /** The text of a result. */
    public String result(String key) {
        return Objects.requireNonNull(results.get(key), () -> id + " has no " + key);
    }

    /** The numbers of a result. */
    public double[] results(String key) {
        return parsed(result(key));
    }

    /** Checks numbers within the tolerance. */
    public void check(String key, double... actual) {
        double[] expected = results(key);
        String name = id + " " + key;
        assertEquals(expected.length, actual.length, name);
        for (int i = 0; i < actual.length; i++) {
            assertEquals(expected[i], actual[i], deltaFor(expected[i]), name);
        }
    }

    /** NaN needs a delta too. */
    private double deltaFor(double expected) {
        return Double.isNaN(expected) ? tolerance : tolerance * Math.max(1, Math.abs(expected));
    }

    /** Checks numbers within the tolerance, and when there is a result only. */
    public void checkIfThere(String key, double... actual) {
        if (results.containsKey(key)) {
            check(key, actual);
        }
    }

    /** Checks whole numbers. */
    public void check(String key, int... actual) {
        assertArrayEquals(DoubleStream.of(results(key)).mapToInt(v -> (int) v).toArray(), actual, id + " " + key);
    }

    /** Checks truth. */
    public void check(String key, boolean actual) {
        assertEquals(result(key), String.valueOf(actual), id + " " + key);
    }

    private static double[] parsed(String numbers) {
        return numbers.isEmpty()
                ? new double[0]
                : Stream.of(numbers.split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }
}
