package curvewise.report.chart;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Curves over one axis with what is said of them: built up layer by layer, then drawn in any size.
 *
 * <p>All coordinates are finite and below 1e300, but for values of NaN, which are gaps.
 */
public final class Plot {
    final Words words;
    final XAxis axis;
    final List<Stroke> strokes = new ArrayList<>();
    final List<Dot> dots = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();
    final List<Double> undefined = new ArrayList<>();
    private final IdentityHashMap<Stroke, String> names = new IdentityHashMap<>();

    @Nullable
    Ground ground;

    @Nullable
    Peak peak;

    @Nullable
    Strip strip;

    List<Tick> xTicks = List.of();
    List<Tick> yTicks = List.of();
    String xLabel;
    boolean isFromZero;

    /**
     * A curve.
     *
     * @param y as long as {@code x}
     * @param colour 1 to {@link Line#STYLES}
     * @param end what stands at its end; {@code null} for nothing
     */
    record Stroke(
            double[] x,
            double[] y,
            Look look,
            int colour,
            @Nullable String end) {}

    /** How a curve is drawn. */
    public enum Look {
        /** As what the eye should follow, with the dashes of its colour. */
        PLAIN("line"),
        /** Values as logged, behind a line that smooths them. */
        RAW("line raw"),
        /** The line that smooths them. */
        SMOOTH("line smooth"),
        /** A level that several values have in common. */
        LEVEL("line level"),
        /** Beside the point, or inferred: dashed and without colour. */
        ASIDE("dashed");

        private final String styles;

        Look(String styles) {
            this.styles = styles;
        }

        /** Whether the values of the curve are those of a log, or computed from all of them alike. */
        boolean isLogged() {
            return this == PLAIN || this == RAW;
        }

        String styles(int colour) {
            return this == ASIDE ? styles : styles + " s" + colour;
        }
    }

    /** A value that stands for a stretch of the axis. */
    record Dot(double x, double y, double from, double to) {}

    /** A dotted line over the whole height, and what stands above it; empty for nothing. */
    record Mark(double x, String text) {}

    /** A stretch with a grey ground. */
    record Ground(double from, double to, String text) {}

    /** The value that is pointed out. */
    record Peak(double x, double y, String text) {}

    /** A place on an axis with a label. */
    public record Tick(double at, String text) {}

    /** A second curve below the first, on the same axis and with its own scale from 0. */
    record Strip(double[] x, double[] y, String name, String end) {}

    /** A plot without a curve yet. */
    public Plot(Words words, XAxis axis) {
        this.words = words;
        this.axis = axis;
        this.xLabel = axis.label();
    }

    /** Lets the vertical axis begin at 0 where no value is below. */
    public Plot fromZero() {
        isFromZero = true;
        return this;
    }

    /** Adds a curve; {@code null} for no label at its end. */
    public Plot curve(double[] x, double[] y, Look look, int colour, @Nullable String end) {
        strokes.add(new Stroke(x, y, look, colour, end));
        return this;
    }

    /** Says what the curve added last shows, where what stands at its end is no name. */
    public Plot named(String name) {
        names.put(strokes.get(strokes.size() - 1), name);
        return this;
    }

    String nameOf(Stroke stroke) {
        String name = names.getOrDefault(stroke, stroke.end());
        return name == null ? words.title() : name;
    }

    /** Adds a value that stands for a stretch. */
    public Plot dot(double x, double y, double from, double to) {
        dots.add(new Dot(x, y, from, to));
        return this;
    }

    /** Adds a vertical line, with a text above it where there is room, or an empty one. */
    public Plot mark(double x, String text) {
        marks.add(new Mark(x, text));
        return this;
    }

    /** Adds a small cross on the axis where a value is not defined. */
    public Plot undefined(double x) {
        undefined.add(x);
        return this;
    }

    /** Sets the stretch with a grey ground. */
    public Plot ground(double from, double to, String text) {
        ground = new Ground(from, to, text);
        return this;
    }

    /** Sets the value that is pointed out. */
    public Plot peak(double x, double y, String text) {
        peak = new Peak(x, y, text);
        return this;
    }

    /** Sets the curve below. */
    public Plot strip(double[] x, double[] y, String name, String end) {
        strip = new Strip(x, y, name, end);
        return this;
    }

    /** Sets the labels of the horizontal axis and its name, where they are not numbers of the axis itself. */
    public Plot xTicks(String label, List<Tick> ticks) {
        xLabel = label;
        xTicks = List.copyOf(ticks);
        return this;
    }

    /** Sets the labels of the vertical axis and so its range, where they are not the values themselves. */
    public Plot yTicks(List<Tick> ticks) {
        yTicks = List.copyOf(ticks);
        return this;
    }

    /** The image. */
    public String svg(Size size) {
        return new PlotDrawing(this, size).svg();
    }
}
