package curvewise.report.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShownTest {
    @Test
    void whatHasNoPictureIsGivenOne() {
        assertEquals("a\u240Ab\u2400\u241B[31m\u2421", Shown.text("a\nb\u0000\u001b[31m\u007f"));
        assertEquals("\u27E8U+202E\u27E9gnp.exe", Shown.text("\u202Egnp.exe"));
        assertEquals("\u27E8U+D800\u27E9", Shown.text("\ud800"));
        assertEquals("\u27E8U+E0041\u27E9", Shown.text("\udb40\udc41"));
    }

    @Test
    void otherTextStaysAsItIs() {
        String text = "caf\u00e9 \u05e9\u05dc \u4f60\u597d \ud83d\ude00 <b> & \"'";
        assertEquals(text, Shown.text(text));
        assertSame("plain", Shown.label("plain"));
    }

    @Test
    void aLongNameIsShortenedInItsMiddle() {
        assertEquals(new Shown("abcd\u2026nopqrst", "abcdefghijklmnopqrst"), Shown.name("abcdefghijklmnopqrst", 12));
        assertEquals(new Shown("abc", null), Shown.name("abc", 12));
    }

    @Test
    void aCharacterIsNeverCutInHalf() {
        String faces = "\ud83d\ude00".repeat(30);
        String shown = Shown.name(faces, 12).text();
        assertEquals("\ud83d\ude00\ud83d\ude00\u2026" + "\ud83d\ude00".repeat(4), shown);
        assertFalse(Shown.value(faces, 11).text().contains("\ud83d\u2026"));
    }

    @Test
    void aValueIsCutAtItsEnd() {
        Shown shown = Shown.value("x".repeat(300), 200);
        assertEquals("x".repeat(200) + "\u2026", shown.text());
        assertEquals("x".repeat(300), shown.whole());
    }

    @Test
    void aFileIsNamedByItsLastPart() {
        assertEquals(new Shown("results.csv", "a/b/results.csv"), Shown.fileName("a/b/results.csv", 26));
        assertEquals(new Shown("results.csv", null), Shown.fileName("results.csv", 26));
    }

    @ParameterizedTest
    @CsvSource({
        "/home/alice/sets/coco, ~/sets/coco",
        "/data/home/bob.b/x, ~/x",
        "file:///home/alice/x, file://~/x",
        "/Users/alice, ~",
        "C:\\Users\\alice\\runs, ~\\runs",
        "mail alice.b+c@mail.example.org now, mail (e-mail) now",
        "alice@gpu7:/scratch/x, (login):/scratch/x",
        "https://alice:pw123@example.org/x, https://(not shown)@example.org/x",
        "events.out.tfevents.1626866053.gpu7.cluster.local.120.0.v2, events.out.tfevents.1626866053.(host).120.0.v2",
        "events.out.tfevents.1626866053.gpu7, events.out.tfevents.1626866053.(host)",
        "a/events.out.tfevents.1626866053.gpu7:12, a/events.out.tfevents.1626866053.(host):12",
        "hf_abcdefghijklmnopqrstuvwxyz, (key)"
    })
    void personsMachinesAndKeysAreMasked(String text, String shown) {
        assertEquals(shown, Shown.text(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/home/office31/train",
                "metrics/mAP@0.5:0.95",
                "hits@10",
                "AR@100",
                "a/b/c.csv",
                "sk-learn",
                "/data/coco/train2017",
                "lr=0.1@step5"
            })
    void whatOnlyLooksLikeThatStays(String text) {
        assertEquals(text, Shown.text(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user",
                "mlflow.user",
                "host",
                "train.HOSTNAME",
                "email",
                "api_key",
                "hub_token",
                "wandb.api-key",
                "db_password"
            })
    void settingsThatNamePersonsOrOpenDoorsAreWithheld(String name) {
        assertTrue(Privacy.withholds(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max_tokens",
                "pad_token",
                "tokenizer",
                "lr",
                "hostile",
                "num_users",
                "keypoints",
                "eos_token_id",
                "author"
            })
    void otherSettingsAreNot(String name) {
        assertFalse(Privacy.withholds(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "/", "a.", "@", "a@", "/home/", "events.out.tfevents.1.", "://:", ".1", "/a"})
    void noTextTakesLong(String piece) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Shown.text(piece.repeat(1_000_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "waterfowl/train18/results.csv, waterfowl-train18-results-csv",
        "Caf\u00e9 #2, cafe-2",
        "\u4f60\u597d, run",
        "'', run",
        "--a--, a"
    })
    void aSlugIsPlainAscii(String name, String slug) {
        assertEquals(slug, Slug.of(name));
    }

    @Test
    void aLongSlugKeepsTheEnd() {
        String slug = Slug.of("a-very-long-folder-name/".repeat(5) + "train18/results.csv");
        assertEquals("folder-name-a-very-long-folder-name-train18-results-csv", slug);
        assertEquals("x".repeat(60), Slug.of("x".repeat(255)));
    }
}
