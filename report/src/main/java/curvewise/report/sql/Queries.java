package curvewise.report.sql;

import java.util.List;

/** The queries of all tables of the site. */
public final class Queries {
    /** Puts zeros before numbers, so that train2 stands before train10, as on the site. */
    private static final String IN_NATURAL_ORDER = """
            order by regexp_replace(regexp_replace(%1$s, '([0-9]+)', '00000000000000000000$1'), '0*([0-9]{20})(?![0-9])', '$1'), %1$s""";

    private static final Query RANKINGS = new Query(
            "rankings",
            "Rankings",
            "A row for each ranked run and for those that are only listed under a table, with the reason. The best value of a ranking comes first.",
            """
            select k.ranking, k.rank_low, k.rank_high, k.run, k.metric, k.value, k.uncertainty, k.uncertainty_source,
              k.best_epoch, k.evaluations, k.last, k.debiased_best, k.compared_at, k.baseline, k.delta, k.noise_units,
              k.verdict, k.runs_in_group, k.comparable, k.reason
            from rankings k
            order by k.ranking, k.rank_low nulls last, k.rank_high,
              (select case max(s.direction) when 'max' then -k.value else k.value end
               from series s where s.run_id = k.run_id and s.metric = k.metric),
              k.run""");

    private static final Query SINCE = new Query(
            "since",
            "Since the last change",
            "A row for each run that stands otherwise than before the last import that changed a fact, beside how it stood. After a first import all are new, and the site says that there is nothing to compare with.",
            """
            select s.run, b.run as run_before, b.status as status_before, s.status, b.epochs as epochs_before, s.epochs,
              s.metric, b.best as best_before, s.best, b.rank_low as rank_low_before, s.rank_low,
              b.rank_high as rank_high_before, s.rank_high
            from run_states s left join run_states b on b.run_id = s.run_id
              and b.change = (select max(x.change) from run_states x where x.run_id = s.run_id and x.change < s.change)
            where s.change = (select max(change) from run_states)
            """ + IN_NATURAL_ORDER.formatted("s.run"));

    private static final Query RUNS = new Query(
            "runs",
            "All runs",
            "A row for each run that stands in the folder. Numbers in names count by their value, so that train2 stands before train10.",
            """
            select run, format, status, status_reason, headline_metric, headline_best, best_epoch, headline_last, epochs,
              points, series, verdict
            from runs
            where status not in ('deleted', 'replaced')
            """ + IN_NATURAL_ORDER.formatted("run"));

    private static final Query RETIRED = new Query(
            "retired",
            "Runs that are no longer in the folder",
            "The logs of these runs are gone, or other runs have taken their places. What was read of them is kept.",
            """
            select run, status, status_reason, headline_metric, headline_best, headline_last, epochs, points
            from runs
            where status in ('deleted', 'replaced')
            """ + IN_NATURAL_ORDER.formatted("run"));

    private static final Query NOTES = new Query(
            "notes",
            "The notes of a run",
            "What is remarked on one run. On the page a note stands below the question that it helps to answer.",
            """
            select rule, severity, confidence, topic, summary, explanation, advice, evidence
            from notes
            where run = {run}
            order by decode(severity, 'CRITICAL', 1, 'WARN', 2, 'INFO', 3, 4), rule""");

    private static final Query OUTCOMES = new Query(
            "rules",
            "Rules that said nothing of a run",
            "The rules that are not among the notes of one run, and why.",
            """
            select rule, outcome, reason
            from rule_outcomes
            where run = {run} and outcome <> 'fired'
            order by rule""");

    private static final Query SERIES = new Query(
            "series",
            "The series of a run",
            "A row for each series of one run, over its finite and defined values.",
            """
            select raw_name, metric, split, direction, points, undefined_points, first_value, last_value,
              min_value, min_step, max_value, max_step, best_value, best_step, best_epoch, source
            from series
            where run = {run}""");

