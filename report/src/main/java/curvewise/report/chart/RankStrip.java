package curvewise.report.chart;

/** The places of a table in a row, with a bar over those that a run can have. */
public final class RankStrip {
    private static final int WIDTH = 60;
    /** So many places can be told apart; more are one line. */
    private static final int MOST_PLACES = 12;

    private static final String OPEN =
            "<svg class=\"ranks\" viewBox=\"0 0 60 6\" aria-hidden=\"true\"><path class=\"p\" d=\"M";

    private RankStrip() {}

    /** Of the places from 1 to {@code places} those from {@code low} to {@code high}. */
    public static String of(int low, int high, int places) {
        StringBuilder out = new StringBuilder(180).append(OPEN);
        if (places > MOST_PLACES) {
            out.append("0 3h60");
        } else {
            int gap = places > 1 ? 2 : 0;
            for (int place = 1; place <= places; place++) {
                int from = at(place - 1, places);
                out.append(place == 1 ? "" : "M").append(from).append(" 3h").append(at(place, places) - from - gap);
            }
        }
        int gap = places > MOST_PLACES || places == 1 ? 0 : 2;
        int from = Math.min(at(low - 1, places), WIDTH - 2);
        int to = Math.max(at(high, places) - gap, from + 2);
        return out.append("\"/><path d=\"M")
                .append(from)
                .append(" 3h")
                .append(to - from)
                .append("\"/></svg>")
                .toString();
    }

    private static int at(int place, int places) {
        return Math.round((float) place * WIDTH / places);
    }
}
