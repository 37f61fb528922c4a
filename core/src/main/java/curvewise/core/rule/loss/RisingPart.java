package curvewise.core.rule.loss;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Judged;
import curvewise.core.evidence.LossPart;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LB-07: one part of the loss rises while the total falls. */
final class RisingPart implements Rule {
    private static final Card CARD = new Card(
            "LB-07",
            Section.LOSSES,
            Topic.ARCHITECTURE,
            Confidence.C,
            "after the first two epochs a part of the training loss rises (Mann-Kendall, p < 0.01, by more than 0.5 %) while the total falls (p < 0.05)",
            "rule of thumb");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        List<Lean> parts = parts(run);
        Lean total = total(run);
        if (parts.size() < 2 || total == null) {
            return Outcome.notApplicable(
                    "fewer than two parts of the training loss have five values after the first two epochs");
        }
        List<Lean> rising = parts.stream()
                .filter(part -> part.rises(Lean.STRONG) && part.matters())
                .sorted(Comparator.comparingDouble(Lean::p))
                .toList();
        boolean fires = !rising.isEmpty() && total.falls(Lean.LIKELY);
        return fires ? said(rising, total).fired() : Outcome.quiet();
    }

    private static List<Lean> parts(Evidence run) {
        List<Lean> parts = new ArrayList<>();
        for (LossPart part : run.parts()) {
            Lean lean = Lean.of(part, Beginning.after(run, Independent.of(run, part.track())));
            if (lean != null) {
                parts.add(lean);
            }
        }
        return parts;
    }

    private static @Nullable Lean total(Evidence run) {
        Judged training = run.training();
        return training == null ? null : Lean.of(training, Beginning.after(run, Independent.ofTotal(run)));
    }

    private static Finding said(List<Lean> rising, Lean total) {
        Lean first = rising.get(0);
        String summary = String.format(
                "%s rises (%s) while the total loss falls (%s): weights of the parts or labels may conflict.",
                first.name(), first.fromTo(), total.fromTo());
        Finding finding = Finding.of(Severity.WARN, Confidence.C, summary)
                .explained(String.format(
                        "Without a trend so clear a rise would have a probability of %s.",
                        Figures.significant(first.p(), 2)));
        if (rising.size() > 1) {
            finding = finding.explained("So do " + String.join(", ", others(rising)) + ".");
        }
        return first.since(finding.advising(
                        Topic.ARCHITECTURE, "Try another weight for " + first.name() + " in the sum of the losses.")
                .advising(
                        Topic.DATA, "Look for labels that contradict each other in what " + first.name() + " measures.")
                .with("p", first.p())
                .with("start", first.start())
                .with("end", first.finish())
                .at(first.place()));
    }

    private static List<String> others(List<Lean> rising) {
        return rising.subList(1, rising.size()).stream()
                .map(lean -> lean.name() + " (" + lean.fromTo() + ")")
                .toList();
    }
}
