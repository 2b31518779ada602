// English words of any glass.
import type { GlassWords } from '../catalogue.ts';

export const en: GlassWords = {
  language: 'en',
  reviewed: true,
  kinds: { safety: 'Safety', warning: 'Warning', good: 'Good news', news: 'News' },
  mustBeConfirmed: 'must be confirmed',
  days: { one: 'day', other: 'days' },
  nothingToConfirm: 'Nothing to confirm.',
  noLine: 'No connection to the server',
  badgeToKiosk: 'Hold your badge to the kiosk',
  orScanCode: 'or scan this code',
  onDuty: 'On duty now',
  nextOnDuty: (time) => `Next, from ${time}`,
  nobodyOnDuty: 'Nobody is on duty.',
  hoursAndMinutes: 'hours and minutes',
  minutesAndSeconds: 'minutes and seconds',
  forCrews: (names) => `for ${names}`,
  confirmedOf: (confirmed, asked) => `${confirmed} of ${asked} confirmed`,
  until: (time) => `until ${time}`,
  drill: 'Drill',
  emergency: 'Emergency',
  since: (time) => `since ${time}`,
  followSiteAlarm: 'Follow the site alarm.',
  noLineSince: (time) => `No connection since ${time}`,
  pairing: {
    screen: 'This screen is not paired yet',
    kiosk: 'This kiosk is not paired yet',
    enterCode: 'Enter this code in the admin pages under Displays',
    orScan: 'or scan it with your phone',
    newCodeIn: (time) => `New code in ${time}`,
    connecting: 'Looking for the server',
    superseded: 'This place is now shown by another device. Close this page.',
    unpaired: 'This device is no longer paired.'
  },
  huddle: {
    title: 'Shift talk',
    begin: 'Start a shift talk',
    whichNotice: 'Which notice?',
    whichScreen: 'On which screen?',
    noScreen: 'No screen is on line.',
    showNow: 'All are here. Show it now',
    readOnScreen: 'Read it on the big screen',
    signNow: 'Read and understood?',
    notYet: 'Not yet. Read it on the screen to the end first.',
    end: 'End the shift talk',
    screenGone: 'The screen does not answer. Until it does, nothing can be signed.'
  }
};
