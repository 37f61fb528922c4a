package curvewise.report.chart;

import curvewise.report.text.Figures;
import java.util.List;

/**
 * What an overlap looks like: a square and one of the same size, shifted along the diagonal until the two overlap by so much.
 *
 * @param boxes at most four
 */
public record OverlapBoxes(Words words, List<Box> boxes) {
    private static final double COLUMN = 106;
    private static final double SIDE = 62;
    private static final double TOP = 6;
    private static final double HEIGHT = 124;

    /**
     * One overlap.
     *
     * @param iou the part of the union that both cover, above 0 and at most 1
     * @param text below its number
     */
    public record Box(double iou, String text) {
        /** How far each side is shifted, as a part of the side. */
        public double shift() {
            return 1 - Math.sqrt(2 * iou / (1 + iou));
        }
    }

    /** Takes a copy of the list. */
    public OverlapBoxes {
        boxes = List.copyOf(boxes);
    }

    /** The image, 420 pixels wide. */
    public String svg() {
        Svg svg = Svg.image(words, 420, HEIGHT);
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            double left = 2 + i * COLUMN;
            double shift = box.shift() * SIDE;
            svg.rectangle("truth", left, TOP, SIDE, SIDE);
            svg.rectangle("outline s1", left + shift, TOP + shift, SIDE, SIDE);
            svg.label("start strong", left, HEIGHT - 22, "IoU " + Figures.fixed(box.iou(), 2));
            svg.label("start", left, HEIGHT - 7, box.text());
        }
        return svg.end();
    }
}
