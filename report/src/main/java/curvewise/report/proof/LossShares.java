package curvewise.report.proof;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.LossPart;
import curvewise.report.chart.ShareBar;
import curvewise.report.chart.Words;
import curvewise.report.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the training loss is made of.
 *
 * @param mean over what it is taken
 * @param shares at least two, the greatest first
 */
public record LossShares(EpochMean mean, List<Share> shares) {
    private static final int MOST = ShareBar.STYLES;
    private static final int FEWEST = 2;

    /** A part, its mean, and its share of the sum of all parts. */
    public record Share(LossPart part, double value, double share) {}

    /** Takes a copy of the list. */
    public LossShares {
        shares = List.copyOf(shares);
    }

    /** That of a run; {@code null} where fewer than two parts are logged, or one of them is no number or negative. */
    public static @Nullable LossShares of(Evidence run) {
        EpochMean mean = EpochMean.of(run.epochs());
        double[] values =
                run.parts().stream().mapToDouble(part -> mean.of(part.track())).toArray();
        double sum = 0;
        for (double value : values) {
            if (!(value >= 0) || Double.isInfinite(value)) {
                return null;
            }
            sum += value;
        }
        if (values.length < FEWEST || !(sum > 0) || Double.isInfinite(sum)) {
            return null;
        }
        List<Share> shares = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            shares.add(new Share(run.parts().get(i), values[i], values[i] / sum));
        }
        shares.sort(Comparator.comparingDouble(Share::share).reversed());
        return new LossShares(mean, shares);
    }

    static @Nullable Proof proof(Evidence run) {
        LossShares shares = of(run);
        return shares == null ? null : shares.proof();
    }

    private Proof proof() {
        List<Proof.Entry> legend = new ArrayList<>();
        List<Double> parts = new ArrayList<>();
        List<Share> shown = shares.size() <= MOST ? shares : shares.subList(0, MOST - 1);
        for (Share share : shown) {
            legend.add(entry(parts.size(), Named.shortly(share.part().name()), share.share(), share.value()));
            parts.add(share.share());
        }
        if (shown.size() < shares.size()) {
            List<Share> rest = shares.subList(shown.size(), shares.size());
            double share = rest.stream().mapToDouble(Share::share).sum();
            double value = rest.stream().mapToDouble(Share::value).sum();
            legend.add(entry(parts.size(), Figures.count(rest.size()) + " more", share, value));
            parts.add(share);
        }
        String title = "Training loss " + mean.words() + ", by part.";
        String words =
                legend.stream().map(entry -> entry.name() + " " + entry.share()).collect(Collectors.joining(", "));
        String svg = new ShareBar(new Words("proof-parts", title, words + "."), parts).svg();
        String source =
                Named.source(shown.stream().map(share -> share.part().track()).toList());
        return new Proof(title, "", svg, null, legend, source);
    }

    private static Proof.Entry entry(int part, String name, double share, double value) {
        return new Proof.Entry(ShareBar.style(part), name, Figures.share(share, 1), Figures.significant(value, 4));
    }
}
