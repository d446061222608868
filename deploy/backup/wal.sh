#!/bin/sh
# Receives all that Postgres writes from now on, until it is ended: wal.sh FOLDER. Run it always, on the machine that
# keeps the backups; what it has missed while it was away the server keeps for it. docs/backups.md
set -eu
folder=$1
mkdir -p "$folder/wal"
pg_receivewal --slot milestone_escrow_backup --create-slot --if-not-exists
exec pg_receivewal --directory "$folder/wal" --slot milestone_escrow_backup --synchronous
