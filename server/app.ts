// The one object that routes, sockets and jobs are handed: everything the server can do, made by the composition root (server/main.ts).
import type { Program } from '#playlists/program/program.ts';
import type { Change } from '#playlists/site/change.ts';
import type { DisplayId, MediaHash, PlaylistId, SiteId } from '#playlists/site/ids.ts';
import type { Refusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Language } from '#playlists/site/values.ts';
import type {
  Answer,
  AnswerAnswer,
  Badge,
  BadgeAnswer,
  Due,
  FactsMessage,
  Glass,
  Helped,
  HelpedAnswer,
  ProgramMessage,
  StillDueAnswer
} from '#playlists/wire/floor.ts';
import type { Act, ActAnswer, Look, LookAnswer } from '#playlists/wire/crew-sheet.ts';
import type { BindBadge, DayBadge, IssuedAnswer, Supervise, SuperviseAnswer } from '#playlists/wire/supervising.ts';
import type {
  Prove,
  ProveAnswer,
  SignIn,
  SignInAnswer,
  Witness,
  WitnessAnswer,
  WitnessBadge,
  WitnessBadgeAnswer
} from '#playlists/wire/kiosk-pin.ts';
import type { huddles as Huddles } from './answering/huddles.ts';
import type { DisplayState } from '#playlists/wire/desk.ts';
import type { BroughtAnswer, CopiesAnswer, CopiesAsked, CopiesBrought } from '#playlists/wire/copies.ts';
import type { KeptBatch, KeptTaken, StockAnswer, StockAsked } from '#playlists/wire/kept.ts';
import type { Backups } from './backup/backups.ts';
import type { Configuration } from './configuration.ts';
import type { Checkpoints } from './evidence/checkpoints.ts';
import type { Packs } from './evidence/pack/packs.ts';
import type { Nightly } from './evidence/retention/nightly.ts';
import type { ServerTroubles } from './health/server-troubles.ts';
import type { FloorScripts } from './floor-page/floor-scripts.ts';
import type { Account, Session } from './storage/access-stores.ts';
import type { Actor, Stores } from './storage/stores.ts';
import type { Logger } from 'pino';

export interface SiteNow {
  readonly revision: number;
  readonly site: Site;
}

/** A change that was accepted, as whoever listens is told of it. */
export interface Made {
  readonly before: Site | null;
  readonly now: SiteNow;
  readonly change: Change;
  readonly takesEffectAt: number;
  /** Displays whose program may be another since. */
  readonly reached: readonly DisplayId[];
}

/** The sites this server holds: their documents in memory, and the one way to change them. */
export interface Sites {
  /** Without the library, which is no site. */
  list(): readonly Site[];
  get(id: SiteId): SiteNow | null;
  /** The document that displays follow at an instant, made again from the journal where it has passed; null before the first one. */
  at(id: SiteId, at: number): Promise<SiteNow | null>;
  /**
   * Makes one change: edit, journal (durable), document, displays. `baseRevision` refuses with `stale` where the site moved on meanwhile
   * in the thing that is changed; null skips the check. `id` makes a repeat the same change.
   */
  change(
    id: SiteId,
    actor: Actor,
    change: Change,
    options?: { baseRevision?: number | null; id?: string }
  ): Promise<SiteNow | Refusal>;
  /** Calls `listener` after each accepted change; the returned function stops it. */
  onChange(listener: (made: Made) => void): () => void;
}

/** `revision` names the program's bytes. */
export interface CompiledProgram {
  readonly revision: string;
  readonly program: Program;
}

export interface Programs {
  /** The display's program now, compiled if need be, for whoever looks on; null where the display does not exist. */
  program(site: SiteId, display: DisplayId, at: number): CompiledProgram | null;
  /** The same as it is sent to the display itself, with the instant at which it follows. */
  message(site: SiteId, display: DisplayId, at: number): ProgramMessage | null;
  /** How the display stands on the wall; null where it does not exist. */
  glass(site: SiteId, display: DisplayId): Glass | null;
}

