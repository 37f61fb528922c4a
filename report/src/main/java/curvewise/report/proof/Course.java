package curvewise.report.proof;

import curvewise.core.evidence.Points;
import curvewise.report.chart.XAxis;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What curves of one run are drawn over: epochs where each point has its own, else steps, else their number. */
record Course(XAxis axis) {
    /** What all of them can be drawn over. */
    static Course of(Points... all) {
        if (Arrays.stream(all).allMatch(points -> ascends(points.epochs()))) {
            return new Course(XAxis.EPOCH);
        }
        boolean haveSteps = Arrays.stream(all).allMatch(points -> ascends(steps(points)));
        return new Course(haveSteps ? XAxis.STEP : XAxis.NUMBER);
    }

    /** The places of points on the axis. */
    double[] x(Points points) {
        return switch (axis) {
            case EPOCH -> points.epochs().clone();
            case STEP -> steps(points);
            case NUMBER ->
                IntStream.rangeClosed(1, points.size()).asDoubleStream().toArray();
        };
    }

    private static double[] steps(Points points) {
        return Arrays.stream(points.steps())
                .mapToDouble(step -> step == Points.NO_STEP ? Double.NaN : step)
                .toArray();
    }

    private static boolean ascends(double[] places) {
        for (int i = 0; i < places.length; i++) {
            if (!Double.isFinite(places[i]) || (i > 0 && places[i] <= places[i - 1])) {
                return false;
            }
        }
        return true;
    }
}
