// A scanner's keys at a page, at times of their own.
import type { CDPSession } from 'playwright';
import type { Key } from '#display/kiosk/reading/key-meaning.ts';

/** All at their times, as the system tells the browser of them: the time of each is its own, however late the page hears of it. */
export async function pressKeys(keyboard: CDPSession, keys: readonly Key[]): Promise<void> {
  const begin = Date.now() / 1000;
  const events = keys
    .flatMap((key) => [
      { ...key, type: 'keyDown' as const },
      { ...key, type: 'keyUp' as const, at: key.at + 1 }
    ])
    .sort((one, other) => one.at - other.at);
  await Promise.all(
    events.map(({ type, key, code = '', at, shift, ctrl, alt }) =>
      keyboard.send('Input.dispatchKeyEvent', {
        type,
        key,
        code,
        modifiers: (alt ? 1 : 0) + (ctrl ? 2 : 0) + (shift ? 8 : 0),
        timestamp: begin + at / 1000,
        ...(key === 'Enter' ? { windowsVirtualKeyCode: 13 } : {})
      })
    )
  );
}
