// A lowdb adapter for a file that must survive a power cut: the new generation is on the disk before it gets its name, the one before it
// is kept, and what cannot be read is set aside, never overwritten and never taken for empty.
import { link, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Fault, Parsed } from '#playlists/site/parse.ts';
import { isMissing, syncFolder, writeSynced } from './private-files.ts';

export interface SetAside {
  readonly file: string;
  /** Where the damaged file lies now. */
  readonly as: string;
  readonly faults: readonly Fault[];
}

interface Round {
  value: unknown;
  readonly done: Promise<void>;
}

export class DurableJsonFile<T> implements Adapter<T> {
  /** Whether the last read found the file damaged or gone and read the previous generation. */
  recovered = false;
  readonly #file: string;
  readonly #parse: (raw: unknown) => Parsed<T>;
  readonly #onSetAside: (damage: SetAside) => void;
  #writing: Promise<void> = Promise.resolve();
  #next: Round | null = null;

  /** `parse` lists what is wrong with a value (the file is then set aside), or throws where the file must be left alone. */
  constructor(file: string, parse: (raw: unknown) => Parsed<T>, onSetAside: (damage: SetAside) => void) {
    this.#file = file;
    this.#parse = parse;
    this.#onSetAside = onSetAside;
  }

  /** Null where there is no generation that can be read. */
  async read(): Promise<T | null> {
    await this.settled();
    this.recovered = false;
    const newest = await this.#readOne(this.#file);
    if (newest !== null) return newest;
    const previous = await this.#readOne(`${this.#file}.previous`);
    this.recovered = previous !== null;
    return previous;
  }

  /** Resolves when `value`, or one that was given after it, is on the disk. While one write runs, the latest value waits and the others give way to it. */
  write(value: T): Promise<void> {
    if (this.#next !== null) {
      this.#next.value = value;
      return this.#next.done;
    }
    const round: Round = { value, done: this.#writing.catch(ignoreForeign).then(() => this.#writeRound(round)) };
    this.#next = round;
    this.#writing = round.done;
    return round.done;
  }

  async settled(): Promise<void> {
    await this.#writing.catch(ignoreForeign);
  }

  async #writeRound(round: Round): Promise<void> {
    this.#next = null;
    const temporary = `${this.#file}.temporary`;
    try {
      await writeSynced(temporary, `${JSON.stringify(round.value)}\n`);
      await this.#keepPrevious();
      await rename(temporary, this.#file);
      await syncFolder(dirname(this.#file));
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  async #keepPrevious(): Promise<void> {
    const second = `${this.#file}.second`;
    try {
      // A second name first, then the rename: so at no instant is there no whole generation under either name.
      await rm(second, { force: true });
      await link(this.#file, second);
      await rename(second, `${this.#file}.previous`);
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }

  async #readOne(file: string): Promise<T | null> {
    let bytes: Buffer;
    try {
      bytes = await readFile(file);
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
    const parsed = this.#parseBytes(bytes);
    if (parsed.ok) return parsed.value;
    const as = await this.#setAside(file);
    this.#onSetAside({ file, as, faults: parsed.faults });
    return null;
  }

  #parseBytes(bytes: Buffer): Parsed<T> {
    let raw: unknown;
    try {
      // `fatal` finds broken UTF-8; a byte order mark from an editor is dropped.
      raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch (error) {
      // What a power cut leaves: nothing, half of it, or NULs.
      if (error instanceof SyntaxError || error instanceof TypeError) {
        return { ok: false, faults: [{ field: '', says: `is not JSON (${bytes.length} bytes)` }] };
      }
      throw error;
    }
    return this.#parse(raw);
  }

  async #setAside(file: string): Promise<string> {
    const folder = dirname(file);
    const stem = `${basename(file)}.damaged-`;
    const taken = new Set(await readdir(folder));
    let number = 1;
    while (taken.has(`${stem}${number}`)) number += 1;
    const as = `${file}.damaged-${number}`;
    await rename(file, as);
    await syncFolder(folder);
    return as;
  }
}

/** Every write tells its own caller that it failed; those that queue behind it only wait for its end. */
function ignoreForeign(): void {}
