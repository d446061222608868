#!/bin/sh
# Run by Postgres' image at its first start, when nothing is there: the roles and databases of roles.sql.
set -eu
psql --username postgres --dbname postgres --set ON_ERROR_STOP=1 \
  --set temporal_password="$(cat /run/secrets/temporal_db_password)" \
  --set owner_password="$(cat /run/secrets/owner_db_password)" \
  --set escrow_password="$(cat /run/secrets/escrow_db_password)" \
  --file /roles.sql
