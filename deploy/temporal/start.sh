#!/bin/sh
# The image takes its database's password from the environment only; here it comes from a file.
set -eu
POSTGRES_PWD="$(cat /run/secrets/temporal_db_password)"
export POSTGRES_PWD
TEMPORAL_BROADCAST_ADDRESS="$(getent hosts "$(hostname)" | awk 'NR == 1 {print $1}')"
export TEMPORAL_BROADCAST_ADDRESS
exec /etc/temporal/entrypoint.sh
