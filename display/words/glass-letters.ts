// The words that a display may show beside what was written for it, so that their letters are there before they are needed.
import type { GlassWords } from './catalogue.ts';

/** One text with every letter of them; what is put into them is somebody else's. */
export function glassLetters(words: GlassWords): string {
  return [
    ...Object.values(words.kinds),
    words.mustBeConfirmed,
    words.badgeToKiosk,
    words.huddle.title,
    words.huddle.signNow,
    words.orScanCode,
    words.onDuty,
    words.nextOnDuty(''),
    words.nobodyOnDuty,
    words.hoursAndMinutes,
    words.minutesAndSeconds,
    words.forCrews(''),
    words.confirmedOf(0, 0),
    words.nothingToConfirm,
    words.until(''),
    words.drill,
    words.emergency,
    words.since(''),
    words.followSiteAlarm,
    words.noLineSince(''),
    ...Object.values(words.days)
  ].join(' ');
}
