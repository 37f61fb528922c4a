drop table derived.measure;
drop table derived.performance;
drop table derived.ranking_inputs;
drop table derived.ranking;
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
create view public.rankings as
select k.ranking, k.metric, k.rank_low, k.rank_high, k.run_id, k.number as "VALUE", k.uncertainty, k.uncertainty_source, k.runs_in_group, k.comparable, k.reason
from derived.ranking k;
create table derived.rule_outcome (
  run_id  bigint      not null references facts.run on delete cascade,
  rule    varchar(20) not null,
  outcome varchar(20) not null,
  reason  varchar,
  primary key (run_id, rule)
);
insert into derived.rule_outcome
select o.run_id, o.rules[i.x], o.outcomes[i.x], o.reasons[i.x]
from derived.rule_outcomes o join system_range(1, 1024) i on i.x <= cardinality(o.rules);
drop table derived.rule_outcomes;
drop schema history cascade;
alter table facts.reading drop column points_digest;
alter table facts.bundle add foreign key (root_no) references facts.root;
alter table facts.file add foreign key (root_no) references facts.root;
alter table facts.run add foreign key (root_no) references facts.root;
alter table facts.series add foreign key (reading_id) references facts.reading on delete cascade;
alter table facts.chunk add foreign key (series_id) references facts.series on delete cascade;
alter table facts.param add foreign key (reading_id) references facts.reading on delete cascade;
alter table facts.event add foreign key (reading_id) references facts.reading on delete cascade;
alter table facts.file_head add foreign key (file_id) references facts.file on delete cascade;
alter table derived.convergence add foreign key (run_id) references facts.run on delete cascade;
alter table derived.note add foreign key (run_id) references facts.run on delete cascade;
delete from "flyway_schema_history" where "version" in ('4', '5', '6') or "version" is null
