package curvewise.store;

import static curvewise.store.db.facts.Tables.IMPORT;
import static curvewise.store.db.facts.Tables.ROOT;

import java.time.LocalDateTime;
import org.jooq.DSLContext;

/** The imports, each with what it did. */
public final class ImportLog {
    private static final String RUNNING = "running";

    private final DSLContext dsl;
    private final Ids ids;

    ImportLog(DSLContext dsl, Ids ids) {
        this.dsl = dsl;
        this.ids = ids;
    }

    /**
     * What an import did.
     *
     * @param status {@code completed} or {@code failed}
     * @param executionId the job's execution in the batch repository
     * @param problems files that could not be read, and runs that were not swept
     */
    public record Outcome(
            String status,
            long executionId,
            long filesSeen,
            long filesRead,
            long added,
            long updated,
            long unchanged,
            long moved,
            long retired,
            long points,
            long problems) {}

    /** Takes down that an import begins; what was running then was killed. Answers its number. */
    public long begin(Place place, LocalDateTime now) {
        return dsl.transactionResult(t -> {
            DSLContext tx = t.dsl();
            tx.update(IMPORT)
                    .set(IMPORT.STATUS, "killed")
                    .where(IMPORT.STATUS.eq(RUNNING))
                    .execute();
            long id = ids.nextImport();
            tx.insertInto(IMPORT)
                    .set(IMPORT.IMPORT_ID, id)
                    .set(IMPORT.ROOT_NO, place.rootNo())
                    .set(IMPORT.FOLDER, place.part().isEmpty() ? place.ownName() : place.ownName() + "/" + place.part())
                    .set(IMPORT.STARTED_AT, now)
                    .set(IMPORT.STATUS, RUNNING)
                    .set(IMPORT.FILES_SEEN, 0L)
                    .set(IMPORT.FILES_READ, 0L)
                    .set(IMPORT.RUNS_ADDED, 0L)
                    .set(IMPORT.RUNS_UPDATED, 0L)
                    .set(IMPORT.RUNS_UNCHANGED, 0L)
                    .set(IMPORT.RUNS_MOVED, 0L)
                    .set(IMPORT.RUNS_RETIRED, 0L)
                    .set(IMPORT.POINTS_ADDED, 0L)
                    .set(IMPORT.PROBLEMS, 0L)
                    .execute();
            tx.update(ROOT)
                    .set(ROOT.LAST_IMPORT, id)
                    .where(ROOT.ROOT_NO.eq(place.rootNo()))
                    .execute();
            return id;
        });
    }

    /** Takes down what it did. */
    public void end(long importId, LocalDateTime now, Outcome outcome) {
        dsl.update(IMPORT)
                .set(IMPORT.ENDED_AT, now)
                .set(IMPORT.STATUS, outcome.status())
                .set(IMPORT.EXECUTION_ID, outcome.executionId())
                .set(IMPORT.FILES_SEEN, outcome.filesSeen())
                .set(IMPORT.FILES_READ, outcome.filesRead())
                .set(IMPORT.RUNS_ADDED, outcome.added())
                .set(IMPORT.RUNS_UPDATED, outcome.updated())
                .set(IMPORT.RUNS_UNCHANGED, outcome.unchanged())
                .set(IMPORT.RUNS_MOVED, outcome.moved())
                .set(IMPORT.RUNS_RETIRED, outcome.retired())
                .set(IMPORT.POINTS_ADDED, outcome.points())
                .set(IMPORT.PROBLEMS, outcome.problems())
                .where(IMPORT.IMPORT_ID.eq(importId))
                .execute();
    }

    /** Whether the last import came to its end; true where there was none. */
    static boolean isLastComplete(DSLContext dsl) {
        String status = dsl.select(IMPORT.STATUS)
                .from(IMPORT)
                .orderBy(IMPORT.IMPORT_ID.desc())
                .limit(1)
                .fetchOne(IMPORT.STATUS);
        return status == null || status.equals("completed");
    }
}
