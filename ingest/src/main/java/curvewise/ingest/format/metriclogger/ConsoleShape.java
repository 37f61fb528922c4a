package curvewise.ingest.format.metriclogger;

import curvewise.ingest.container.LineShape;
import java.util.List;

/** How lines begin and end where a MetricLogger prints. */
final class ConsoleShape implements LineShape {
    /** Of the format, and what torchvision's and DETR's scripts print between. */
    private static final List<String> BEGINNINGS = List.of(
            "Epoch: [",
            "Test:",
            "Averaged stats:",
            "Average Precision",
            "Average Recall",
            "IoU metric:",
            "Accumulating evaluation results",
            "DONE (t=",
            "Done (t=",
            "creating index",
            "index created",
            "loading annotations",
            "Start training",
            "Training time",
            "Namespace(",
            "DotMap(",
            "number of params",
            "git:",
            "Traceback");

    /** Seconds are printed with so many decimals. */
    private static final int TIME_DECIMALS = 4;

    private final MeterHeader header = new MeterHeader();

    @Override
    public boolean begins(String line) {
        int start = Blanks.after(line, 0);
        for (String beginning : BEGINNINGS) {
            if (line.startsWith(beginning, start)) {
                return true;
            }
        }
        // the end of a broken header, such as "och: [0]  [ 0/60]  eta:", is a header of unknown words
        return header.find(line, 0) && header.start() == start && header.phase() != Phase.OTHER;
    }

    @Override
    public boolean measures(String line) {
        return header.find(line, 0) || line.contains(CocoResult.MARK);
    }

    @Override
    public boolean ends(String line) {
        int number = line.length();
        while (number > 0 && (Blanks.isDigit(line.charAt(number - 1)) || line.charAt(number - 1) == '.')) {
            number--;
        }
        int point = line.indexOf('.', number);
        int decimals = point < 0 ? 0 : line.length() - point - 1;
        return line.length() > number
                && (endsAt(line, number, "max mem: ")
                        || (decimals == TIME_DECIMALS && endsAt(line, number, "data: "))
                        || (decimals == CocoResult.DECIMALS && endsAt(line, number, "] = ")));
    }

    private static boolean endsAt(String line, int end, String words) {
        return line.startsWith(words, end - words.length());
    }
}
