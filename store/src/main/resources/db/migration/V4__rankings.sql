-- What of the content changes only with its points: a log that moved has the same. Readings from before this version have none.
alter table facts.reading add column points_digest varbinary(32);

-- What a ranking needs to know of a run, and what the list of all runs shows of it.
create table derived.performance (
  run_id                bigint      not null primary key references facts.run on delete cascade,
  task                  varchar(40) not null,
  experiment            varchar,
  iterations_per_epoch  bigint,
  batch                 bigint,
  evaluation_iterations bigint,
  evaluation_batch      bigint,
  absent_sizes          varchar,
  classes               bigint,
  data_param            varchar,
  data_value            varchar,
  epochs                bigint,
  steps                 bigint,
  planned_epochs        bigint,
  memory                double precision,
  inference_seconds     double precision,
  peak_rate             double precision,
  rate_drops            varbinary   not null,
  is_annealed           boolean     not null,
  convergence           varchar(30),
  criticals             int         not null,
  warnings              int         not null,
  infos                 int         not null,
  goods                 int         not null,
  sparkline             varbinary   not null
);

create table derived.measure (
  run_id        bigint      not null references facts.run on delete cascade,
  ordinal       int         not null,
  metric        varchar(80) not null,
  raw_name      varchar     not null,
  definition    varchar     not null,
  split         varchar(10),
  direction     varchar(3)  not null,
  place         int         not null,
  scale         varchar(20) not null,
  factor        double precision not null,
  decimals      int         not null,
  evaluations   int         not null,
  best          double precision not null,
  best_epoch    double precision,
  best_step     bigint,
  last_value    double precision not null,
  end_mean      double precision not null,
  luck          double precision,
  jitter        double precision,
  jitter_values int         not null,
  curve_digest  varchar(64) not null,
  marks         varbinary   not null,
  primary key (run_id, ordinal)
);

-- What was judged before has none of this: it is judged again.
update derived.run_summary set digest = '';

-- What the ranks were made from: as long as it is the same, they are not made again. And whether it was taken down how the runs stood.
create table derived.ranking_inputs (
  digest varchar(64) not null primary key,
  taken  boolean     not null
);

drop view if exists public.rankings;
drop table derived.ranking;
create table derived.ranking (
  ranking            varchar     not null,
  run_id             bigint      not null references facts.run on delete cascade,
  metric             varchar(80) not null,
  rank_low           int,
  rank_high          int,
  number             double precision,
  uncertainty        double precision,
  uncertainty_source varchar(20),
  runs_in_group      int         not null,
  comparable         boolean     not null,
  reason             varchar,
  best               double precision,
  last_value         double precision,
  debiased_best      double precision,
  best_epoch         double precision,
  evaluations        int,
  compared_at        varchar,
  baseline           varchar,
  delta              double precision,
  noise_units        double precision,
  verdict            varchar(20),
  primary key (ranking, run_id)
);

-- How runs stood after each import that changed a fact: the one thing that follows from facts and cannot be made again, since the facts have changed.
-- A run has a row where it differs from its row before; a run that is no more has one without a name.
create schema history;

create table history.change (
  change_no int         not null primary key,
  rules     varchar(64) not null
);

create table history.run_state (
  run_id     bigint not null,
  change_no  int    not null references history.change,
  name       varchar,
  status     varchar(20),
  content    varchar(64),
  epochs     bigint,
  points     bigint,
  metric     varchar,
  direction  varchar(3),
  best       double precision,
  last_value double precision,
  noise      double precision,
  ranking    varchar,
  rank_low   int,
  rank_high  int,
  primary key (run_id, change_no)
);
