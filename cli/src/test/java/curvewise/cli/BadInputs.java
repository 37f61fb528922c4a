package curvewise.cli;

import static curvewise.cli.ExitCode.DONE;
import static curvewise.cli.ExitCode.DONE_WITH_PROBLEMS;
import static curvewise.cli.ExitCode.WRONG_INPUT;

import curvewise.cli.BadInput.Making;
import curvewise.cli.BadInput.Place;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The cheap cases: each takes well under a second. */
final class BadInputs {
    private static final String INGEST = "ingest FOLDER -q --store STORE";
    private static final String NIGHTLY = "nightly FOLDER -q --store STORE --out SITE";
    private static final String EXPLAIN = "explain FOLDER --format json";
    private static final List<String> LOG_NAMES = List.of(
            "a.ipynb", "args.yaml", "events.out.tfevents.1.host", "log.txt", "mlflow.db", "results.csv", "train.log");
    private static final Making NOTHING = place -> Files.delete(place.file(BadInput.GOOD));

    private final List<BadInput> all = new ArrayList<>();

    private BadInputs() {
        folders();
        specialFiles();
        trees();
        names();
        contents();
        all.addAll(BadSettings.all());
        all.addAll(BadStores.all());
    }

    static List<BadInput> all() {
        return new BadInputs().all;
    }

    private void folders() {
        add("an empty folder", INGEST, WRONG_INPUT, NOTHING);
        add("an empty folder", NIGHTLY, WRONG_INPUT, NOTHING);
        add("an empty folder", EXPLAIN, WRONG_INPUT, NOTHING);
        add("a missing folder", "ingest FOLDER/none -q --store STORE", WRONG_INPUT, place -> {});
        add("a missing folder", "nightly FOLDER/none -q --store STORE --out SITE", WRONG_INPUT, place -> {});
        add("a missing folder", "explain FOLDER/none --format json", WRONG_INPUT, place -> {});
        add("a file instead of a folder", "ingest FOLDER/good.csv -q --store STORE", WRONG_INPUT, place -> {});
        add(
                "a file instead of a folder",
                "nightly FOLDER/good.csv -q --store STORE --out SITE",
                WRONG_INPUT,
                place -> {});
        Making diary = place -> {
            Files.delete(place.file(BadInput.GOOD));
            Files.writeString(place.file("diary.txt"), "dear diary\n");
        };
        add("a folder without logs", INGEST, WRONG_INPUT, diary);
        add("a folder without logs", EXPLAIN, WRONG_INPUT, diary);
        add("a text that is no log", "explain FOLDER/diary.txt --format json", WRONG_INPUT, diary);
        add("folders called like logs", INGEST, DONE, place -> {
            for (String name : LOG_NAMES) {
                Files.createDirectory(place.file(name));
            }
        });
    }

    private void specialFiles() {
        Making special = place -> {
            BadInput.system("mkfifo", place.file("pipe.csv").toString());
            socket(place.file("socket.log"));
            Files.createSymbolicLink(place.file("zero.csv"), Path.of("/dev/zero"));
            Files.createSymbolicLink(place.file("random.log"), Path.of("/dev/random"));
            Files.createSymbolicLink(place.file("memory.log"), Path.of("/proc/self/mem"));
        };
        add("a pipe, a socket, links to devices", INGEST, DONE, special);
        add("a pipe, a socket, links to devices", EXPLAIN, DONE, special);
        add("a pipe that nobody writes to", "explain FOLDER/pipe.csv --format json", WRONG_INPUT, special);
        add("a link to /dev/zero", "explain FOLDER/zero.csv --format json", WRONG_INPUT, special);
        add(
                "settings that are a pipe",
                INGEST,
                DONE,
                place -> BadInput.system("mkfifo", place.file("curvewise.yaml").toString()));
    }

    private static void socket(Path path) throws IOException {
        try (ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            channel.bind(UnixDomainSocketAddress.of(path));
        }
    }

    private void trees() {
        add("links in circles", INGEST, DONE, place -> {
            Files.createSymbolicLink(place.file("here"), Path.of("."));
            Files.createSymbolicLink(place.file("itself"), Path.of("itself"));
            Files.createDirectories(place.file("a/b"));
            Files.createSymbolicLink(place.file("a/b/up"), Path.of("../.."));
        });
        add("a tree of 300 folders", INGEST, DONE, place -> {
            Path deepest = place.file("d/".repeat(300));
            Files.createDirectories(deepest);
            Files.writeString(deepest.resolve("deep.csv"), BadInput.goodLog(3));
            Files.move(deepest.resolve("deep.csv"), deepest.resolve("x.csv"));
        });
    }

