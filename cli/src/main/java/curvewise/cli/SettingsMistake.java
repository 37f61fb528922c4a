package curvewise.cli;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a {@code curvewise.yaml} and on which line, as its author would say it: the parser speaks of classes and streams. */
final class SettingsMistake {
    private static final Pattern PLACE = Pattern.compile("line (\\d+), column");

    private SettingsMistake() {}

    /** One clause on the settings in {@code text}, without a full stop. */
    static String words(String text, JacksonException e) {
        if (e instanceof UnrecognizedPropertyException unrecognized) {
            return unknown(text, unrecognized);
        }
        if (e instanceof MismatchedInputException mismatched) {
            return line(e) + ofAnotherKind(mismatched);
        }
        return line(e)
                + (e instanceof StreamConstraintsException
                        ? "it is nested deeper or is longer than settings are"
                        : problem(e.getOriginalMessage()));
    }

    /** Where the parser found it; else where it had read to. */
    private static String line(JacksonException e) {
        Matcher place = PLACE.matcher(String.valueOf(e.getOriginalMessage()));
        String found = null;
        while (place.find()) {
            found = place.group(1);
        }
        if (found != null) {
            return "line " + found + ": ";
        }
        boolean isKnown = e.getLocation() != null && e.getLocation().getLineNr() > 0;
        return isKnown ? "line " + e.getLocation().getLineNr() + ": " : "";
    }

    /** Which value it is, and what settings have there. */
    private static String ofAnotherKind(MismatchedInputException e) {
        String path = e.getPath().stream()
                .map(at -> at.getPropertyName() == null ? "[" + at.getIndex() + "]" : at.getPropertyName())
                .collect(Collectors.joining(": "));
        Class<?> wanted = e.getTargetType();
        String kind = wanted == null || wanted.isRecord() || Map.class.isAssignableFrom(wanted)
                ? "names with their values"
                : List.class.isAssignableFrom(wanted) ? "a list" : "a word";
        return (path.isEmpty() ? "the file" : path) + " must be " + kind;
    }

    private static String unknown(String text, UnrecognizedPropertyException e) {
        String known = String.join(
                ", ",
                e.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList());
        return line(text, e.getPropertyName()) + "there is no setting " + e.getPropertyName() + " here, only " + known;
    }

    /** The parser does not tell where a key stands once its value is read. */
    private static String line(String text, String key) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(key + ":")) {
                return "line " + (i + 1) + ": ";
            }
        }
        return "";
    }

    /** The parser tells on several lines what it was doing, what it found, and where; only what it found is of use. */
    private static String problem(String message) {
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.startsWith("while ") && !line.startsWith("in "))
                .findFirst()
                .orElse(message);
    }
}
