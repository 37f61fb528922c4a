-- What became of its rules is one row of a run. As a row for each rule and run they took a third of a store of small runs.
drop view if exists public.rule_outcomes;
create table derived.rule_outcomes (
  run_id   bigint            not null primary key references facts.run on delete cascade,
  rules    varchar(20) array not null,
  outcomes varchar(20) array not null,
  reasons  varchar array     not null
);
-- [jooq ignore start]
insert into derived.rule_outcomes
select run_id, array_agg(rule order by rule), array_agg(outcome order by rule), array_agg(reason order by rule)
from derived.rule_outcome
group by run_id;
-- [jooq ignore stop]
drop table derived.rule_outcome;
