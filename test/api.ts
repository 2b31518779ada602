// The API as a script calls it: bearer token, JSON in and out.

export interface Answered<T = unknown> {
  readonly status: number;
  readonly body: T;
}

export interface Api {
  /** `path` from /api/v1 on. */
  get<T>(path: string): Promise<Answered<T>>;
  post<T>(path: string, body: unknown): Promise<Answered<T>>;
  delete<T>(path: string): Promise<Answered<T>>;
  /** Makes one change; throws where it is refused. */
  change(site: string, change: object): Promise<void>;
}

export function api(local: string, token: string): Api {
  const call = async <T>(method: string, path: string, body?: unknown): Promise<Answered<T>> => {
    const response = await fetch(`${local}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' })
      },
      body: body === undefined ? undefined : JSON.stringify(body)
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    delete: (path) => call('DELETE', path),
    async change(site, change) {
      const { status, body } = await call('POST', `/sites/${site}/changes`, { change });
      if (status >= 300)
        throw new Error(`${JSON.stringify(change)} was refused with ${status}: ${JSON.stringify(body)}`);
    }
  };
}

let takeovers = 0;
/** A takeover of every display for some minutes. */
export function takeover(minutes = 5, drill = false): { id: string } & Record<string, unknown> {
  return {
    type: 'start-takeover',
    id: `takeover-${++takeovers}`,
    severity: 'emergency',
    pictogram: 'leave',
    drill,
    texts: {
      de: { title: 'Halle räumen', body: 'Zum Sammelplatz.' },
      en: { title: 'Leave the hall', body: 'Go to the assembly point.' }
    },
    targets: { type: 'all' },
    until: new Date(Date.now() + minutes * 60_000).toISOString()
  };
}
