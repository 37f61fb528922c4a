package curvewise.bench.generate;

import java.util.List;

/** The twelve lines that pycocotools prints of a bounding-box evaluation. */
final class CocoSummary {
    private static final List<Row> ROWS = List.of(
            new Row(" Average Precision  (AP) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = ", 0.40),
            new Row(" Average Precision  (AP) @[ IoU=0.50      | area=   all | maxDets=100 ] = ", 0.62),
            new Row(" Average Precision  (AP) @[ IoU=0.75      | area=   all | maxDets=100 ] = ", 0.43),
            new Row(" Average Precision  (AP) @[ IoU=0.50:0.95 | area= small | maxDets=100 ] = ", 0.22),
            new Row(" Average Precision  (AP) @[ IoU=0.50:0.95 | area=medium | maxDets=100 ] = ", 0.43),
            new Row(" Average Precision  (AP) @[ IoU=0.50:0.95 | area= large | maxDets=100 ] = ", 0.52),
            new Row(" Average Recall     (AR) @[ IoU=0.50:0.95 | area=   all | maxDets=  1 ] = ", 0.33),
            new Row(" Average Recall     (AR) @[ IoU=0.50:0.95 | area=   all | maxDets= 10 ] = ", 0.50),
            new Row(" Average Recall     (AR) @[ IoU=0.50:0.95 | area=   all | maxDets=100 ] = ", 0.53),
            new Row(" Average Recall     (AR) @[ IoU=0.50:0.95 | area= small | maxDets=100 ] = ", 0.34),
            new Row(" Average Recall     (AR) @[ IoU=0.50:0.95 | area=medium | maxDets=100 ] = ", 0.57),
            new Row(" Average Recall     (AR) @[ IoU=0.50:0.95 | area= large | maxDets=100 ] = ", 0.66));

    private CocoSummary() {}

    /** A line up to its number, and what a good model reaches. */
    private record Row(String text, double best) {}

    /** Prints the lines after so many epochs; answers how many values they hold. */
    static int appendTo(StringBuilder log, Curves curves, double epoch, Decimals threeDecimals) {
        for (Row row : ROWS) {
            log.append(row.text());
            threeDecimals.appendTo(log, curves.score(row.best(), epoch));
            log.append('\n');
        }
        return ROWS.size();
    }

    /** The same values as DETR writes them: an array of full precision. */
    static List<Double> values(Curves curves, double epoch) {
        return ROWS.stream().map(row -> curves.score(row.best(), epoch)).toList();
    }
}
