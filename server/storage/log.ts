// What storage needs of a logger; pino's fits.

export interface Log {
  warn(facts: object, says: string): void;
  error(facts: object, says: string): void;
}

export const silent: Log = { warn() {}, error() {} };
