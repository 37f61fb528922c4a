-- How long a log says that epochs, training and evaluation are. Readings from before this version have no row: nothing is known of them until their logs change.
create table facts.extent (
  reading_id            bigint not null primary key references facts.reading on delete cascade,
  iterations_per_epoch  bigint,
  planned_epochs        bigint,
  evaluation_iterations bigint,
  epoch_seconds         double precision,
  evaluation_seconds    double precision
);

-- What the folder says for itself in its curvewise.yaml: its digest is a part of what derived tables were made by.
alter table facts.root add column settings varchar default '' not null;
alter table facts.root add column settings_digest varchar(64) default '' not null;

alter table derived.run_summary alter column digest varchar(100) not null;

-- A judged series may be the sum of several.
drop view if exists public.convergence;
drop table derived.convergence;
create table derived.convergence (
  run_id       bigint      not null references facts.run on delete cascade,
  ordinal      int         not null,
  raw_name     varchar     not null,
  metric       varchar(80) not null,
  split        varchar(10),
  status       varchar(30) not null,
  noise        double precision,
  tail_change  double precision,
  tail_p       double precision,
  best_step    bigint,
  plateau_step bigint,
  asymptote    double precision,
  steps_to_90  bigint,
  steps_to_95  bigint,
  steps_to_99  bigint,
  primary key (run_id, ordinal)
);
