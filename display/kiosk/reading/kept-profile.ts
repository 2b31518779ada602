// The profile of this kiosk's scanners where it outlives the page. A device that keeps nothing begins unset each time.
import { keepNote, keptNote } from '../../store/kept-note.ts';
import { parseProfile, type ScannerProfile } from './profile.ts';

const KEY = 'floorcast-scanner';

export const keptProfile = (): ScannerProfile => parseProfile(keptNote(KEY));

/** Whether it is kept. */
export const keepProfile = (profile: ScannerProfile): boolean => keepNote(KEY, profile);
