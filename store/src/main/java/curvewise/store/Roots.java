package curvewise.store;

import static curvewise.store.db.facts.Tables.BUNDLE;
import static curvewise.store.db.facts.Tables.BUNDLE_FILE;
import static curvewise.store.db.facts.Tables.EVENT;
import static curvewise.store.db.facts.Tables.FILE;
import static curvewise.store.db.facts.Tables.IMPORT;
import static curvewise.store.db.facts.Tables.PARAM;
import static curvewise.store.db.facts.Tables.ROOT;
import static curvewise.store.db.facts.Tables.RUN;
import static curvewise.store.db.facts.Tables.SERIES;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;

/** The folders that were imported. A folder inside a known one is a part of it; a folder around known ones takes their place. */
public final class Roots {
    /** Together with the digest of the rules it fits its column. */
    private static final int SETTINGS_DIGEST_BYTES = 12;

    private final DSLContext dsl;

    Roots(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Where a folder stands among the roots; makes it a root where it is not inside one. {@code folder} is a real path. */
    public Place enter(Path folder) {
        return dsl.transactionResult(t -> new Roots(t.dsl()).place(folder));
    }

    /** Keeps what a root says for itself: what was derived of its runs by another text is stale. */
    public void settle(Place place, String settings) {
        String digest = settings.isEmpty()
                ? ""
                : HexFormat.of()
                        .formatHex(
                                Hashes.sha256().digest(settings.getBytes(StandardCharsets.UTF_8)),
                                0,
                                SETTINGS_DIGEST_BYTES);
        dsl.update(ROOT)
                .set(ROOT.SETTINGS, settings)
                .set(ROOT.SETTINGS_DIGEST, digest)
                .where(ROOT.ROOT_NO.eq(place.rootNo()))
                .execute();
    }

    /** The names of all roots' folders, in the order they were added. */
    public List<String> names() {
        return dsl.select(ROOT.PATH).from(ROOT).orderBy(ROOT.ROOT_NO).fetch(r -> ownName(Path.of(r.value1())));
    }

    private Place place(Path folder) {
        List<Root> known = dsl.select(ROOT.ROOT_NO, ROOT.PATH)
                .from(ROOT)
                .orderBy(ROOT.ROOT_NO)
                .fetch(r -> new Root(r.value1(), Path.of(r.value2())));
        for (Root root : known) {
            if (folder.startsWith(root.path())) {
                return new Place(root.no(), root.path(), slashed(root.path().relativize(folder)), ownName(root.path()));
            }
        }
        List<Root> inside =
                known.stream().filter(r -> r.path().startsWith(folder)).toList();
        if (inside.isEmpty()) {
            return add(folder, known);
        }
        inside.forEach(root -> widen(root, folder));
        int no = inside.get(0).no();
        inside.stream().skip(1).forEach(root -> merge(root.no(), no));
        dsl.update(ROOT)
                .set(ROOT.PATH, folder.toString())
                .set(ROOT.PREFIX, prefix(folder, no))
                .where(ROOT.ROOT_NO.eq(no))
                .execute();
        rename(no);
        return new Place(no, folder, "", ownName(folder));
    }

    private Place add(Path folder, List<Root> known) {
        int no = known.stream().mapToInt(Root::no).max().orElse(0) + 1;
        dsl.insertInto(ROOT, ROOT.ROOT_NO, ROOT.PATH, ROOT.PREFIX)
                .values(no, folder.toString(), prefix(folder, no))
                .execute();
        return new Place(no, folder, "", ownName(folder));
    }

    /** Names everything below a root from the folder around it. */
    private void widen(Root root, Path around) {
        String above = slashed(around.relativize(root.path()));
        String own = ownName(root.path());
        // a bundle of files at the very top carries the folder's own name
        List<Long> atTop = dsl.select(BUNDLE.BUNDLE_ID)
                .from(BUNDLE)
                .join(BUNDLE_FILE)
                .on(BUNDLE_FILE.BUNDLE_ID.eq(BUNDLE.BUNDLE_ID))
                .join(FILE)
                .on(FILE.FILE_ID.eq(BUNDLE_FILE.FILE_ID))
                .where(BUNDLE.ROOT_NO.eq(root.no()), BUNDLE.NAME.eq(own), FILE.FOLDER.eq(""))
                .fetch(BUNDLE.BUNDLE_ID);
        prepend(FILE.FOLDER, above, FILE.ROOT_NO, root.no(), List.of());
        prepend(SERIES.SOURCE, above, own, root.no(), atTop);
        prepend(PARAM.SOURCE, above, own, root.no(), atTop);
        prepend(EVENT.SOURCE, above, own, root.no(), atTop);
        prefixRuns(above, own, root.no(), atTop);
        dsl.update(BUNDLE)
                .set(
                        BUNDLE.NAME,
                        when(BUNDLE.BUNDLE_ID.in(atTop), inline(above))
                                .otherwise(concat(inline(above + "/"), BUNDLE.NAME)))
                .where(BUNDLE.ROOT_NO.eq(root.no()))
                .execute();
    }

    private void prepend(
            TableField<?, String> folder, String above, TableField<?, Integer> rootNo, int no, List<Long> none) {
        assert none.isEmpty();
        dsl.update(folder.getTable())
                .set(folder, when(folder.eq(""), inline(above)).otherwise(concat(inline(above + "/"), folder)))
                .where(rootNo.eq(no))
                .execute();
    }

    private <R extends Record> void prepend(
            TableField<R, String> source, String above, String own, int rootNo, List<Long> atTop) {
        TableField<R, Long> reading = readingOf(source);
        dsl.update(source.getTable())
                .set(
                        source,
                        when(
                                        source.eq(own)
                                                .and(reading.in(DSL.select(RUN.READING_ID)
                                                        .from(RUN)
                                                        .where(RUN.BUNDLE_ID.in(atTop)))),
                                        inline(above))
                                .otherwise(concat(inline(above + "/"), source)))
                .where(reading.in(DSL.select(RUN.READING_ID).from(RUN).where(RUN.ROOT_NO.eq(rootNo))))
                .execute();
    }

    @SuppressWarnings("unchecked") // each of the three tables has a reading of the same type
    private static <R extends Record> TableField<R, Long> readingOf(TableField<R, String> source) {
        if (SERIES.equals(source.getTable())) {
            return (TableField<R, Long>) SERIES.READING_ID;
        }
        return (TableField<R, Long>) (PARAM.equals(source.getTable()) ? PARAM.READING_ID : EVENT.READING_ID);
    }

    private void prefixRuns(String above, String own, int rootNo, List<Long> atTop) {
        var top = RUN.BUNDLE_ID.in(atTop).and(RUN.PLACE.startsWith(own));
        dsl.update(RUN)
                .set(
                        RUN.PLACE,
                        when(top, concat(inline(above), DSL.substring(RUN.PLACE, own.length() + 1)))
                                .otherwise(concat(inline(above + "/"), RUN.PLACE)))
                .set(
                        RUN.FOLDER,
                        when(RUN.FOLDER.eq(""), inline(above)).otherwise(concat(inline(above + "/"), RUN.FOLDER)))
                .where(RUN.ROOT_NO.eq(rootNo))
                .execute();
    }

    private void merge(int from, int into) {
        dsl.update(FILE).set(FILE.ROOT_NO, into).where(FILE.ROOT_NO.eq(from)).execute();
        dsl.update(BUNDLE)
                .set(BUNDLE.ROOT_NO, into)
                .where(BUNDLE.ROOT_NO.eq(from))
                .execute();
        dsl.update(RUN).set(RUN.ROOT_NO, into).where(RUN.ROOT_NO.eq(from)).execute();
        dsl.update(IMPORT)
                .set(IMPORT.ROOT_NO, into)
                .where(IMPORT.ROOT_NO.eq(from))
                .execute();
        dsl.deleteFrom(ROOT).where(ROOT.ROOT_NO.eq(from)).execute();
    }

    /** Names all runs of a root anew from their places. */
    private void rename(int rootNo) {
        String prefix = dsl.select(ROOT.PREFIX)
                .from(ROOT)
                .where(ROOT.ROOT_NO.eq(rootNo))
                .fetchSingle(ROOT.PREFIX);
        var rows = dsl.select(RUN.RUN_ID, RUN.PLACE, RUN.GENERATION, RUN.STATUS)
                .from(RUN)
                .where(RUN.ROOT_NO.eq(rootNo))
                .fetch();
        // first out of the way, since a new name may be another's old one
        dsl.update(RUN)
                .set(RUN.NAME, concat(inline("\u0000"), RUN.RUN_ID.cast(String.class)))
                .where(RUN.ROOT_NO.eq(rootNo))
                .execute();
        rows.forEach(r -> dsl.update(RUN)
                .set(RUN.NAME, prefix + r.value2() + Publication.generationMark(r.value3(), r.value4()))
                .where(RUN.RUN_ID.eq(r.value1()))
                .execute());
    }

    /** The first root's runs are named from it; those of later ones carry its name in front. */
    private String prefix(Path folder, int no) {
        if (no == 1) {
            return "";
        }
        List<String> taken =
                dsl.select(ROOT.PREFIX).from(ROOT).where(ROOT.ROOT_NO.ne(no)).fetch(ROOT.PREFIX);
        String name = ownName(folder);
        String prefix = name + "/";
        for (int i = 2; taken.contains(prefix); i++) {
            prefix = name + "~" + i + "/";
        }
        return prefix;
    }

    private static String ownName(Path folder) {
        Path name = folder.getFileName();
        return name == null ? "root" : name.toString();
    }

    private static String slashed(Path relative) {
        return relative.toString().replace(relative.getFileSystem().getSeparator(), "/");
    }

    private record Root(int no, Path path) {}
}
