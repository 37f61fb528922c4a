package curvewise.core.rule.trust;

import static curvewise.core.statistics.Numbers.exceeds;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Place;
import curvewise.core.evidence.Points;
import curvewise.core.evidence.Resumes;
import curvewise.core.rule.Card;
import curvewise.core.rule.Confidence;
import curvewise.core.rule.Finding;
import curvewise.core.rule.Outcome;
import curvewise.core.rule.Rule;
import curvewise.core.rule.Section;
import curvewise.core.rule.Severity;
import curvewise.core.rule.Topic;
import curvewise.core.run.RunEvent;
import curvewise.core.text.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LOG-03: training went on from a checkpoint. */
final class ResumedTraining implements Rule {
    /** In multiples of the jitter: a loss that merely jitters jumps less than this between two means of three. */
    static final double JUMP = 3;

    private static final Card CARD = new Card(
            "LOG-03",
            Section.TRUST,
            Topic.SCHEDULE,
            Confidence.A,
            "Training rows go back to an earlier step that is not the first, or the log says that training was resumed",
            "TensorBoard's purge step: what was logged from that step on no longer counts");

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public Outcome judge(Evidence run) {
        List<RunEvent> events = events(run);
        if (run.resumes().restarts().isEmpty() && events.isEmpty()) {
            return run.tracks().isEmpty() ? Outcome.notApplicable("nothing is logged") : Outcome.quiet();
        }
        return said(run, events).fired();
    }

    private static List<RunEvent> events(Evidence run) {
        return run.run().events().stream()
                .filter(event -> event.kind() == RunEvent.Kind.RESUMED)
                .toList();
    }

    private static Finding said(Evidence run, List<RunEvent> events) {
        Resumes resumes = run.resumes();
        int times = Math.max(resumes.restarts().size(), events.size());
        LossJump jump = LossJump.greatest(run);
        String summary = "Training was resumed " + times(times) + "; " + superseded(resumes) + sentenceEnd(jump) + ".";
        Finding finding = Finding.of(Severity.INFO, Confidence.A, summary)
                .with("resumes", times)
                .with("superseded", resumes.superseded());
        for (Resumes.Restart restart : resumes.restarts()) {
            finding = finding.at(new Place(restart.file(), restart.line(), 0));
        }
        if (resumes.restarts().isEmpty()) {
            finding = finding.at(new Place(events.get(0).source(), events.get(0).line(), 0));
        }
        // without a step it explains nothing else: a change that is not known is no jump
        return jump == null ? finding : withJump(finding, jump);
    }

    private static String times(int times) {
        return times == 1 ? "once" : times == 2 ? "twice" : Figures.count(times) + " times";
    }

    private static String superseded(Resumes resumes) {
        if (resumes.restarts().isEmpty()) {
            return "no earlier point is superseded";
        }
        long first = resumes.restarts().stream()
                .mapToLong(Resumes.Restart::step)
                .min()
                .getAsLong();
        int points = resumes.superseded();
        return String.format(
                "%s earlier %s from step %s on %s done again and %s not count",
                Figures.count(points),
                points == 1 ? "point" : "points",
                Figures.count(first),
                points == 1 ? "was" : "were",
                points == 1 ? "does" : "do");
    }

    private static String sentenceEnd(@Nullable LossJump jump) {
        if (jump == null) {
            return "";
        }
        String where = jump.step() == Points.NO_STEP ? "there" : "at step " + Figures.count(jump.step());
        return isJump(jump)
                ? String.format(
                        "; the training loss jumped by %s times its usual jitter %s",
                        Figures.fixed(jump.sigmas(), 1), where)
                : String.format(
                        "; the training loss did not jump %s (it changed by %s times its usual jitter)",
                        where, Figures.signed(jump.sigmas(), 1));
    }

    private static boolean isJump(LossJump jump) {
        return exceeds(jump.sigmas(), JUMP);
    }

    private static Finding withJump(Finding finding, LossJump jump) {
        Finding measured = finding.with("jump", jump.sigmas());
        if (jump.step() != Points.NO_STEP) {
            measured = measured.since(jump.step());
        }
        return isJump(jump)
                ? measured.advising(
                        Topic.SCHEDULE,
                        "Check that the state of the optimiser and of the learning-rate schedule was restored with the weights.")
                : measured;
    }
}
