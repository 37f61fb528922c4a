package curvewise.report.page;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.TrainingEpochs;
import curvewise.core.run.Param;
import curvewise.core.study.RunSummary;
import curvewise.report.text.Figures;
import curvewise.report.text.Privacy;
import curvewise.report.text.Shown;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something known of a run: a name, and a value that may be shortened. */
record Fact(String label, Shown value) {
    private static final int VALUE = 48;

    static List<Fact> of(RunSummary run, Evidence evidence) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "format", run.format());
        if (!evidence.task().name().equals("unknown")) {
            add(facts, "task", evidence.task().name());
        }
        add(facts, "model", setting(evidence, "model", "arch"));
        add(facts, "image size", setting(evidence, "imgsz", "img_size"));
        add(facts, "batch", setting(evidence, "batch", "batch_size"));
        add(facts, "in the log", covered(evidence));
        add(facts, "started", run.startedAt() == null ? null : Figures.time(run.startedAt()));
        add(facts, "ended", run.endedAt() == null ? null : Figures.time(run.endedAt()));
        add(facts, "time", run.durationSeconds() == null ? null : Figures.duration(run.durationSeconds()));
        add(facts, "last step", run.lastStep() == null ? null : Figures.count(run.lastStep()));
        add(facts, "seed", run.seed());
        add(facts, "commit", run.commit());
        return facts;
    }

    private static @Nullable String setting(Evidence evidence, String... names) {
        for (String name : names) {
            Param param = evidence.param(name);
            if (param != null && !param.value().isBlank() && !Privacy.withholds(param.name())) {
                return param.value();
            }
        }
        return null;
    }

    private static @Nullable String covered(Evidence evidence) {
        TrainingEpochs epochs = evidence.epochs();
        if (epochs == null) {
            return null;
        }
        Long iterations = epochs.iterations();
        String end = epochs.isLastCut() && iterations != null
                ? " to iteration " + Figures.count(epochs.lastIteration()) + " of " + Figures.count(iterations)
                : planned(evidence);
        String last = Figures.count(epochs.last());
        if (epochs.first() == epochs.last()) {
            return "epoch " + last + end;
        }
        String first = Figures.count(epochs.first());
        return epochs.isLastCut() && epochs.last() == epochs.first() + 1
                ? "epoch " + first + ", and epoch " + last + end
                : "epochs " + first + " to " + last + end;
    }

    private static String planned(Evidence evidence) {
        Long planned = evidence.run().extent().plannedEpochs();
        double told = planned == null ? evidence.number("epochs") : planned;
        return told > 0 && told == Math.rint(told) ? " of " + Figures.count((long) told) : "";
    }

    private static void add(List<Fact> facts, String label, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(label, Shown.value(value, VALUE)));
        }
    }
}
