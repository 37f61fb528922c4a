package curvewise.cli.compare;

/** What stands above the parts of a comparison. */
final class Headings {
    static final String COMPARABLE = "Can the two be compared?";
    static final String METRICS = "Verdict for each metric";
    static final String NUMBERS = "The numbers of each run";
    static final String CURVES = "What the curves of";
    static final String DIFFERENCES = "What differs in the settings";
    static final String UNKNOWN = "What cannot be known from these logs";

    private Headings() {}

    static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
