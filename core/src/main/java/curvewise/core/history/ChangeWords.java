package curvewise.core.history;

import curvewise.core.text.Figures;
import curvewise.core.text.SeriesName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What is said of a change, in two sentences: the first begins with the run's name, so that a page can make it a link.
 *
 * @param name of the run
 * @param text what follows the name, with the blank or colon before it: {@code " went from 3 to 100 epochs: mAP50-95 0.264 → 0.652."}
 * @param more what else changed, such as the rank; empty where there is nothing
 */
public record ChangeWords(String name, String text, String more) {
    /** Of values below 1 so many decimals are told, and one digit more of others. */
    private static final int DECIMALS = 3;
    /** Values that differ are told so that they look different, up to here. */
    private static final int MOST_DECIMALS = 8;

    static ChangeWords of(RunChange change) {
        RunState before = change.before();
        RunState now = change.now();
        String text = before == null ? arrival(now) : text(change, before, now);
        return new ChangeWords(now.name(), text, before == null ? rank(now) : more(change, before, now));
    }

    /** The whole of it, for places without links. */
    public String sentence() {
        return more.isEmpty() ? name + text : name + text + " " + more;
    }

    private static String text(RunChange change, RunState before, RunState now) {
        if (change.isReplacement()) {
            return ": " + extent(before) + " gave way to a new run of " + extent(now) + values(before, now) + ".";
        }
        return switch (change.kind()) {
            case NEW -> " is back" + best(now) + ".";
            case MOVED -> " stood at " + before.name() + " before.";
            case VANISHED -> " is gone" + best(before) + ".";
            case RERANKED -> ": " + ranks(before, now);
            default -> growth(before, now) + values(before, now) + end(change, before, now) + ".";
        };
    }

    private static String arrival(RunState now) {
        return " is new: " + extent(now)
                + (now.best() == null ? "" : "," + best(now).substring(1)) + ".";
    }

    private static String growth(RunState before, RunState now) {
        if (before.epochs() != null && now.epochs() != null && !before.epochs().equals(now.epochs())) {
            return " went from " + Figures.count(before.epochs()) + " to " + epochs(now.epochs());
        }
        if (before.points() != now.points()) {
            return " went from " + Figures.count(before.points()) + " to " + Figures.count(now.points()) + " values";
        }
        return before.content().equals(now.content()) ? status(before, now) : " has other values than before";
    }

    private static String status(RunState before, RunState now) {
        String outcome = switch (now.status()) {
            case FAILED -> "has failed";
            case KILLED -> "was killed";
            default -> "is " + now.status().label();
        };
        return " was " + before.status().label() + " and " + outcome;
    }

    private static String extent(RunState run) {
        return run.epochs() == null ? Figures.counted(run.points(), "value") : epochs(run.epochs());
    }

    private static String epochs(long epochs) {
        return Figures.count(epochs) + (epochs == 1 ? " epoch" : " epochs");
    }

    /** The best of both. */
    private static String values(RunState before, RunState now) {
        if (!now.isJudgedAs(before) || before.best() == null || now.best() == null) {
            return best(now);
        }
        String atBest = before.best().equals(now.best()) ? " at its best" : "";
        return ": " + metric(now) + " " + pair(before.best(), now.best()) + atBest;
    }

    /** The last of both, where that is what got worse. */
    private static String end(RunChange change, RunState before, RunState now) {
        boolean isTold = change.kind() == RunChange.Kind.REGRESSED && now.isJudgedAs(before);
        return isTold && before.last() != null && now.last() != null && now.gain(before.last(), now.last()) < 0
                ? ", " + pair(before.last(), now.last()) + " at the end"
                : "";
    }

    /** Two values with as many decimals as it takes to tell them apart. */
    private static String pair(double from, double to) {
        int decimals = decimals(Math.max(Math.abs(from), Math.abs(to)));
        while (decimals < MOST_DECIMALS
                && from != to
                && Figures.fixed(from, decimals).equals(Figures.fixed(to, decimals))) {
            decimals++;
        }
        String a = Figures.fixed(from, decimals);
        return from == to ? a : a + " → " + Figures.fixed(to, decimals);
    }

    private static int decimals(double size) {
        if (!(size >= 1)) {
            return DECIMALS;
        }
        return Math.max(0, DECIMALS - (int) Math.floor(Math.log10(size)));
    }

    private static String best(RunState run) {
        Double best = run.best();
        return best == null || run.metric() == null
                ? ""
                : ": " + metric(run) + " " + Figures.fixed(best, decimals(Math.abs(best))) + " at its best";
    }

    private static String metric(RunState run) {
        return SeriesName.shown(Objects.requireNonNull(run.metric()));
    }

    private static String more(RunChange change, RunState before, RunState now) {
        List<String> sentences = new ArrayList<>();
        if (change.isReplacement()) {
            sentences.add("The earlier run is kept in history.");
        } else if (change.kind() != RunChange.Kind.MOVED && !before.name().equals(now.name())) {
            sentences.add("It stood at " + before.name() + " before.");
        }
        boolean hasGrown = !change.isReplacement() && !before.content().equals(now.content());
        if (hasGrown && !before.status().isRetired() && before.status() != now.status()) {
            sentences.add("It" + status(before, now) + ".");
        }
        if (change.kind() != RunChange.Kind.RERANKED && !Objects.equals(before.ranks(), now.ranks())) {
            String ranks = ranks(before, now);
            sentences.add(Character.toUpperCase(ranks.charAt(0)) + ranks.substring(1));
        }
        return String.join(" ", sentences);
    }

    private static String ranks(RunState before, RunState now) {
        String from = before.ranks();
        String to = now.ranks();
        if (from == null) {
            return "no rank before, now rank " + to + ".";
        }
        return to == null ? "rank " + from + " before, now none." : "rank " + from + " before, now " + to + ".";
    }

    private static String rank(RunState run) {
        return run.ranks() == null ? "" : "Rank " + run.ranks() + ".";
    }
}
