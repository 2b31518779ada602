import { expect, test } from 'vitest';
import { readConfiguration } from './configuration.ts';

test('an empty environment gives the defaults', () => {
  expect(readConfiguration({})).toEqual({
    port: 8080,
    host: '0.0.0.0',
    httpsPort: 8443,
    tlsFiles: null,
    dataDir: 'data',
    publicUrl: null,
    allowedHosts: [],
    trustProxy: false,
    sample: false,
    logLevel: 'info',
    uploadBytes: 40_000_000,
    videoBytes: 100_000_000,
    playsKeptMs: 90 * 86_400_000,
    incidentsKeptMs: 400 * 86_400_000,
    stopMs: 10_000,
    backups: {
      time: '02:30',
      folder: 'data/backups',
      keep: { days: 7, weeks: 4 },
      plays: false,
      passphraseFile: null
    },
    asWritten: expect.objectContaining({ PORT: '8080', BACKUP_AT: '02:30', BACKUP_DIR: '' }) as object
  });
});

test('hosts are a list in lower case', () => {
  expect(readConfiguration({ ALLOWED_HOSTS: 'Floor.Test, plant.example' })).toMatchObject({
    allowedHosts: ['floor.test', 'plant.example']
  });
});

test.each([
  ['PORT', '70000'],
  ['PORT', 'http'],
  ['PORT', '-1'],
  ['PORT', '1e3'],
  ['DATA_DIR', ''],
  ['PUBLIC_URL', 'floor.example'],
  ['PUBLIC_URL', 'https://floor.example/path'],
  ['PUBLIC_URL', 'javascript:alert(1)'],
  ['TRUST_PROXY', 'yes'],
  ['LOG_LEVEL', 'loud'],
  ['UPLOAD_MB', '0'],
  ['VIDEO_MB', '5000'],
  ['BACKUP_AT', '25:00'],
  ['BACKUP_DAYS', '0']
])('%s=%j is refused by name', (name, value) => {
  expect(readConfiguration({ [name]: value })).toEqual([expect.objectContaining({ field: name })]);
});
