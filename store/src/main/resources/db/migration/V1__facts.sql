-- What logs said. Everything in schema derived can be made again from here.
create schema facts;

create table facts.root (
  root_no      int          not null primary key,
  path         varchar      not null unique,
  prefix       varchar      not null,
  last_import  bigint
);

create table facts.import (
  import_id      bigint       not null primary key,
  root_no        int          not null references facts.root,
  folder         varchar      not null,
  started_at     timestamp(3) not null,
  ended_at       timestamp(3),
  status         varchar(20)  not null,
  execution_id   bigint,
  files_seen     bigint       not null,
  files_read     bigint       not null,
  runs_added     bigint       not null,
  runs_updated   bigint       not null,
  runs_unchanged bigint       not null,
  runs_moved     bigint       not null,
  runs_retired   bigint       not null,
  points_added   bigint       not null,
  problems       bigint       not null
);

-- Files that are read together. A bundle waits from the moment it is found changed until what it holds is published.
create table facts.bundle (
  bundle_id        bigint        not null primary key,
  root_no          int           not null references facts.root,
  name             varchar       not null,
  format           varchar(40)   not null,
  waiting          boolean       not null,
  reconciled       boolean       not null,
  fresh            boolean       not null,
  first_import     bigint        not null,
  read_import      bigint        not null,
  copy_of          bigint,
  source_digest    varbinary(32),
  companion_digest varbinary(32),
  unique (root_no, name, format)
);
create index bundle_waiting on facts.bundle (waiting, bundle_id);
create index bundle_reconciled on facts.bundle (reconciled);
create index bundle_source_digest on facts.bundle (source_digest);
create index bundle_copy_of on facts.bundle (copy_of);

-- A file as it was last seen: its stamp tells without opening it whether it changed; its hash is of the content that was read.
create table facts.file (
  file_id       bigint        not null primary key,
  root_no       int           not null references facts.root,
  folder        varchar       not null,
  name          varchar       not null,
  bytes         bigint        not null,
  modified_ns   bigint        not null,
  changed_ns    bigint        not null,
  file_key      varchar       not null,
  format        varchar(40),
  part          varchar(20),
  note          varchar(2000),
  run_id        bigint,
  outcome       varchar(20)   not null,
  reason        varchar,
  lines_used    bigint        not null,
  lines_ignored bigint        not null,
  content_bytes bigint,
  content_hash  varbinary(32),
  read_import   bigint        not null,
  read_at       timestamp(3)  not null,
  unique (root_no, folder, name)
);
create index file_run on facts.file (run_id);
create index file_outcome on facts.file (root_no, outcome);

-- A file may describe several bundles of its folder.
create table facts.bundle_file (
  bundle_id bigint  not null references facts.bundle on delete cascade,
  file_id   bigint  not null references facts.file on delete cascade,
  is_source boolean not null,
  primary key (bundle_id, file_id)
);
create index bundle_file_file on facts.bundle_file (file_id);

-- Hashes of the first bytes of a source, at lengths that are powers of four: how an older, shorter state of a log is found.
create table facts.file_head (
  file_id bigint        not null references facts.file on delete cascade,
  length  bigint        not null,
  hash    varbinary(32) not null,
  longest boolean       not null,
  primary key (file_id, length)
);
create index file_head_hash on facts.file_head (hash, longest);

-- The content of one run as it was read once. It belongs to no run until it is published; what a kill left so is swept.
create table facts.reading (
  reading_id bigint not null primary key,
  run_id     bigint,
  digest     varbinary(32)
);
create index reading_run on facts.reading (run_id);

create table facts.run (
  run_id        bigint       not null primary key,
  root_no       int          not null references facts.root,
  bundle_id     bigint,
  place         varchar      not null,
  generation    int          not null,
  name          varchar      not null unique,
  folder        varchar      not null,
  format        varchar(40)  not null,
  status        varchar(20)  not null,
  status_reason varchar      not null,
  retired       boolean      not null,
  started_at    timestamp(3),
  ended_at      timestamp(3),
  duration_s    double precision,
  host          varchar,
  git_commit    varchar,
  reading_id    bigint       not null references facts.reading,
  points        bigint       not null,
  series        int          not null,
  unique (root_no, place, generation)
);
create index run_bundle on facts.run (bundle_id);

create table facts.param (
  reading_id bigint  not null references facts.reading on delete cascade,
  ordinal    int     not null,
  name       varchar not null,
  value      varchar not null,
  number     double precision,
  source     varchar not null,
  primary key (reading_id, ordinal)
);

create table facts.event (
  reading_id bigint      not null references facts.reading on delete cascade,
  ordinal    int         not null,
  kind       varchar(20) not null,
  source     varchar     not null,
  line       bigint      not null,
  text       varchar     not null,
  primary key (reading_id, ordinal)
);

create table facts.series (
  series_id  bigint  not null primary key,
  reading_id bigint  not null references facts.reading on delete cascade,
  ordinal    int     not null,
  source     varchar not null,
  raw_name   varchar not null,
  split      varchar(10),
  unique (reading_id, ordinal)
);

-- Rows that the points of some chunks stand on, packed column by column.
create table facts.axis (
  axis_id    bigint    not null primary key,
  reading_id bigint    not null references facts.reading on delete cascade,
  steps      varbinary not null,
  epochs     varbinary not null,
  wall_times varbinary not null,
  lines      varbinary not null
);
create index axis_reading on facts.axis (reading_id);

create table facts.chunk (
  series_id  bigint    not null references facts.series on delete cascade,
  number     int       not null,
  points     int       not null,
  axis_id    bigint    not null,
  numbers    varbinary not null,
  characters varbinary not null,
  primary key (series_id, number)
);
