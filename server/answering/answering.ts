// Everything workers do, kiosk and phone together: one door for PINs, whichever of them somebody stands at.
import type { Answering } from '../app.ts';
import { copies } from './copies.ts';
import { crewSheet } from './crew-sheet.ts';
import { kiosk, type Asks } from './kiosk.ts';
import { kioskPins } from './kiosk-pins.ts';
import { kioskSessions } from './kiosk-sessions.ts';
import { offline } from './offline.ts';
import { phone } from './phone.ts';
import { pinDoor } from './pin-door.ts';
import { sealing } from './sealing.ts';
import { supervising } from './supervising.ts';
import { huddles, type HuddleAsks } from './huddles.ts';
import { supervisorBehind } from './supervisor-behind.ts';
import { unknownBadges } from './unknown-badges.ts';
import { witnessing } from './witnessing.ts';

export function answering(asks: Asks & Pick<HuddleAsks, 'stores' | 'isUp' | 'onHuddle'>): Answering {
  const door = pinDoor(asks.stores.people);
  const seal = sealing(asks.key);
  const sessions = kioskSessions(asks.key);
  const strangers = unknownBadges(asks.log);
  const pins = kioskPins({ ...asks, sessions, door, seal });
  const atKiosk = kiosk(asks, sessions, strangers, pins.passed);
  const behind = supervisorBehind(asks.stores, asks.sites, sessions, asks.now);
  const sheet = crewSheet({ ...asks, behind, seal });
  return {
    ...atKiosk,
    ...phone(asks, door, seal),
    ...offline({ ...asks, seal }),
    ...copies(asks),
    sealKey: () => seal.publicKey,
    kioskSignIn: pins.signIn,
    prove: pins.prove,
    ...witnessing({ ...asks, sessions, strangers, knock: pins.knock, seal }),
    ...supervising({ ...asks, sessions, knock: pins.knock, seal, behind, sheet }),
    look: sheet.look,
    act: sheet.act,
    ...huddles({ ...asks, sessions, behind, badge: atKiosk.badge })
  };
}
