# syntax=docker/dockerfile:1
# Tonight as an image, for amd64 and arm64: docs/deploy.md says how it is run.
FROM node:24-trixie-slim AS made
WORKDIR /src
COPY . .
RUN bash scripts/image/lay-out.sh /tonight

FROM node:24-trixie-slim
# Debian's packages that some want: ffmpeg for films of your own, postgresql-client for backups of your own PostgreSQL.
ARG PACKAGES=""
RUN if [ -n "$PACKAGES" ]; then \
      apt-get update && apt-get install --yes --no-install-recommends $PACKAGES && rm -rf /var/lib/apt/lists/*; \
    fi \
    && install --directory --owner=node --group=node --mode=0700 /data
COPY --from=made /tonight /tonight
WORKDIR /tonight
USER node
ENV DATA_DIR=/data PORT=3000
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=6s --start-period=2m CMD ["node", "scripts/image/healthy.mjs"]
CMD ["node", "scripts/start.mjs"]
