// Structured logs as JSON lines on standard error, without secrets: what could hold one is cut out before it is written.
import pino, { type Logger } from 'pino';

export const openLog = (level: string): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          '*.token',
          '*.password',
          '*.pin',
          '*.cookie',
          '*.authorization',
          'token',
          'password',
          'pin',
          'cookie',
          'authorization',
          'code'
        ],
        censor: '[cut]'
      }
    },
    pino.destination({ dest: 2, sync: true })
  );
