-- What SQL sees. Names and columns are a contract; further columns may follow.
-- The functions must be deterministic: else H2 takes a view that calls them for one that writes, and holds all of its rows at once.
create alias if not exists facts.unpack_step deterministic for "curvewise.store.sql.Unpack.step";
create alias if not exists facts.unpack_epoch deterministic for "curvewise.store.sql.Unpack.epoch";
create alias if not exists facts.unpack_wall_time deterministic for "curvewise.store.sql.Unpack.wallTime";
create alias if not exists facts.unpack_line deterministic for "curvewise.store.sql.Unpack.line";
create alias if not exists facts.unpack_character deterministic for "curvewise.store.sql.Unpack.character";
create alias if not exists facts.unpack_value deterministic for "curvewise.store.sql.Unpack.value";

create or replace view public.runs as
select r.run_id, r.name as run, r.folder, r.format, r.status, r.started_at, r.ended_at, r.duration_s, d.epochs, d.last_step, d.seed, d.group_key, r.host, r.git_commit,
  d.headline_metric, d.headline_best, d.headline_last, d.best_epoch, d.verdict, r.status_reason, r.points, r.series
from facts.run r left join derived.run_summary d on d.run_id = r.run_id;

create or replace view public.series as
select r.run_id, r.name as run, o.prefix || s.source as source, s.raw_name, d.metric, s.split, d.direction, d.role, d.unit, d.points, d.undefined_points, d.first_step, d.last_step,
  d.first_value, d.last_value, d.min_value, d.min_step, d.max_value, d.max_step, d.best_value, d.best_step, d.best_epoch
from facts.run r join facts.root o on o.root_no = r.root_no join facts.series s on s.reading_id = r.reading_id left join derived.series_summary d on d.series_id = s.series_id;

-- The outer join is one in form only, since each chunk has a point: it keeps H2 from looking the run up again for each point.
create or replace view public.points as
select q.run_id, q.run, q.source, q.raw_name, q.metric, q.split,
  facts.unpack_step(q.steps, i.x) as step, facts.unpack_epoch(q.epochs, i.x) as epoch, facts.unpack_wall_time(q.wall_times, i.x) as wall_time,
  facts.unpack_value(q.numbers, i.x) as "VALUE", facts.unpack_line(q.lines, i.x) as line, facts.unpack_character(q.characters, i.x) as "CHAR"
from (
  select r.run_id, r.name as run, o.prefix || s.source as source, s.raw_name, d.metric, s.split, c.points, c.numbers, c.characters, a.steps, a.epochs, a.wall_times, a.lines
  from facts.run r
    join facts.root o on o.root_no = r.root_no
    join facts.series s on s.reading_id = r.reading_id
    left join derived.series_summary d on d.series_id = s.series_id
    join facts.chunk c on c.series_id = s.series_id
    join facts.axis a on a.axis_id = c.axis_id
) q left join system_range(1, 1024) i on i.x <= q.points;

create or replace view public.params as
select r.run_id, r.name as run, p.name, p."VALUE", p.number, o.prefix || p.source as source
from facts.run r join facts.root o on o.root_no = r.root_no join facts.param p on p.reading_id = r.reading_id;

create or replace view public.files as
select o.prefix || case when f.folder = '' then '' else f.folder || '/' end || f.name as path, f.format, f.run_id, f.bytes,
  dateadd(microsecond, mod(f.modified_ns, 1000000000) / 1000, dateadd(second, f.modified_ns / 1000000000, timestamp '1970-01-01 00:00:00')) as modified_at,
  case when f.outcome = 'ingested' and f.read_import < o.last_import then 'unchanged' else f.outcome end as outcome,
  f.reason, f.lines_used, f.lines_ignored, f.read_at as ingested_at
from facts.file f join facts.root o on o.root_no = f.root_no;

create or replace view public.convergence as
select r.run_id, r.name as run, c.raw_name, c.metric, c.split, c.status, c.noise, c.tail_change, c.tail_p, c.best_step, c.plateau_step, c.asymptote, c.steps_to_90, c.steps_to_95, c.steps_to_99
from facts.run r join derived.convergence c on c.run_id = r.run_id;

create or replace view public.notes as
select r.run_id, r.name as run, n.rule, n.severity, n.confidence, n.topic, n.summary, n.explanation, n.advice, n.evidence
from facts.run r join derived.note n on n.run_id = r.run_id;

-- The outer join is one in form only, since each array has an element: see above.
create or replace view public.rule_outcomes as
select r.run_id, r.name as run, o.rules[i.x] as rule, o.outcomes[i.x] as outcome, o.reasons[i.x] as reason
from facts.run r join derived.rule_outcomes o on o.run_id = r.run_id left join system_range(1, 1024) i on i.x <= cardinality(o.rules);

create or replace view public.rankings as
select k.ranking, k.metric, k.rank_low, k.rank_high, r.run_id, r.name as run, d.group_key, k.number as "VALUE", k.uncertainty, k.uncertainty_source, k.runs_in_group, k.comparable, k.reason,
  k.best, k.last_value as last, k.debiased_best, k.best_epoch, k.evaluations, k.compared_at, k.baseline, k.delta, k.noise_units, k.verdict
from derived.ranking k join facts.run r on r.run_id = k.run_id left join derived.run_summary d on d.run_id = k.run_id;

-- A run has a row for each change after which it stood otherwise than before.
create or replace view public.run_states as
select s.change_no as change, s.run_id, s.name as run, s.status, s.epochs, s.points, s.metric, s.direction, s.best, s.last_value as last, s.ranking, s.rank_low, s.rank_high
from history.run_state s where s.name is not null;

create or replace view public.imports as
select i.import_id, i.folder, i.started_at, i.ended_at, i.status, i.files_seen, i.files_read, i.runs_added, i.runs_updated, i.points_added, i.problems,
  i.runs_unchanged, i.runs_moved, i.runs_retired, i.execution_id
from facts.import i;
