// A proxy before a server: the pages of displays that come through it live so many times faster, and say how often their slide changed.
import { createServer, request, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

export interface FastPages {
  readonly port: number;
  readonly changes: () => number;
  /** How often the page was loaded: with each its memory begins anew. */
  readonly loads: () => number;
  close(): Promise<void>;
}

/** To `local`, as the display of that cookie, `faster` times faster. */
export async function fastPages(local: string, cookie: string, faster: number): Promise<FastPages> {
  const { hostname, port, host } = new URL(local);
  let changes = 0;
  let loads = 0;
  const asSent = ({ headers }: IncomingMessage) => ({
    ...headers,
    host,
    cookie,
    ...(headers.origin !== undefined && { origin: local }),
    'accept-encoding': 'identity'
  });
  const http = createServer((asked, answer) => {
    const path = asked.url ?? '/';
    if (path === '/fast.js') return void answer.setHeader('content-type', 'text/javascript').end(fast(faster));
    if (path.startsWith('/changes/')) {
      changes = Number(path.slice('/changes/'.length));
      return void answer.end();
    }
    const passed = request({ hostname, port, path, method: asked.method, headers: asSent(asked) }, (got) => {
      if (got.headers['content-type']?.startsWith('text/html') !== true) {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        return void got.pipe(answer);
      }
      loads += 1;
      let html = '';
      got.setEncoding('utf8').on('data', (piece: string) => (html += piece));
      got.on('end', () => {
        const { 'content-length': _length, ...headers } = got.headers;
        answer.writeHead(got.statusCode ?? 502, headers);
        answer.end(html.replace('<head>', '<head><script src="/fast.js"></script>'));
      });
    });
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  http.on('upgrade', (asked, socket, head) => {
    const line = connect(Number(port), hostname, () => {
      const headers = Object.entries(asSent(asked)).map(([name, value]) => `${name}: ${String(value)}`);
      line.write(`GET ${asked.url ?? '/'} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
      line.write(head);
      line.pipe(socket).pipe(line);
    });
    for (const one of [line, socket]) one.on('error', () => [line, socket].forEach((end) => end.destroy()));
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  return {
    port: (http.address() as AddressInfo).port,
    changes: () => changes,
    loads: () => loads,
    async close() {
      http.closeAllConnections();
      await new Promise((closed) => http.close(closed));
    }
  };
}

const fast = (times: number): string => `(() => {
  const begun = Date.now(), now = performance.now.bind(performance), date = Date.now;
  performance.now = () => now() * ${times};
  Date.now = () => begun + (date() - begun) * ${times};
  for (const name of ['setTimeout', 'setInterval']) {
    const own = window[name].bind(window);
    window[name] = (work, ms, ...given) => own(work, (ms || 0) / ${times}, ...given);
  }
  // A frame lasts no longer there than here: else the page's own watch finds that the browser draws none.
  const frame = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (draw) => {
    let drawn = false;
    const once = () => {
      if (!drawn) draw(performance.now());
      drawn = true;
    };
    setTimeout(once, 5000);
    return frame(once);
  };
  let changes = 0, front = null;
  new MutationObserver(() => {
    const next = document.querySelector('[data-showing=slide]');
    if (next === null || next === front) return;
    front = next;
    if (++changes % 25 === 0) fetch('/changes/' + changes).catch(() => undefined);
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-showing'] });
})();`;
