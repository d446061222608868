#!/bin/sh
# Makes a data directory of a base backup that Postgres, once started on it, brings to one instant by itself:
#   restore.sh BASE WAL DATA_DIRECTORY name NAME     to the restore point that was made under that name
#   restore.sh BASE WAL DATA_DIRECTORY time INSTANT  to the last transaction before it, 2026-11-25T12:00:00Z
#   restore.sh BASE WAL DATA_DIRECTORY latest        to the last thing that was received
# Run as the user that Postgres runs as. docs/backups.md
set -eu
base=$1 wal=$2 data=$3 kind=$4
if [ -e "$data" ]; then
  echo "$data is there already: move it away first" >&2
  exit 1
fi
cp -a "$base" "$data"
chmod 700 "$data"
{
  # What was being received when the server was lost is the last file, and complete up to its end.
  echo "restore_command = 'cp \"$wal/%f\" \"%p\" 2>/dev/null || cp \"$wal/%f.partial\" \"%p\"'"
  echo "recovery_target_action = 'promote'"
  # A server that allows for less than the lost one did refuses to follow it.
  LC_ALL=C pg_controldata "$base" | sed -n 's/^\(max_[a-z_]*\) setting: *\([0-9]*\)$/\1 = \2/p' |
    sed 's/^max_prepared_xacts/max_prepared_transactions/; s/^max_locks_per_xact/max_locks_per_transaction/'
  case $kind in
    name) echo "recovery_target_name = '$5'" ;;
    time) echo "recovery_target_time = '$5'" ;;
    latest) ;;
    *) echo "$kind is neither name, time nor latest" >&2; exit 1 ;;
  esac
} >> "$data/postgresql.auto.conf"
touch "$data/recovery.signal"
