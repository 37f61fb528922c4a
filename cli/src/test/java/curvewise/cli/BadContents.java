package curvewise.cli;

import curvewise.cli.BadInput.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32C;

/** What hostile files hold. */
final class BadContents {
    /** Nine to the power of ten copies, were it unfolded. */
    static final String BOMB = bomb();

    static final String YOLO = """
            epoch,train/box_loss,metrics/mAP50(B),metrics/mAP50-95(B),val/box_loss
            0,1.2,0.1,0.05,1.3
            1,1.1,0.2,0.1,1.2
            """;

    private BadContents() {}

    private static String bomb() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            yaml.append("a").append(i).append(": &a").append(i).append(" [");
            yaml.append(("*a" + (i - 1) + ", ").repeat(8))
                    .append("*a")
                    .append(i - 1)
                    .append("]\n");
        }
        return yaml.toString();
    }

    /** The run settings beside four tables. */
    static void yamlOfRuns(Place place) throws IOException {
        String tag =
                "model: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL ['http://localhost:9/']]]]\n";
        for (String[] run : new String[][] {
            {"tag", tag},
            {"bomb", BOMB},
            {"ring", "a: &a [*a]\nb: &b {<<: *b}\n"},
            {"deep", "a: " + "[".repeat(100_000)}
        }) {
            Files.createDirectory(place.file(run[0]));
            Files.writeString(
                    place.file(run[0] + "/results.csv"),
                    YOLO.replace("1.3", "1." + run[0].length() + run[0].charAt(0) % 9));
            Files.writeString(place.file(run[0] + "/args.yaml"), run[1]);
        }
    }

    /** Four runs: one with a whole description, one with a bomb for it, one with nothing, one with bytes of something else. */
    static void mlflow(Place place) throws IOException {
        Path experiment = Files.createDirectories(place.file("mlruns/0"));
        Files.writeString(
                experiment.resolve("meta.yaml"),
                "artifact_location: x\nexperiment_id: '0'\nlifecycle_stage: active\nname: Default\n");
        for (String run : new String[] {"a", "b", "c", "d"}) {
            Path metrics =
                    Files.createDirectories(experiment.resolve(run.repeat(32)).resolve("metrics"));
            StringBuilder lines = new StringBuilder();
            for (int step = 0; step < 5; step++) {
                lines.append(1_700_000_000_000L + step)
                        .append(' ')
                        .append(1.0 / (step + run.charAt(0)))
                        .append(' ')
                        .append(step)
                        .append('\n');
            }
            Files.writeString(metrics.resolve("val_loss"), lines);
            String whole = """
                    end_time: 1700000100000
                    experiment_id: '0'
                    lifecycle_stage: active
                    run_id: RUN
                    run_name: RUN
                    start_time: 1700000000000
                    status: 3
                    user_id: me
                    """.replace("RUN", run);
            byte[] content = switch (run) {
                case "a" -> whole.getBytes(StandardCharsets.UTF_8);
                case "b" -> BOMB.getBytes(StandardCharsets.UTF_8);
                case "c" -> new byte[0];
                default -> new byte[1000];
            };
            Files.write(experiment.resolve(run.repeat(32)).resolve("meta.yaml"), content);
        }
    }

    /** The first bytes of what packers write, and more that looks like it. */
    static void packed(Place place) throws IOException {
        byte[] junk = new byte[5000];
        new Random(2).nextBytes(junk);
        for (String[] kind : new String[][] {
            {"a.csv.bz2", "BZh91AY"},
            {"b.csv.xz", "\u00fd7zXZ\0"},
            {"c.csv", "PK\u0003\u0004"},
            {"d.log.zst", "(\u00b5/\u00fd"}
        }) {
            byte[] magic = kind[1].getBytes(StandardCharsets.ISO_8859_1);
            byte[] file = Arrays.copyOf(magic, magic.length + junk.length);
            System.arraycopy(junk, 0, file, magic.length, junk.length);
            Files.write(place.file(kind[0]), file);
        }
    }

    /** Where the power went off before what was written had reached the disk, or a log was emptied while it was written to. */
    static void holes(Place place) throws IOException {
        String zeros = "\0".repeat(3000);
        Files.writeString(place.file("end.csv"), BadInput.goodLog(2) + zeros);
        Files.writeString(place.file("front.csv"), zeros + BadInput.goodLog(3));
        Files.writeString(place.file("row.csv"), BadInput.goodLog(4) + "8,0.1" + zeros + "9,0.1,0.2\n");
        Files.writeString(place.file("only.csv"), zeros);
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 30; i += 10) {
            log.append(String.format(
                            java.util.Locale.ROOT,
                            "Epoch: [0]  [%d/30]  eta: 0:00:01  lr: 0.1  loss: 1.%d (1.5)  time: 0.1  data: 0.1\n",
                            i,
                            i))
                    .append(i == 10 ? "Epoch: [0]  [1" + zeros : "");
        }
        Files.writeString(place.file("train.log"), log);
        Files.writeString(
                place.file("log.txt"),
                "{\"epoch\":0,\"train_loss\":1,\"test_loss\":2}\n" + zeros
                        + "{\"epoch\":1,\"train_loss\":0.5,\"test_loss\":1}\n");
    }

    /** Event files with a record that claims to be longer than anything. */
    static void eventFiles(Place place) throws IOException {
        long[] lengths = {Long.MAX_VALUE, -1, 1L << 31};
        for (long length : lengths) {
            Path folder = Files.createDirectory(place.file("length" + Long.toUnsignedString(length)));
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            file.writeBytes(record(version(), -2));
            for (int step = 0; step < 4; step++) {
                file.writeBytes(record(scalar(step, 1f / (step + 1 + length % 7)), -2));
            }
            file.writeBytes(record(new byte[] {1, 2, 3}, length));
            Files.write(folder.resolve("events.out.tfevents.1700000000.host"), file.toByteArray());
        }
    }

    private static byte[] version() {
        byte[] text = "brain.Event:2".getBytes(StandardCharsets.US_ASCII);
        return little(11 + text.length)
                .put((byte) 9)
                .putDouble(1.7e9)
                .put((byte) 0x1a)
                .put((byte) text.length)
                .put(text)
                .array();
    }

    private static byte[] scalar(int step, float value) {
        byte[] tag = "val_loss".getBytes(StandardCharsets.US_ASCII);
        int inner = 2 + tag.length + 5;
        return little(9 + 2 + 4 + inner)
                .put((byte) 9)
                .putDouble(1.7e9 + step)
                .put((byte) 0x10)
                .put((byte) step)
                .put((byte) 0x2a)
                .put((byte) (inner + 2))
                .put((byte) 0x0a)
                .put((byte) inner)
                .put((byte) 0x0a)
                .put((byte) tag.length)
                .put(tag)
                .put((byte) 0x15)
                .putFloat(value)
                .array();
    }

    /** A record with right checksums; {@code length} -2 for the true one. */
    private static byte[] record(byte[] data, long length) {
        byte[] head = little(8).putLong(length == -2 ? data.length : length).array();
        return little(16 + data.length)
                .put(head)
                .putInt(masked(head))
                .put(data)
                .putInt(masked(data))
                .array();
    }

    private static int masked(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        int value = (int) crc.getValue();
        return Integer.rotateRight(value, 15) + 0xa282ead8;
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
