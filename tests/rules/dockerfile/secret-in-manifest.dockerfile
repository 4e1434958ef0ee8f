# syntax=docker/dockerfile:1
FROM node:22-slim AS build
ARG NPM_TOKEN
#~^ secret-in-manifest
ARG NODE_ENV=production
ENV API_TOKEN=${NPM_TOKEN}
#~^ secret-in-manifest
ENV PORT=8080 \
    LOG_LEVEL=info
ENV DB_PASSWORD="correct horse"
#~^ secret-in-manifest
ENV DB_PASSWORD_FILE=/run/secrets/db
ENV TOKENIZERS_PARALLELISM=false
ENV PASSWORD_MIN_LENGTH=12
ENV SESSION_SECRET=
RUN --mount=type=secret,id=npm NPM_TOKEN=$(cat /run/secrets/npm) npm ci

FROM node:22-slim
ENV SIGNING_KEY 0f8e2a7c11
#~^ secret-in-manifest
COPY --from=build /app /app
USER node
CMD ["node", "server.js"]
