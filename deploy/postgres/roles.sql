-- One Postgres for Temporal and the service, each under roles of its own. Run once, by an administrator:
-- docker-compose.yml lets Postgres run it at its first start, `npm run cluster` does the same.
create role temporal login password :'temporal_password';
create database temporal owner temporal;
create database temporal_visibility owner temporal;

-- Who migrates owns the tables; the programs only ever work as escrow_app, which may insert, read, and change little.
create role escrow_owner login createrole password :'owner_password';
create role escrow_app nologin;
grant escrow_app to escrow_owner with admin option;
create role escrow login password :'escrow_password';
grant escrow_app to escrow;
create database milestone_escrow owner escrow_owner;
