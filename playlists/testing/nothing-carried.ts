// What a program carries that shows announcements of its own and nothing else, for programs that tests write by hand.
import type { Program } from '../program/program.ts';

export const NOTHING_CARRIED: Pick<Program, 'logo' | 'boards' | 'toConfirm' | 'webOrigins'> = {
  logo: null,
  boards: [],
  toConfirm: [],
  webOrigins: []
};
