// The sample floor is one that the rules accept, that slow readers can read, and that carries what its guide promises.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readingTimeMs } from '#playlists/answer/reading-time.ts';
import { faults } from '#playlists/faults/faults.ts';
import { announcementState, kinds } from '#playlists/site/announcement.ts';
import { countsFrom } from '#playlists/site/template-shows.ts';
import { edit } from '#playlists/site/edit.ts';
import type { ScheduleId, ShiftPatternId, SiteId } from '#playlists/site/ids.ts';
import { isRefusal } from '#playlists/site/refusal.ts';
import type { Site } from '#playlists/site/site.ts';
import type { Timestamp } from '#playlists/site/values.ts';
import { worker } from '#playlists/site/worker.ts';
import { onDuty } from '#playlists/time/on-duty.ts';
import { windows } from '#playlists/time/windows.ts';
import { sampleAnnouncements } from './announcements.ts';
import { makeSampleSite, sampleChanges } from './sample-changes.ts';
import { samplePin, sampleWorkers } from './workers.ts';

const at = Date.parse('2026-11-22T10:00:00Z');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const pictureFile = (picture: string) => new URL(`pictures/${picture}.png`, import.meta.url);

function theFloor(): Site {
  const when = new Date(at).toISOString() as Timestamp;
  let site: Site | null = null;
  for (const change of [makeSampleSite(), ...sampleChanges(at, sha256)]) {
    const next = edit(site, change, { at: when, takesEffectAt: when }, sha256);
    if (isRefusal(next)) throw new Error(`${change.type} refused: ${next.field} ${next.says}`);
    site = next;
  }
  return site!;
}

describe('the sample floor', () => {
  const site = theFloor();
  const announcements = Object.values(site.announcements);

  it('is made by changes that are all accepted', () => {
    expect(site.id).toBe('nordhafen' as SiteId);
    expect(
      Object.values(site.displays)
        .map((one) => one.kind)
        .sort()
    ).toEqual(['kiosk', 'screen', 'screen', 'screen']);
    expect(Object.keys(site.crews)).toHaveLength(4);
    expect(announcements).toHaveLength(8);
    expect(announcements.map((one) => announcementState(one, at))).toEqual(announcements.map(() => 'published'));
    expect(Object.keys(site.playlists)).toHaveLength(5);
    expect(site.defaultPlaylist).toBe('daily-loop');
  });

  it('has nothing wrong with it', () => {
    expect(faults(site, at)).toEqual([]);
  });

  it('has text, pictures, a number and every kind, three notices to confirm, one for a crew, one that expires, one count', () => {
    const contents = announcements.map((one) => one.published!.content);
    const types = ['text', 'picture-text', 'picture', 'big-number'];
    expect(new Set(contents.map((one) => one.template.type))).toEqual(new Set(types));
    expect(new Set(contents.map((one) => one.kind))).toEqual(new Set(kinds));
    expect(contents.filter((one) => one.asksAcknowledgement)).toHaveLength(3);
    expect(announcements.filter((one) => one.audience.crews.length > 0)).toHaveLength(1);
    expect(announcements.filter((one) => one.validUntil !== null)).toHaveLength(1);
    expect(contents.flatMap((one) => countsFrom(one.template) ?? [])).toEqual(['2025-10-06']);
  });

  it('speaks German, Polish and English, but for one notice to confirm that has no Polish text', () => {
    const lacking = sampleAnnouncements.filter((one) => Object.keys(one.texts).sort().join() !== 'de,en,pl');
    expect(lacking.map((one) => [one.id, one.asksAcknowledgement, Object.keys(one.texts)])).toEqual([
      ['gate-3-stop-line', true, ['de', 'en']]
    ]);
    const cannotRead = sampleWorkers.filter((one) =>
      one.languages.every((language) => !['de', 'en'].includes(language))
    );
    expect(cannotRead.map((one) => one.firstName)).toContain('Katarzyna');
  });

  it.each(sampleAnnouncements.flatMap((one) => Object.entries(one.texts).map(([lang, text]) => ({ one, lang, text }))))(
    'keeps $one.id in $lang short, calm and described',
    ({ one, text }) => {
      expect(text.title.length).toBeLessThanOrEqual(45);
      expect(text.body.length).toBeLessThanOrEqual(220);
      expect(text.title + text.body + text.alt).not.toContain('!');
      expect(text.alt !== '').toBe(one.picture !== null);
    }
  );

  it.each(
    Object.values(site.playlists).flatMap((list) =>
      list.items.flatMap((item) => (item.type === 'announcement' ? [{ list, item }] : []))
    )
  )('leaves $item.announcement in $list.name on the glass long enough for a slow reader', ({ item }) => {
    const { texts } = site.announcements[item.announcement]!.published!.content;
    const longest = Math.max(...Object.values(texts).map((text) => readingTimeMs(`${text.title}\n${text.body}`)));
    expect(item.seconds * 1000).toBeGreaterThanOrEqual(longest);
  });

  it('runs by shifts, in a daypart, and with every mode', () => {
    const schedules = Object.values(site.schedules);
    expect(new Set(schedules.map((one) => one.mode.type))).toEqual(new Set(['replace', 'add', 'interrupt']));
    expect(new Set(schedules.map((one) => one.rule.type))).toEqual(new Set(['always', 'dates', 'shifts']));
    const pattern = site.shiftPatterns['four-crews' as ShiftPatternId]!;
    for (let hour = 0; hour < 28 * 24; hour++)
      expect(onDuty(pattern, at + hour * 3_600_000, site.timeZone)).toHaveLength(1);
  });

  it('hands over for a quarter of an hour, three times a day', () => {
    const { rule } = site.schedules['handover' as ScheduleId]!;
    const day = windows(rule, site, Date.parse('2026-11-23T00:00Z'), Date.parse('2026-11-23T23:00Z'));
    expect(day.map(({ from, until }) => [new Date(from).toISOString().slice(11, 16), (until - from) / 60_000])).toEqual(
      [
        ['04:45', 15],
        ['12:45', 15],
        ['20:45', 15]
      ]
    );
  });

  it('has four crews of three with badges, numbers and a PIN of their own form', () => {
    for (const { badge, ...person } of sampleWorkers) {
      const one = v.parse(worker, { ...person, id: `w-${person.number}`, badges: [badge] });
      expect(Object.keys(site.crews)).toContain(one.crew);
    }
    for (const crew of Object.keys(site.crews))
      expect(sampleWorkers.filter((one) => one.crew === crew)).toHaveLength(3);
    expect(new Set(sampleWorkers.map((one) => one.badge)).size).toBe(12);
    expect(new Set(sampleWorkers.map((one) => one.number)).size).toBe(12);
    expect(sampleWorkers.filter((one) => one.supervises === 'site').map((one) => one.firstName)).toEqual(['Heike']);
    expect(samplePin).toMatch(/^\d{6}$/);
  });

  it.each(sampleAnnouncements.flatMap((one) => (one.picture === null ? [] : [one.picture])))(
    'has a picture %s that decodes and is light',
    async (picture) => {
      const bytes = await readFile(pictureFile(picture));
      const { info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      expect([`${info.width}x${info.height}`]).toContainEqual(expect.stringMatching(/^(1080x1080|1920x760)$/));
      expect(bytes.length).toBeLessThan(150_000);
    }
  );
});
