package curvewise.bench.measure;

import org.apache.commons.math3.stat.regression.SimpleRegression;

/** How costs grow with size. */
public final class Growth {
    private Growth() {}

    /**
     * The exponent b of cost = a · size<sup>b</sup>, by least squares over the logarithms: 1 where the cost grows as the size does. NaN with fewer than two
     * sizes.
     *
     * @param sizes above 0
     * @param costs above 0, one for each size
     */
    public static double exponent(double[] sizes, double[] costs) {
        SimpleRegression line = new SimpleRegression();
        for (int i = 0; i < sizes.length; i++) {
            line.addData(Math.log(sizes[i]), Math.log(costs[i]));
        }
        return line.getSlope();
    }
}
