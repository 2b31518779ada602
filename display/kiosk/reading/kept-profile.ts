// The profile of this kiosk's scanners where it outlives the page. A device that keeps nothing begins unset each time.
import { noProfile, parseProfile, type ScannerProfile } from './profile.ts';

const KEY = 'floorcast-scanner';

export function keptProfile(): ScannerProfile {
  try {
    return parseProfile(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return noProfile;
  }
}

/** Whether it is kept. */
export function keepProfile(profile: ScannerProfile): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(profile));
    return true;
  } catch {
    return false;
  }
}
