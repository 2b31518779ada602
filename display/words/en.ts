// English words of the floor.
import type { Words } from './catalogue.ts';

export const en: Words = {
  language: 'en',
  reviewed: true,
  greeting: {
    morning: (name) => `Good morning, ${name}`,
    day: (name) => `Hello, ${name}`,
    evening: (name) => `Good evening, ${name}`,
    night: (name) => `Hello, ${name}`
  },
  kinds: { safety: 'Safety', warning: 'Warning', good: 'Good news', news: 'News' },
  mustBeConfirmed: 'must be confirmed',
  answers: {
    understood: 'I have read and understood',
    'not-understood': "I don't understand",
    question: 'I have a question',
    cannot: "I can't follow this here"
  },
  days: { one: 'day', other: 'days' },

  holdBadge: 'Hold your badge to the scanner',
  oneMoment: 'One moment',
  noticeOf: (index, count) => `Notice ${index} of ${count}`,
  partOf: (index, count) => `Part ${index} of ${count}`,
  up: 'Up',
  down: 'Read on',
  chooseLanguage: 'Language',
  secondsLeft: (seconds) => `Ends in ${seconds} s`,
  recorded: 'Recorded',
  notRecorded: 'Not recorded. Tell your supervisor.',
  tryAgain: 'Try again',
  goOn: 'Next notice',
  checkedIn: 'You are checked in.',
  nothingToConfirm: 'Nothing to confirm.',
  thanks: (name) => `Thank you, ${name}`,
  allDone: 'That was everything.',
  notAllConfirmed: 'Please talk to your supervisor about the open notices.',
  unknownBadge: 'This badge is not known here yet.',
  askSupervisor: 'Ask your supervisor to add it. Nothing was recorded.',
  scanAgain: 'That was only half a badge. Please scan it again.',
  badgeWaits: 'The next badge is read and waits.',
  noLine: 'No connection to the server',
  noLineNothingRecorded: 'This kiosk has no line to the server. Nothing was recorded.',
  notInLanguage: (language) => `This notice is not available in ${language}.`,
  shownIn: (language) => `It is shown in ${language}.`,
  cannotConfirm: 'You cannot confirm it as understood. Choose another answer.',
  notYourLanguage: 'Choose one of your own languages to confirm.',
  noticeOver: 'This notice was withdrawn.',
  noticeChanged: 'This notice has changed. Hold your badge to the scanner and read it again.',
  sessionOver: 'That took too long. Please scan your badge once more.',

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

  phone: {
    title: 'Confirm a notice',
    number: 'Your number',
    pin: 'PIN',
    show: 'Show the notice',
    over: 'This page is over.',
    scanAgain: 'Scan the code on the screen again.',
    wrong: 'Number and PIN do not match. Try again.',
    wait: 'Too many tries. Wait a little, or ask your supervisor.',
    tooLong: 'That took too long. Scan the code on the screen once more.',
    codeChanged: 'The code has changed. Scan it again.',
    closePage: 'You can close this page.'
  }
};
