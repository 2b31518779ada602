// The findings of the test page in sentences, for whoever holds the scanner's manual.
import type { ScannerProfile, Typing } from '../reading/profile.ts';
import type { Obstacle } from './try-out.ts';

export function profileSaid({ speed, typing, endsTwice, overlaps, form }: ScannerProfile): string[] {
  const digits = form?.digitsOnly === true ? 'digits' : 'characters';
  return [
    typingSaid(typing),
    speed === 'slow' ? 'Slow: a key at most every 60 ms' : 'Speed: a key at most every 35 ms',
    endsTwice ? 'Each scan ends with two Enters' : 'Each scan ends once',
    ...(overlaps
      ? ['Presses the next key before it lets go of the last: two scanners at once are found less surely']
      : []),
    ...(form === null
      ? []
      : [
          `Badges have ${form.least === form.most ? form.least : `${form.least} to ${form.most}`} ${digits}; all else is refused`
        ])
  ];
}

function typingSaid(typing: Typing): string {
  switch (typing.type) {
    case 'unset':
      return 'Keyboard: not set up. What could mean two things is refused';
    case 'as-typed':
      return 'Keyboard: scanner and computer agree';
    case 'places':
      return `Keyboard: the scanner is set to ${LAYOUTS[typing.layout]}; read by the places of its keys, whatever the computer is set to`;
    case 'swapped':
      return `Keyboard: ${Object.keys(typing.pairs).length} characters are swapped, and put right`;
    default:
      return typing satisfies never;
  }
}

const LAYOUTS = { us: 'US English', uk: 'UK English', german: 'German', french: 'French' } as const;

export function obstacleSaid(obstacle: Obstacle): string {
  switch (obstacle.type) {
    case 'no-end':
      return 'It sends no Enter or Tab after a code. Switch on the suffix “Enter” (CR).';
    case 'too-slow':
      return `It pauses for ${Math.round(obstacle.gapMs)} ms between keys. Set the delay between characters to 0; 60 ms is the most.`;
    case 'other-case':
      return 'It changes capitals into small letters. Switch off the conversion of case.';
    case 'around':
      return `It adds characters: “${obstacle.before}” before and “${obstacle.after}” after the code. Switch off prefix and suffix, and the start and stop signs of Code 39.`;
    default:
      return obstacle satisfies never;
  }
}
