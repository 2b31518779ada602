// Every setting of the server, declared once: the environment is parsed by this schema, and docs/configuration.md is written from it.
import { join } from 'node:path';
import * as v from 'valibot';
import { parse, type Fault } from '#playlists/site/parse.ts';
import type { WallTime } from '#playlists/site/values.ts';

const DAY_MS = 86_400_000;

const wholeText = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d+$/, 'must be a whole number'),
    v.transform(Number),
    v.minValue(min, `must be at least ${min}`),
    v.maxValue(max, `must be at most ${max}`)
  );
const switchText = v.pipe(
  v.picklist(['', '0', '1', 'true', 'false'], 'must be 1 or 0'),
  v.transform((text) => text === '1' || text === 'true')
);
const portOrOff = v.pipe(
  v.string(),
  v.regex(/^(?:off|\d+)$/, 'must be a port or off'),
  v.transform((text) => (text === 'off' ? null : Number(text))),
  v.check((port) => port === null || port <= 65_535, 'must be at most 65535')
);
const timeOrOff = v.pipe(
  v.string(),
  v.regex(/^(?:off|(?:[01]\d|2[0-3]):[0-5]\d)$/, 'must be a time such as 02:30, or off'),
  v.transform((text) => (text === 'off' ? null : (text as WallTime)))
);
const listText = v.pipe(
  v.string(),
  v.transform((text) =>
    text
      .split(/[\s,]+/)
      .filter((part) => part !== '')
      .map((part) => part.toLowerCase())
  )
);

interface Setting<S extends v.GenericSchema<string, unknown>> {
  readonly schema: S;
  /** What an unset variable means, as it would be written. */
  readonly fallback: string;
  readonly says: string;
}
const setting = <S extends v.GenericSchema<string, unknown>>(
  schema: S,
  fallback: string,
  says: string
): Setting<S> => ({
  schema,
  fallback,
  says
});

export const settings = {
  PORT: setting(wholeText(0, 65_535), '8080', 'Port to listen on; 0 takes a free one.'),
  HOST: setting(
    v.pipe(v.string(), v.minLength(1)),
    '0.0.0.0',
    'Address to listen on; `127.0.0.1` keeps it to this machine.'
  ),
  HTTPS_PORT: setting(
    portOrOff,
    '8443',
    'Port for https, beside plain http; `off` for none. Behind a proxy (TRUST_PROXY) there is none: the proxy does it.'
  ),
  TLS_CERT_FILE: setting(
    v.string(),
    '',
    'Your own certificate with its chain (PEM), watched for change. Empty: the server makes its own authority, see `/trust`.'
  ),
  TLS_KEY_FILE: setting(v.string(), '', 'The private key of TLS_CERT_FILE (PEM).'),
  DATA_DIR: setting(
    v.pipe(v.string(), v.minLength(1)),
    'data',
    'Folder that holds everything: database, site documents, media, keys.'
  ),
  PUBLIC_URL: setting(
    v.union([
      v.literal(''),
      v.pipe(
        v.string(),
        v.url('must be an address such as http://floor.example'),
        v.regex(/^https?:\/\/[^/]+$/, 'must have no path')
      )
    ]),
    '',
    'Origin that links and QR codes use, such as `https://floor.example`. Empty: the one the browser used.'
  ),
  ALLOWED_HOSTS: setting(
    listText,
    '',
    'Names this server answers to besides IP addresses, this machine’s name, `.local` names and PUBLIC_URL; separated by commas.'
  ),
  TRUST_PROXY: setting(
    switchText,
    '0',
    '1 behind a reverse proxy that sets X-Forwarded-Proto, -Host and -For; those headers are ignored otherwise.'
  ),
  SAMPLE: setting(switchText, '0', '1 adds the sample floor to an empty data folder at start.'),
  LOG_LEVEL: setting(
    v.picklist(
      ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'],
      'must be silent, fatal, error, warn, info, debug or trace'
    ),
    'info',
    'How much is logged, as JSON lines on standard error.'
  ),
  UPLOAD_MB: setting(wholeText(1, 500), '40', 'Largest picture that can be uploaded, in megabytes.'),
  VIDEO_MB: setting(
    wholeText(1, 2000),
    '100',
    'Largest video that can be uploaded, in megabytes: every display that shows it keeps the whole of it.'
  ),
  PLAYS_DAYS: setting(
    wholeText(1, 3650),
    '90',
    'How many days what was on the glass is kept (proof of play): a display that changes every 10 seconds takes 0.3 MB a day.'
  ),
  INCIDENT_DAYS: setting(wholeText(1, 3650), '400', 'How many days incidents are kept.'),
  BACKUP_AT: setting(
    timeOrOff,
    '02:30',
    'When a backup is made each day, by the clock of the first site; `off` for never. What a server missed that was off is made up for.'
  ),
  BACKUP_DIR: setting(
    v.string(),
    '',
    'Folder that holds the backups, better on another disk, and for this server alone. Empty: `backups` in DATA_DIR.'
  ),
  BACKUP_DAYS: setting(wholeText(1, 400), '7', 'Of how many days the last backup is kept.'),
  BACKUP_WEEKS: setting(wholeText(0, 520), '4', 'Of how many weeks, besides, the last backup is kept.'),
  BACKUP_PLAYS: setting(
    switchText,
    '0',
    '1 puts proof of play into backups too: it is often larger than all the rest.'
  ),
  BACKUP_PASSPHRASE_FILE: setting(
    v.string(),
    '',
    'A file with a passphrase of at least 12 characters: then backups hold the server’s keys, under it. Empty: they do not.'
  ),
  STOP_SECONDS: setting(wholeText(1, 120), '10', 'How long a stop waits for requests under way.')
} as const;