    private void names() {
        add("names with a line break, an escape, a bidi mark, a tag", NIGHTLY, DONE, place -> {
            int scale = 2;
            for (String name :
                    List.of("a\nb.csv", "\u001b[31mred.csv", "\u202efdp.csv", "<b>bold.csv", "$(touch x).csv")) {
                Files.writeString(place.file(name), BadInput.goodLog(scale++) + "8,x\n");
            }
        });
        add(
                "a name of 255 bytes",
                INGEST,
                DONE,
                place -> Files.writeString(place.file("n".repeat(251) + ".csv"), BadInput.goodLog(2)));
        Making latin = place -> {
            BadInput.system(
                    "sh",
                    "-c",
                    "cp \"$0/good.csv\" \"$0/$(printf 'fran\\347ais.csv')\" && echo 8,1,2 >> \"$0/$(printf 'fran\\347ais.csv')\"",
                    place.folder().toString());
            BadInput.system(
                    "sh",
                    "-c",
                    "cp \"$0/good.csv\" \"$0/$(printf 'fran\\350ais.csv')\" && echo 8,1,3 >> \"$0/$(printf 'fran\\350ais.csv')\"",
                    place.folder().toString());
        };
        add("two names that are not in UTF-8", INGEST, DONE_WITH_PROBLEMS, latin);
        add("two names that are not in UTF-8", EXPLAIN, DONE_WITH_PROBLEMS, latin);
    }

    private void contents() {
        add("empty files under names of logs", INGEST, DONE, place -> {
            for (String name : LOG_NAMES) {
                Files.createFile(place.file(name));
            }
        });
        add("random bytes under names of logs", INGEST, DONE, place -> {
            byte[] junk = new byte[5000];
            new Random(1).nextBytes(junk);
            for (String name : LOG_NAMES) {
                Files.write(place.file(name), junk);
            }
        });
        add("a log packed with gzip", INGEST, DONE, place -> {
            try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(place.file("results.csv.gz")))) {
                out.write(BadInput.goodLog(2).getBytes(StandardCharsets.UTF_8));
            }
        });
        add("logs packed in other ways", INGEST, DONE, BadContents::packed);
        add("logs that a crash left zeros in", INGEST, DONE, BadContents::holes);
        add("logs that a crash left zeros in", EXPLAIN, DONE, BadContents::holes);
        add(
                "a log in UTF-16",
                INGEST,
                DONE,
                place -> Files.writeString(
                        place.file("wide.csv"), "\uFEFF" + BadInput.goodLog(2), StandardCharsets.UTF_16LE));
        add("a table of 100,000 columns", INGEST, DONE, place -> {
            StringBuilder table = new StringBuilder("epoch");
            for (int i = 0; i < 100_000; i++) {
                table.append(",c").append(i);
            }
            Files.writeString(
                    place.file("wide.csv"),
                    table.append("\n0").append(",0.5".repeat(100_000)).append('\n'));
        });
        add(
                "a table cut after every byte",
                INGEST,
                DONE,
                place -> cuts(place, "epoch,loss,val_loss\n1,0.5,0.75\n2,0.25,0.5\n", ".csv"));
        add(
                "a log of lines cut after every byte",
                INGEST,
                DONE,
                place -> cuts(
                        place,
                        "Epoch: [0]  [0/2]  eta: 0:00:01  lr: 0.1  loss: 1.5 (1.5)  time: 0.1  data: 0.1\n",
                        ".log"));
        add(
                "a quote that is never closed",
                INGEST,
                DONE,
                place -> Files.writeString(
                        place.file("open.csv"), BadInput.goodLog(2) + "8,\"0.1,0.2\n9,0.1,0.2\n10,0.1,0.2\n"));
        add("JSON 1,000 levels deep", INGEST, DONE, place -> {
            Files.writeString(
                    place.file("log.txt"),
                    "{\"epoch\":0,\"train_loss\":1,\"test_loss\":2}\n{\"a\":" + "[".repeat(1000) + "\n");
            Files.writeString(place.file("deep.ipynb"), "{\"cells\":" + "[".repeat(1000));
        });
        add("records of impossible lengths in an event file", INGEST, DONE, BadContents::eventFiles);
        add("settings of a run that hold a tag, a bomb, a ring", INGEST, DONE, BadContents::yamlOfRuns);
        add("MLflow runs described by a bomb, by nothing, by zeros", INGEST, DONE, BadContents::mlflow);
    }

    private static void cuts(Place place, String text, String ending) throws IOException {
        for (int length = 0; length <= text.length(); length++) {
            Path folder = Files.createDirectory(place.file("cut" + length));
            Files.writeString(folder.resolve("x" + ending), text.substring(0, length));
        }
    }

    private void add(String input, String command, ExitCode code, Making making) {
        all.add(new BadInput(input, command, code, making));
    }
}
