// Where a word of the floor is met: at a kiosk, on a slide, while a display is set up, on a phone.

export const parts = ['At the kiosk', 'Questions and answers', 'On screens', 'Setting up', 'On a phone'] as const;
export type Part = (typeof parts)[number];

const ON_SCREENS = [
  'kinds',
  'mustBeConfirmed',
  'days',
  'badgeToKiosk',
  'orScanCode',
  'onDuty',
  'nextOnDuty',
  'nobodyOnDuty',
  'hoursAndMinutes',
  'minutesAndSeconds',
  'forCrews',
  'confirmedOf',
  'until',
  'drill',
  'emergency',
  'since',
  'followSiteAlarm',
  'noLineSince'
];

/** `key` is a word's path, `greeting.morning`. */
export function partOf(key: string): Part {
  const [first = ''] = key.split('.');
  if (first === 'pairing') return 'Setting up';
  if (first === 'phone') return 'On a phone';
  if (first === 'answers' || first === 'reasons') return 'Questions and answers';
  return ON_SCREENS.includes(first) ? 'On screens' : 'At the kiosk';
}
