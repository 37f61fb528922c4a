package curvewise.store;

import static curvewise.store.db.facts.Tables.ROOT;
import static curvewise.store.db.facts.Tables.RUN;

import curvewise.core.run.RunName;
import curvewise.core.settings.SettingsSource;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/**
 * The runs that somebody named to compare with.
 *
 * @param ids of those that are known: what was said with the command goes before what folders say, and what was said first before the rest
 * @param unclear names in the settings of a folder that mean no run of it, or several
 */
public record Baselines(List<Long> ids, List<Unclear> unclear) {
    /** Takes copies of the lists. */
    public Baselines {
        ids = List.copyOf(ids);
        unclear = List.copyOf(unclear);
    }

    /**
     * A name in the settings of a folder that says nothing.
     *
     * @param said the name
     * @param name unknown or ambiguous
     */
    public record Unclear(String said, RunName name) {}

    /**
     * Finds the runs that are meant.
     *
     * @param said with the command; what means no run or several is passed over, since whoever took the command tells the user
     */
    static Baselines of(DSLContext dsl, SettingsSource settings, List<String> said) {
        List<Long> ids = new ArrayList<>();
        if (!said.isEmpty()) {
            RunNames all = new RunNames(dsl, DSL.noCondition());
            said.forEach(name -> add(all, name, ids));
        }
        List<Unclear> unclear = new ArrayList<>();
        for (Record2<Integer, String> root :
                dsl.select(ROOT.ROOT_NO, ROOT.SETTINGS).from(ROOT).orderBy(ROOT.ROOT_NO)) {
            List<String> named = settings.of(root.value2()).baselines();
            if (named.isEmpty()) {
                continue;
            }
            RunNames its = new RunNames(dsl, RUN.ROOT_NO.eq(root.value1()));
            named.stream()
                    .filter(name -> !add(its, name, ids))
                    .forEachOrdered(name -> unclear.add(new Unclear(name, its.find(name))));
        }
        return new Baselines(ids, unclear);
    }

    private static boolean add(RunNames runs, String said, List<Long> ids) {
        Long id = runs.id(said);
        if (id != null) {
            ids.add(id);
        }
        return id != null;
    }
}
