package curvewise.cli;

import java.nio.file.Files;
import java.util.List;

/** A folder's {@code curvewise.yaml} that cannot be used: nothing is read, and no store is made. */
final class BadSettings {
    private BadSettings() {}

    static List<BadInput> all() {
        return List.of(
                settings("settings that are a bomb", BadContents.BOMB),
                settings("settings with a tag of Java", "metrics: !!javax.script.ScriptEngineManager [a]\n"),
                settings("settings that are a list", "- a\n- b\n"),
                settings("settings nested 100,000 deep", "metrics: " + "{a: ".repeat(100_000)),
                settings("settings with a tab", "metrics:\n\ta: b\n"),
                settings("settings cut in a metric", "ignore: [a]\nmetrics:\n  own.quality:\n"),
                settings(
                        "settings with a name that is nothing",
                        "metrics:\n  own.q: {names: [null], better: upwards}\n"),
                settings("settings with a number for a list", "ignore: 3\n"),
                settings("settings that say a thing twice", "ignore: [a]\nignore: [b]\n"),
                settings("settings longer than 1 MiB", "# nothing\n".repeat(110_000)));
    }

    private static BadInput settings(String input, String yaml) {
        return new BadInput(
                input,
                "ingest FOLDER -q --store STORE",
                ExitCode.WRONG_INPUT,
                place -> Files.writeString(place.file("curvewise.yaml"), yaml));
    }
}
