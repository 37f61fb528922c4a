package curvewise.bench.hotpath;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How much went through a benchmark: JMH divides by the seconds it took. */
@AuxCounters
@State(Scope.Thread)
public class Volume {
    /** Megabytes of log. */
    public double megabytes;

    /** Millions of values. */
    public double millionPoints;
}
