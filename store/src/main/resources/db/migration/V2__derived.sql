-- What follows from the facts. Each row says by which rules (digest) and from which content (reading) it was made.
create schema derived;

create table derived.series_summary (
  series_id        bigint      not null primary key references facts.series on delete cascade,
  metric           varchar(80),
  direction        varchar(3),
  role             varchar(20),
  unit             varchar(20),
  points           bigint      not null,
  undefined_points bigint      not null,
  first_step       bigint,
  last_step        bigint,
  first_value      double precision,
  last_value       double precision,
  min_value        double precision,
  min_step         bigint,
  max_value        double precision,
  max_step         bigint,
  best_value       double precision,
  best_step        bigint,
  best_epoch       double precision
);

create table derived.run_summary (
  run_id             bigint      not null primary key references facts.run on delete cascade,
  reading_id         bigint      not null,
  digest             varchar(64) not null,
  epochs             bigint,
  last_step          bigint,
  seed               varchar,
  group_key          varchar(32) not null,
  headline_metric    varchar(80),
  headline_raw_name  varchar,
  headline_direction varchar(3),
  headline_best      double precision,
  headline_last      double precision,
  best_epoch         double precision,
  best_step          bigint,
  verdict            varchar
);

create table derived.convergence (
  series_id    bigint      not null primary key references facts.series on delete cascade,
  raw_name     varchar     not null,
  status       varchar(30) not null,
  noise        double precision,
  tail_change  double precision,
  tail_p       double precision,
  best_step    bigint,
  plateau_step bigint,
  asymptote    double precision,
  steps_to_90  bigint,
  steps_to_95  bigint,
  steps_to_99  bigint
);

create table derived.rule_outcome (
  run_id  bigint      not null references facts.run on delete cascade,
  rule    varchar(20) not null,
  outcome varchar(20) not null,
  reason  varchar,
  primary key (run_id, rule)
);

create table derived.note (
  run_id      bigint      not null references facts.run on delete cascade,
  ordinal     int         not null,
  rule        varchar(20) not null,
  severity    varchar(10) not null,
  confidence  varchar(1)  not null,
  topic       varchar(40) not null,
  summary     varchar     not null,
  explanation varchar     not null,
  advice      varchar     not null,
  evidence    varchar     not null,
  primary key (run_id, ordinal)
);

create table derived.ranking (
  ranking            varchar     not null,
  run_id             bigint      not null references facts.run on delete cascade,
  metric             varchar(80) not null,
  rank_low           int,
  rank_high          int,
  number             double precision,
  uncertainty        double precision,
  uncertainty_source varchar,
  runs_in_group      int         not null,
  comparable         boolean     not null,
  reason             varchar,
  primary key (ranking, run_id)
);