type Values = { readonly [K in keyof typeof settings]: v.InferOutput<(typeof settings)[K]['schema']> };

export interface Configuration {
  readonly port: number;
  readonly host: string;
  /** Null for no https. */
  readonly httpsPort: number | null;
  /** The owner's certificate; null where the server's own authority makes one. */
  readonly tlsFiles: { readonly certificate: string; readonly key: string } | null;
  readonly dataDir: string;
  readonly publicUrl: string | null;
  readonly allowedHosts: readonly string[];
  readonly trustProxy: boolean;
  readonly sample: boolean;
  readonly logLevel: Values['LOG_LEVEL'];
  readonly uploadBytes: number;
  readonly videoBytes: number;
  readonly playsKeptMs: number;
  readonly incidentsKeptMs: number;
  readonly stopMs: number;
  readonly backups: BackupSettings;
  /** Each setting as it was written, for whoever has to set up the same server again. */
  readonly asWritten: Readonly<Record<string, string>>;
}

export interface BackupSettings {
  /** Null for never. */
  readonly time: WallTime | null;
  readonly folder: string;
  readonly keep: { readonly days: number; readonly weeks: number };
  readonly plays: boolean;
  readonly passphraseFile: string | null;
}

/** Reads the environment. Faults name the variable; other variables are not looked at. */
export function readConfiguration(env: Readonly<Record<string, string | undefined>>): Configuration | readonly Fault[] {
  const entries = Object.fromEntries(Object.entries(settings).map(([name, one]) => [name, one.schema]));
  const given = Object.fromEntries(Object.entries(settings).map(([name, one]) => [name, env[name] ?? one.fallback]));
  const parsed = parse(v.object(entries), given);
  if (!parsed.ok) return parsed.faults;
  const values = parsed.value as Values;
  const { TLS_CERT_FILE: certificate, TLS_KEY_FILE: key } = values;
  if ((certificate === '') !== (key === '')) {
    const field = certificate === '' ? 'TLS_CERT_FILE' : 'TLS_KEY_FILE';
    return [{ field, says: 'is missing: certificate and key come together' }];
  }
  return {
    port: values.PORT,
    host: values.HOST,
    httpsPort: values.TRUST_PROXY ? null : values.HTTPS_PORT,
    tlsFiles: certificate === '' ? null : { certificate, key },
    dataDir: values.DATA_DIR,
    publicUrl: values.PUBLIC_URL === '' ? null : values.PUBLIC_URL,
    allowedHosts: values.ALLOWED_HOSTS,
    trustProxy: values.TRUST_PROXY,
    sample: values.SAMPLE,
    logLevel: values.LOG_LEVEL,
    uploadBytes: values.UPLOAD_MB * 1_000_000,
    videoBytes: values.VIDEO_MB * 1_000_000,
    playsKeptMs: values.PLAYS_DAYS * DAY_MS,
    incidentsKeptMs: values.INCIDENT_DAYS * DAY_MS,
    stopMs: values.STOP_SECONDS * 1000,
    backups: {
      time: values.BACKUP_AT,
      folder: values.BACKUP_DIR === '' ? join(values.DATA_DIR, 'backups') : values.BACKUP_DIR,
      keep: { days: values.BACKUP_DAYS, weeks: values.BACKUP_WEEKS },
      plays: values.BACKUP_PLAYS,
      passphraseFile: values.BACKUP_PASSPHRASE_FILE === '' ? null : values.BACKUP_PASSPHRASE_FILE
    },
    asWritten: given
  };
}

/** The table of docs/configuration.md. */
export function configurationTable(): string {
  const rows = Object.entries(settings).map(
    ([name, one]) => `| \`${name}\` | ${one.fallback === '' ? 'empty' : `\`${one.fallback}\``} | ${one.says} |`
  );
  return ['| variable | default | meaning |', '|---|---|---|', ...rows].join('\n');
}
