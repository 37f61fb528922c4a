package curvewise.report.proof;

import curvewise.core.evidence.Evidence;
import curvewise.core.evidence.Track;
import curvewise.core.reading.ExaminedRun;
import curvewise.core.rule.Note;
import curvewise.core.rule.Section;
import curvewise.core.run.Split;
import curvewise.report.chart.ShareBar;
import curvewise.report.chart.Words;
import curvewise.report.text.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a training step spends its time on.
 *
 * @param mean over what it is taken
 * @param whole seconds of a step
 * @param waiting seconds of it that wait for data
 * @param tracks where both stand
 */
public record StepTime(EpochMean mean, double whole, double waiting, List<Track> tracks) {
    /** Takes a copy of the list. */
    public StepTime {
        tracks = List.copyOf(tracks);
    }

    /** That of a run, as the note on it has it; {@code null} where none has. */
    public static @Nullable StepTime of(ExaminedRun examined) {
        Evidence run = examined.evidence();
        Track time = training(run, "sys.iter_time");
        Track data = training(run, "sys.data_time");
        if (time == null || data == null) {
            return null;
        }
        for (Note note : examined.reading().notes(Section.MACHINE)) {
            double whole = NumberOf.figure(note.finding(), "step_s");
            double waiting = NumberOf.figure(note.finding(), "data_s");
            if (whole > 0 && waiting >= 0 && waiting <= whole) {
                return new StepTime(EpochMean.of(run.epochs()), whole, waiting, List.of(time, data));
            }
        }
        return null;
    }

    private static @Nullable Track training(Evidence run, String metric) {
        Track told = run.track(metric, Split.TRAIN);
        return told != null ? told : run.track(metric, null);
    }

    /** The part of a step that waits. */
    public double share() {
        return waiting / whole;
    }

    static @Nullable Proof proof(ExaminedRun examined) {
        StepTime time = of(examined);
        return time == null ? null : time.proof();
    }

    private Proof proof() {
        List<Proof.Entry> legend = List.of(
                entry(0, "computing", 1 - share(), whole - waiting), entry(1, "waiting for data", share(), waiting));
        String title = "One training step,";
        String note = seconds(whole) + " on average " + mean.words();
        String words = "computing " + legend.get(0).value() + ", waiting for data "
                + legend.get(1).value() + ".";
        String svg =
                new ShareBar(new Words("proof-step", title + " " + note, words), List.of(1 - share(), share())).svg();
        return new Proof(title, note, svg, null, legend, Named.source(tracks));
    }

    private static Proof.Entry entry(int part, String name, double share, double value) {
        return new Proof.Entry(ShareBar.style(part), name, Figures.share(share, 1), seconds(value));
    }

    private static String seconds(double value) {
        return Figures.significant(value, 3) + " s";
    }
}
