// The limit of opening a display: a static page with the same picture and headline, from a bare http server.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const [file, title] = process.argv.slice(2) as [string, string];
const picture = readFileSync(file);
const page = `<!doctype html><title>bare</title>
<style>body { margin: 0; background: #0d151d; color: #f3f6f8; font: 90px sans-serif } img { width: 100vw; height: 80vh; object-fit: cover }</style>
<img src="/picture.webp" alt=""><h1>${title}</h1>`;

const http = createServer((request, response) => {
  if (request.url === '/picture.webp') response.setHeader('content-type', 'image/webp').end(picture);
  else response.setHeader('content-type', 'text/html').end(page);
});
http.listen(0, '127.0.0.1', () => console.log((http.address() as AddressInfo).port));
