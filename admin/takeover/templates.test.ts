import { describe, expect, it } from 'vitest';
import { startTakeover } from '#playlists/site/change.ts';
import { parse } from '#playlists/site/parse.ts';
import { takeoverTemplates } from './templates.ts';

describe('takeover templates', () => {
  const ready = takeoverTemplates.filter((template) => Object.keys(template.texts).length > 0);

  it.each(ready.map((template) => [template.key, template] as const))('%s can start as it is', (_key, template) => {
    const { severity, pictogram, drill, texts } = template;
    const until = '2026-11-22T11:00:00Z';
    const raw = {
      type: 'start-takeover',
      id: 'one',
      severity,
      pictogram,
      drill,
      texts,
      targets: { type: 'all' },
      until
    };
    expect(parse(startTakeover, raw)).toMatchObject({ ok: true });
    expect(Object.keys(texts)).toEqual(['en', 'de', 'pl']);
  });

  it('drills end sooner and say that they are drills', () => {
    for (const template of takeoverTemplates) expect(template.minutes).toBe(template.drill ? 15 : 60);
    const drill = takeoverTemplates.find((template) => template.drill);
    expect(drill?.texts['en']?.title).toContain('drill');
  });
});
