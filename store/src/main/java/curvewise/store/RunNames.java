package curvewise.store;

import static curvewise.store.db.facts.Tables.RUN;

import curvewise.core.run.RunName;
import curvewise.core.text.NaturalOrder;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** What the runs of a store are called, to find the one that is meant. */
public final class RunNames {
    private final SortedMap<String, Long> ids = new TreeMap<>(NaturalOrder.INSTANCE);
    private final SortedSet<String> standing = new TreeSet<>(NaturalOrder.INSTANCE);

    /** The runs for which a condition holds. */
    RunNames(DSLContext dsl, Condition which) {
        dsl.select(RUN.NAME, RUN.RUN_ID, RUN.RETIRED).from(RUN).where(which).forEach(run -> {
            ids.put(run.value1(), run.value2());
            if (!run.value3()) {
                standing.add(run.value1());
            }
        });
    }

    /** The run that is meant; one that left the folder only where no other can be. */
    public RunName find(String said) {
        RunName name = RunName.of(said, standing);
        return name instanceof RunName.Unknown ? RunName.of(said, ids.keySet()) : name;
    }

    /** The id of the run that is meant; {@code null} unless it is exactly one. */
    public @Nullable Long id(String said) {
        return find(said) instanceof RunName.Found found ? ids.get(found.name()) : null;
    }

    /** The runs that stand in the folder, in the natural order of names. */
    public SortedSet<String> standing() {
        return Collections.unmodifiableSortedSet(standing);
    }
}
