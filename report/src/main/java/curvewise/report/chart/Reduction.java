package curvewise.report.chart;

import curvewise.core.curve.Curve;
import java.util.ArrayList;
import java.util.List;

/** A curve on its way to a trace. */
final class Reduction {
    private final Curve curve;
    private final double least;
    private final double greatest;
    private final List<Trace.Point> points = new ArrayList<>();
    private final List<Trace.Point> undefined = new ArrayList<>();

    Reduction(Curve curve, double least, double greatest) {
        this.curve = curve;
        this.least = least;
        this.greatest = greatest;
    }

    Trace to(int stretches) {
        int n = curve.size();
        if (n <= 2 * stretches) {
            for (int i = 0; i < n; i++) {
                keep(i);
            }
        } else {
            for (int i = 0; i < stretches; i++) {
                keepExtremes((int) ((long) n * i / stretches), (int) ((long) n * (i + 1) / stretches));
            }
            keepEnds();
        }
        return new Trace(points, undefined, n, undefinedSize(), hasOwnEpochs(), hasSteps());
    }

    private void keep(int i) {
        points.add(point(i));
        if (!isDefined(i)) {
            undefined.add(point(i));
        }
    }

    private void keepExtremes(int from, int to) {
        int low = -1;
        int high = -1;
        int none = -1;
        for (int i = from; i < to; i++) {
            if (!isDefined(i)) {
                none = none < 0 ? i : none;
                continue;
            }
            low = low < 0 || curve.values()[i] < curve.values()[low] ? i : low;
            high = high < 0 || curve.values()[i] > curve.values()[high] ? i : high;
        }
        if (none >= 0) {
            undefined.add(point(none));
        }
        if (low < 0) {
            points.add(point(none));
            return;
        }
        points.add(point(Math.min(low, high)));
        if (low != high) {
            points.add(point(Math.max(low, high)));
        }
    }

    private void keepEnds() {
        int first = 0;
        int last = curve.size() - 1;
        while (first < last && !isDefined(first)) {
            first++;
        }
        while (last > first && !isDefined(last)) {
            last--;
        }
        insert(first);
        insert(last);
    }

    private void insert(int i) {
        int at = 0;
        while (at < points.size() && points.get(at).number() < i + 1) {
            at++;
        }
        if (at == points.size() || points.get(at).number() > i + 1) {
            points.add(at, point(i));
        }
    }

    private boolean isDefined(int i) {
        return curve.values()[i] >= least && curve.values()[i] <= greatest;
    }

    private Trace.Point point(int i) {
        return new Trace.Point(
                i + 1L, curve.steps()[i], curve.epochs()[i], isDefined(i) ? curve.values()[i] : Double.NaN);
    }

    private long undefinedSize() {
        long n = 0;
        for (int i = 0; i < curve.size(); i++) {
            n += isDefined(i) ? 0 : 1;
        }
        return n;
    }

    private boolean hasOwnEpochs() {
        for (int i = 0; i < curve.size(); i++) {
            if (!Double.isFinite(curve.epochs()[i]) || (i > 0 && curve.epochs()[i] == curve.epochs()[i - 1])) {
                return false;
            }
        }
        return true;
    }

    private boolean hasSteps() {
        for (long step : curve.steps()) {
            if (step == Long.MIN_VALUE) {
                return false;
            }
        }
        return true;
    }
}
