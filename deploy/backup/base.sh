#!/bin/sh
# A base backup of the whole Postgres server, checked against its manifest: base.sh FOLDER. Connects as libpq's
# environment says (PGHOST, PGPORT, PGUSER, PGPASSWORD or PGPASSFILE), as a role with `replication`. docs/backups.md
set -eu
folder=$1
mkdir -p "$folder"
name=base-$(date -u +%Y%m%dT%H%M%SZ)
pg_basebackup --pgdata "$folder/$name.new" --wal-method stream --checkpoint fast
pg_verifybackup --quiet "$folder/$name.new"
mv "$folder/$name.new" "$folder/$name"
echo "$folder/$name"
