package curvewise.report.method;

/**
 * A mark and a word of the site, and what they mean.
 *
 * @param mark a shape of one character; empty where the word has none
 * @param style its colour
 * @param word as pages print it
 * @param meaning a sentence
 */
public record Meaning(String mark, String style, String word, String meaning) {
    static Meaning of(String word, String meaning) {
        return new Meaning("", "plain", word, meaning);
    }
}