/** The library of this server: a document like a site's, whose playlists sites take and follow. */
export interface Library {
  /** Puts a copy of the library's playlist, named by its id there, with all that is in it on the site. Taking it again changes nothing. */
  take(site: SiteId, playlist: PlaylistId, actor: Actor): Promise<SiteNow | Refusal>;
  /** Takes the copy off the site, where nothing of the site's own names it. */
  giveBack(site: SiteId, playlist: PlaylistId, actor: Actor): Promise<SiteNow | Refusal>;
  /** Sites that could not be brought up to date, and why. They are tried again until they are. */
  behind(): ReadonlyMap<SiteId, string>;
}

/** Https beside plain http. */
export interface SecureDoor {
  /** Null while it is closed. */
  readonly port: number | null;
  readonly closedBecause: string | null;
  /** The certificate of our own authority (PEM), which devices are to trust; null where the owner brought a certificate or there is no https. */
  readonly authority: string | null;
}

/** Unpaired browsers waiting to be adopted. */
export interface Pairing {
  /** The waiting browser's kind, or null where the code is unknown or over. Codes are compared without case and hyphen. */
  find(code: string, at: number): { kind: 'screen' | 'kiosk' } | null;
  /** Single use: lets the waiting browser become this display (issues its token, tells it). */
  adopt(code: string, site: SiteId, display: DisplayId, at: number, by: Actor): Promise<'adopted' | 'unknown-code'>;
  /** Swaps a claim (single use, 60 s) for the device token. */
  claim(claim: string, at: number): { token: string } | null;
}

/** What came of asking a display to go on over https. */
export type Moved =
  | { readonly type: 'moving'; readonly origin: string }
  | { readonly type: 'untrusted'; readonly origin: string }
  | { readonly type: 'off-line' | 'no-answer' | 'busy' | 'no-https' };

/** A display that goes on at another address of this server keeps its place by a one-time claim. */
export interface HandOver {
  /** The https origin that this display would move to; null where it is off line, there already, or there is none. */
  httpsFor(site: SiteId, display: DisplayId): string | null;
  toHttps(site: SiteId, display: DisplayId): Promise<Moved>;
  /** Swaps a claim for a new device token; the old one is good until then. Null where it was used or is over. */
  arrive(claim: string, at: number): Promise<{ token: string; path: '/display' | '/kiosk' } | null>;
}

/** Live state of paired displays. */
export interface Floor {
  /** The display's live facts: presence tokens for the QR codes that it may show now and next. */
  facts(site: SiteId, display: DisplayId, at: number): FactsMessage;
  states(site: SiteId): Promise<readonly DisplayState[]>;
  /** Disconnects the display and forgets its token. */
  revoke(site: SiteId, display: DisplayId, by: Actor): Promise<void>;
}

/** How administrators get in. Tries are limited by name and address; a right password from another address still works. */
export interface Entrance {
  setupCodeIsGood(code: string): Promise<boolean>;
  /** Makes the first account; single use. */
  setUp(code: string, name: string, password: string): Promise<Account | 'refused'>;
  signIn(
    name: string,
    password: string,
    ip: string
  ): Promise<{ type: 'in'; token: string } | { type: 'wrong' } | { type: 'wait'; seconds: number }>;
  startSession(account: Account): Promise<string>;
  /** Ends the session and closes its open sockets. */
  signOut(session: Session): Promise<void>;
  /** Ends every session of an account, sockets too. */
  signOutEverywhere(account: string): Promise<void>;
}

