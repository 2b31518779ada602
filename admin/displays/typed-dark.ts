// The dark hours of a display as fields. New ones begin with every night: most halls are empty then.
import type { Display } from '#playlists/site/display.ts';
import { typedRule, type TypedRule } from '../time-rules/typed-rule.ts';

export function typedDark(dark: Display['dark'], today: string): TypedRule {
  const typed = typedRule(dark, today);
  if (dark !== null) return typed;
  return {
    ...typed,
    dates: { ...typed.dates, type: 'every-day' },
    hours: { ...typed.hours, type: 'between', from: '22:00', until: '05:00' }
  };
}