    private static final Query CURVE = new Query(
            "curve",
            "A curve of a run",
            "The values behind a chart: those of the metric that one run is judged by, each with the line of the log it stands on. The run page draws all of them.",
            """
            select p.epoch, p.step, p.value, p.source, p.line
            from points p join runs r on r.run_id = p.run_id
            where r.run = {run} and p.metric = r.headline_metric""");

    private static final Query CONVERGENCE = new Query(
            "convergence",
            "How the curves of a run ended",
            "The status of the judged series of one run, and the numbers that it rests on.",
            """
            select raw_name, metric, split, status, noise, tail_change, tail_p, best_step, plateau_step,
              steps_to_90, steps_to_95, steps_to_99
            from convergence
            where run = {run}""");

    private static final Query SETTINGS = new Query(
            "settings",
            "The settings of a run",
            "The hyper-parameters of one run. SQL shows also the values that the site keeps back because they may name a person.",
            """
            select name, value, source
            from params
            where run = {run}""");

    private static final Query FILES_OF_RUN = new Query(
            "files-of-run",
            "The files of a run",
            "The files that one run was read from. Companions that belong to several runs of a folder have no run of their own.",
            """
            select f.path, f.format, f.outcome, f.reason, f.lines_used, f.lines_ignored
            from files f join runs r on r.run_id = f.run_id
            where r.run = {run} and f.outcome <> 'duplicate'
            order by f.path""");

    private static final Query FORMATS = new Query(
            "formats",
            "Files by format",
            "A row for each format and outcome. An unchanged file keeps the outcome of the reading that stored it on the page; SQL calls it unchanged.",
            """
            select format, outcome, count(*) as files, count(distinct run_id) as runs,
              sum(lines_used) as lines_used, sum(lines_ignored) as lines_ignored
            from files
            group by format, outcome
            order by format nulls last, outcome""");

    private static final Query FILES = new Query(
            "files",
            "Files that were not read, or only in part",
            "A row for each file of which something was left out, damaged ones first.",
            """
            select path, format, outcome, reason, lines_used, lines_ignored
            from files
            where outcome in ('unreadable', 'partial', 'duplicate', 'unrecognised')
            order by decode(outcome, 'unreadable', 1, 'partial', 2, 'duplicate', 3, 4), path""");

    private static final Query COMPARISON = new Query(
            "comparison",
            "The metrics of two runs",
            "The metrics that two runs share on the same part of the data. Verdicts need the noise of the whole table, which is in rankings.uncertainty.",
            """
            select b.metric, b.split, a.raw_name, a.best_value as baseline_best, b.best_value as best,
              b.best_value - a.best_value as change, a.last_value as baseline_last, b.last_value as last,
              b.last_value - a.last_value as change_of_last, b.direction
            from series a join series b on b.metric = a.metric and b.split is not distinct from a.split
            where a.run = {baseline} and b.run = {run} and b.direction is not null
            order by b.metric, b.split""");

    private static final Query DIFFERENCES = new Query(
            "differences",
            "The settings of two runs that differ",
            "A setting that only one run has is not null in the other: it is missing, and stands as null here.",
            """
            select n.name, a.value as baseline, b.value as this
            from (select distinct name from params where run in ({baseline}, {run})) n
              left join params a on a.name = n.name and a.run = {baseline}
              left join params b on b.name = n.name and b.run = {run}
            where a.value is distinct from b.value
            order by n.name""");

    /** All, in the order of the site's pages. */
    public static final List<Query> ALL = List.of(
            RANKINGS,
            SINCE,
            RUNS,
            RETIRED,
            NOTES,
            CONVERGENCE,
            CURVE,
            SERIES,
            SETTINGS,
            FILES_OF_RUN,
            OUTCOMES,
            COMPARISON,
            DIFFERENCES,
            FORMATS,
            FILES);

    private Queries() {}
}
