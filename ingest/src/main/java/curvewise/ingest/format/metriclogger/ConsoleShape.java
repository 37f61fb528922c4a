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

    /** What stands before the last number of a line of meters or a COCO result. */
    private static final List<String> ENDS = List.of("max mem: ", "data: ", "] = ");

    private final MeterHeader header = new MeterHeader();

    @Override
    public boolean begins(String line) {
        int start = Blanks.after(line, 0);
        for (String beginning : BEGINNINGS) {
            if (line.startsWith(beginning, start)) {
                return true;
            }
        }
        return header.find(line, 0) && header.start() == start;
    }

    @Override
    public boolean ends(String line) {
        int i = line.length();
        while (i > 0 && (Blanks.isDigit(line.charAt(i - 1)) || line.charAt(i - 1) == '.')) {
            i--;
        }
        int number = i;
        return number < line.length() && ENDS.stream().anyMatch(end -> line.startsWith(end, number - end.length()));
    }
}