/** What workers do: check in by badge at a kiosk, and answer there or by a presence code on their phone. */
export interface Answering extends ReturnType<typeof Huddles> {
  /** What a kiosk is to have for times without a line. */
  stock(site: SiteId, display: DisplayId, body: StockAsked): StockAnswer;
  /** Merges what it kept without one; the same rows again change nothing. */
  kept(site: SiteId, display: DisplayId, batch: KeptBatch): Promise<KeptTaken>;
  /** The newest rows of the record, sealed, for a kiosk to keep; and what it brings where an older state of the record was restored. */
  copies(site: SiteId, display: DisplayId, body: CopiesAsked): Promise<CopiesAnswer>;
  bringCopies(site: SiteId, display: DisplayId, body: CopiesBrought): Promise<BroughtAnswer>;
  badge(site: SiteId, display: DisplayId, body: Badge): Promise<BadgeAnswer>;
  answer(site: SiteId, display: DisplayId, body: Answer): Promise<AnswerAnswer>;
  /** A worker's word on an answer to their question. */
  /** The key that devices seal PINs to. */
  sealKey(): string;
  /** Number and PIN in place of a badge, at a kiosk. */
  kioskSignIn(site: SiteId, display: DisplayId, body: SignIn): Promise<SignInAnswer>;
  /** Raises a session to badge and PIN. */
  prove(site: SiteId, display: DisplayId, body: Prove): Promise<ProveAnswer>;
  /** Whether a badge may witness for the worker of a session; and that it does, by PIN. */
  witnessBadge(site: SiteId, display: DisplayId, body: WitnessBadge): Promise<WitnessBadgeAnswer>;
  witness(site: SiteId, display: DisplayId, body: Witness): Promise<WitnessAnswer>;
  /** A supervisor's own badge and PIN open the sheet of the crew. */
  supervise(site: SiteId, display: DisplayId, body: Supervise): Promise<SuperviseAnswer>;
  dayBadge(site: SiteId, display: DisplayId, body: DayBadge): Promise<IssuedAnswer>;
  bindBadge(site: SiteId, display: DisplayId, body: BindBadge): Promise<IssuedAnswer>;
  /** What a supervisor sees on the sheet, and does there. */
  look(site: SiteId, display: DisplayId, body: Look): Promise<LookAnswer>;
  act(site: SiteId, display: DisplayId, body: Act): Promise<ActAnswer>;
  helped(site: SiteId, display: DisplayId, body: Helped): Promise<HelpedAnswer>;
  /** Ends a worker's session at a kiosk; only the kiosk it was opened at can. */
  /** What is due by now to the worker of a session. */
  stillDue(site: SiteId, display: DisplayId, session: string): Promise<StillDueAnswer>;
  leave(site: SiteId, display: DisplayId, session: string): void;
  /** Swaps a presence token for a single-use ticket of 120 s. */
  scan(token: string, ip: string): { type: 'ticket'; ticket: string } | { type: 'refused'; code: string; says: string };
  /** Swaps a ticket, a worker's number and PIN for an answering session of 10 minutes. */
  signIn(
    ticket: string,
    number: string,
    pin: { readonly typed: string } | { readonly sealed: string },
    ip: string
  ): Promise<{ type: 'in'; session: string } | { type: 'refused'; code: string; says: string }>;
  /** What a phone seals a PIN to, and for, while the ticket is good; null where it is over. */
  signInWith(ticket: string): { readonly key: string; readonly purpose: string } | null;
  /** What an answering session is about; null where it is over. */
  phoneNotice(session: string): Promise<
    | {
        firstName: string;
        languages: readonly Language[];
        /** Without which choices of its check are right. */
        due: Due;
        /** What is left of the notice's least time. */
        waitMs: number;
      }
    | { over: string }
    | null
  >;
  /** The picture of the notice that an answering session is about. */
  phonePicture(session: string): { site: SiteId; hash: MediaHash } | null;
  /** The seed of the check's order is the answer's id; `saidIn`: whose words the buttons had; `page`: its build. */
  phoneAnswer(
    session: string,
    body: Pick<Answer, 'id' | 'language' | 'outcome' | 'reason' | 'choices'> & {
      readonly saidIn: Language;
      readonly page: string;
    }
  ): Promise<AnswerAnswer>;
}

export interface App {
  readonly configuration: Configuration;
  readonly log: Logger;
  readonly stores: Stores;
  readonly sites: Sites;
  readonly library: Library;
  readonly secure: SecureDoor;
  /** What the pages of displays load. */
  readonly floorScripts: FloorScripts;
  readonly programs: Programs;
  readonly pairing: Pairing;
  readonly handOver: HandOver;
  readonly floor: Floor;
  readonly backups: Pick<Backups, 'state' | 'make'>;
  readonly retention: Pick<Nightly, 'state' | 'run'>;
  /** What is wrong with the machine's clock and disk. */
  readonly troubles: Pick<ServerTroubles, 'said'>;
  readonly checkpoints: Pick<Checkpoints, 'sign'>;
  readonly entrance: Entrance;
  readonly answering: Answering;
  /** Evidence packs and reports. */
  readonly packs: Packs;
  /** Something was said to a question: whoever follows the site looks again. */
  questionsMoved(site: SiteId): void;
  /** The server's clock in epoch milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Fills an empty server with the sample floor (server/sample); refuses where a site of that id exists. */
  addSampleFloor(actor: Actor): Promise<SiteNow | Refusal>;
}
