// Everything workers do, kiosk and phone together.
import type { Answering } from '../app.ts';
import { kiosk, type Asks } from './kiosk.ts';
import { phone } from './phone.ts';

export const answering = (asks: Asks): Answering => ({ ...kiosk(asks), ...phone(asks) });
