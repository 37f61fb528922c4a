-- A foreign key makes an index of its own beside a key that begins with its column. Each row was written into both, and the planner took the one that finds
-- a whole folder where the other finds one run: imports took time by the square of their runs. What is removed with its owner is removed by name now.
-- [jooq ignore start]
execute immediate (
  select 'alter table facts.bundle drop constraint facts.' || k.constraint_name
  from information_schema.key_column_usage k
  join information_schema.table_constraints c
    on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
  where k.table_schema = 'FACTS' and k.table_name = 'BUNDLE' and k.column_name = 'ROOT_NO'
    and c.constraint_type = 'FOREIGN KEY'
);
execute immediate (
  select 'alter table facts.file drop constraint facts.' || k.constraint_name
  from information_schema.key_column_usage k
  join information_schema.table_constraints c
    on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
  where k.table_schema = 'FACTS' and k.table_name = 'FILE' and k.column_name = 'ROOT_NO'
    and c.constraint_type = 'FOREIGN KEY'
);
execute immediate (
  select 'alter table facts.run drop constraint facts.' || k.constraint_name
  from information_schema.key_column_usage k
  join information_schema.table_constraints c
    on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
  where k.table_schema = 'FACTS' and k.table_name = 'RUN' and k.column_name = 'ROOT_NO'
    and c.constraint_type = 'FOREIGN KEY'
);
execute immediate (
  select 'alter table facts.series drop constraint facts.' || k.constraint_name
  from information_schema.key_column_usage k
  join information_schema.table_constraints c
    on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
  where k.table_schema = 'FACTS' and k.table_name = 'SERIES' and k.column_name = 'READING_ID'
    and c.constraint_type = 'FOREIGN KEY'
);
execute immediate (
  select 'alter table facts.chunk drop constraint facts.' || k.constraint_name
  from information_schema.key_column_usage k
  join information_schema.table_constraints c
    on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
  where k.table_schema = 'FACTS' and k.table_name = 'CHUNK' and k.column_name = 'SERIES_ID'
    and c.constraint_type = 'FOREIGN KEY'
);
execute immediate (
  select 'alter table facts.param drop constraint facts.' || k.constraint_name
  from information_schema.key_column_usage k
  join information_schema.table_constraints c
    on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
  where k.table_schema = 'FACTS' and k.table_name = 'PARAM' and k.column_name = 'READING_ID'
    and c.constraint_type = 'FOREIGN KEY'
);
execute immediate (
  select 'alter table facts.event drop constraint facts.' || k.constraint_name
  from information_schema.key_column_usage k
  join information_schema.table_constraints c
    on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
  where k.table_schema = 'FACTS' and k.table_name = 'EVENT' and k.column_name = 'READING_ID'
    and c.constraint_type = 'FOREIGN KEY'
);
execute immediate (
  select 'alter table facts.file_head drop constraint facts.' || k.constraint_name
  from information_schema.key_column_usage k
  join information_schema.table_constraints c
    on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
  where k.table_schema = 'FACTS' and k.table_name = 'FILE_HEAD' and k.column_name = 'FILE_ID'
    and c.constraint_type = 'FOREIGN KEY'
);
execute immediate (
  select 'alter table derived.convergence drop constraint derived.' || k.constraint_name
  from information_schema.key_column_usage k
  join information_schema.table_constraints c
    on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
  where k.table_schema = 'DERIVED' and k.table_name = 'CONVERGENCE' and k.column_name = 'RUN_ID'
    and c.constraint_type = 'FOREIGN KEY'
);
execute immediate (
  select 'alter table derived.note drop constraint derived.' || k.constraint_name
  from information_schema.key_column_usage k
  join information_schema.table_constraints c
    on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
  where k.table_schema = 'DERIVED' and k.table_name = 'NOTE' and k.column_name = 'RUN_ID'
    and c.constraint_type = 'FOREIGN KEY'
);
execute immediate (
  select 'alter table derived.rule_outcome drop constraint derived.' || k.constraint_name
  from information_schema.key_column_usage k
  join information_schema.table_constraints c
    on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
  where k.table_schema = 'DERIVED' and k.table_name = 'RULE_OUTCOME' and k.column_name = 'RUN_ID'
    and c.constraint_type = 'FOREIGN KEY'
);
execute immediate (
  select 'alter table derived.measure drop constraint derived.' || k.constraint_name
  from information_schema.key_column_usage k
  join information_schema.table_constraints c
    on c.constraint_schema = k.constraint_schema and c.constraint_name = k.constraint_name
  where k.table_schema = 'DERIVED' and k.table_name = 'MEASURE' and k.column_name = 'RUN_ID'
    and c.constraint_type = 'FOREIGN KEY'
);
drop index facts.file_outcome;
create index file_outcome on facts.file (outcome, root_no);
-- [jooq ignore stop]
