package curvewise.report.sql;

/**
 * The SQL that gives the rows of a table of the site, from the public views.
 *
 * @param id the table: its section of the method page is {@link #anchor()}
 * @param title which table, as a heading
 * @param about what the rows are, and where they differ from what the site shows
 * @param template the query, with {@link #RUN} and {@link #BASELINE} where the name of a run goes
 */
public record Query(String id, String title, String about, String template) {
    /** Where the name of a run goes, as an SQL string. */
    static final String RUN = "{run}";
    /** Where the name of the run goes that another is compared with. */
    static final String BASELINE = "{baseline}";

    /** The id of the query's section. */
    public String anchor() {
        return "sql-" + id;
    }

    /** Whether it is asked of one run. */
    public boolean isOfARun() {
        return template.contains(RUN);
    }

    /**
     * The query as it can be run.
     *
     * @param baseline the name of the run that is compared with
     * @param run the name of the run that is asked about
     */
    public String of(String baseline, String run) {
        return template.replace(BASELINE, quoted(baseline)).replace(RUN, quoted(run));
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
