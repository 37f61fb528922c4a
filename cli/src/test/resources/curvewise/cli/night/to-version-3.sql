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
drop schema history cascade;
alter table facts.reading drop column points_digest;
delete from "flyway_schema_history" where "version" = '4' or "version" is null
