package curvewise.core.ranking;

import curvewise.core.convergence.Uncertainty;
import curvewise.core.text.Figures;
import java.util.List;

/** The sentence that stands above a ranking: what it says before a number is read. It names no run, so that it can stand beside any names. */
final class RankingLead {
    private final Ranking ranking;
    private final List<Standing> counted;
    private final Spread spread;
    private final Measure metric;

    private RankingLead(Ranking ranking) {
        this.ranking = ranking;
        this.counted = ranking.configurations();
        this.spread = ranking.spread();
        this.metric = ranking.table().group().metric();
    }

    static String of(Ranking ranking) {
        String lead = new RankingLead(ranking).lead();
        CommonStep step = ranking.table().step();
        return ranking.table().isProvisional() && step != null
                ? "Provisional, at " + step.words() + ": " + lead
                : capitalised(lead);
    }

    private String lead() {
        int n = counted.size();
        if (n == 0) {
            return empty();
        }
        if (n == 1) {
            return single();
        }
        if (spread.uncertainty().source() == Uncertainty.Source.UNKNOWN) {
            return none(n) + ", because nothing is known of the noise: " + scores(n) + ".";
        }
        return n == 2 ? pair() : several(n);
    }

    private String empty() {
        Group group = ranking.table().group();
        int runs = group.finished().size() + group.unfinished().size();
        String who = runs == 1 ? "the only run is not" : "none of the " + Figures.inWords(runs) + " runs is";
        return group.finished().isEmpty()
                ? who + " finished, so there is no final ranking."
                : "no two runs can be compared, so there is no ranking.";
    }

    private String single() {
        int n = ranking.standings().size();
        if (ranking.counted().size() > 1) {
            return "a single configuration: its " + Figures.inWords(n)
                    + " runs differ in their seeds, so none is better than another.";
        }
        return n == 1
                ? "a single run: there is nothing to rank it against."
                : (n == 2 ? "both" : "all " + Figures.inWords(n))
                        + " have the same curve, to the last bit, and count as one run.";
    }

    private static String none(int n) {
        return n == 2 ? "the two cannot be told apart" : "no two of the " + Figures.inWords(n) + " can be told apart";
    }

    private String pair() {
        double difference = counted.get(0)
                .measure()
                .gain(counted.get(0).mean(), counted.get(1).mean());
        String size = metric.sizeAsLogged(difference);
        return spread.isEvidence(difference)
                ? "the two separate: " + size + " apart, " + units(difference) + "."
                : none(2) + ": they are " + size + " apart, and below "
                        + metric.sizeAsLogged(spread.smallestDifference()) + " chance alone can do that.";
    }

    private String several(int n) {
        int among = (int) counted.stream().filter(Standing::isAmongBest).count();
        if (among == n) {
            return none(n) + ": " + scores(n) + ", and " + cause() + ".";
        }
        if (among > 1) {
            return Figures.inWords(among) + " of the " + Figures.inWords(n)
                    + " cannot be told apart from the best, although " + scores(among) + ": " + cause() + ".";
        }
        return isEachSeparate() ? allSeparate(n) : oneAbove();
    }

    private boolean isEachSeparate() {
        return counted.stream().allMatch(standing -> standing.rankLow() == standing.rankHigh());
    }

    private String allSeparate(int n) {
        double smallest = Double.POSITIVE_INFINITY;
        for (int i = 1; i < n; i++) {
            smallest = Math.min(smallest, step(i));
        }
        return "all " + Figures.inWords(n) + " separate cleanly. The smallest step between neighbours, "
                + metric.sizeAsLogged(smallest) + ", is " + units(smallest) + ".";
    }

    private String oneAbove() {
        return "one run stands above all others, by " + metric.sizeAsLogged(step(1)) + " or " + units(step(1))
                + "; further down not all can be told apart.";
    }

    /** From a place to the one below it. */
    private double step(int place) {
        return metric.gain(counted.get(place - 1).mean(), counted.get(place).mean());
    }

    private String units(double difference) {
        String number = Figures.fixed(spread.noiseUnits(difference), 1);
        return number + (number.equals("1.0") ? " noise unit" : " noise units");
    }

    private String scores(int count) {
        String first = metric.shownAsLogged(counted.get(0).mean());
        String last = metric.shownAsLogged(counted.get(count - 1).mean());
        return first.equals(last)
                ? "all score " + first
                : "their scores run from " + first + (metric.gain(1, 0) > 0 ? " down to " : " up to ") + last;
    }

    private String cause() {
        String value = metric.sizeAsLogged(spread.uncertainty().value());
        if (spread.uncertainty().source() == Uncertainty.Source.PRIOR) {
            return "equal runs on " + (spread.isSmall() ? "small data sets" : "data of this size")
                    + " elsewhere scatter by about " + value;
        }
        String jitter = metric.sizeAsLogged(spread.jitter());
        String jitters = "scores jitter by about " + jitter + " from one evaluation to the next";
        return spread.uncertainty().value() > spread.jitter()
                ? jitters + ", and equal runs may differ by more than that"
                : jitters;
    }

    private static String capitalised(String sentence) {
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
