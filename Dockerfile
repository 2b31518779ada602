# Builds on the full image, runs on the slim one as an ordinary user. Everything that must be kept is in /data.
FROM node:26-bookworm AS build
WORKDIR /floorcast
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:26-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data PORT=8080
WORKDIR /floorcast
COPY --from=build /floorcast/package.json ./
COPY --from=build /floorcast/node_modules ./node_modules
COPY --from=build /floorcast/build ./build
COPY --from=build /floorcast/server ./server
COPY --from=build /floorcast/playlists ./playlists
RUN mkdir /data && chown node:node /data && ln -s /floorcast/server/command.ts /usr/local/bin/floorcast
USER node
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+'/healthz').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "server/main.ts"]
