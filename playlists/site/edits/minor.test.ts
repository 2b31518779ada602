import { describe, expect, test } from 'vitest';
import {
  after,
  announcement,
  asked,
  draft,
  newSite,
  publish,
  refusalOf,
  says,
  stamp,
  withdraw
} from '../../testing/small-floor.ts';
import type { AnnouncementId } from '../ids.ts';
import type { Site } from '../site.ts';

const asking = (title: string, over: object = {}) => ({
  draft: { ...says(title), asksAcknowledgement: true, ...over }
});
const propose = (by = 'anna') => asked({ type: 'propose-minor', id: 'n', by });
const agree = (minorAgreedBy = 'ben') => asked({ type: 'publish-announcement', id: 'n', minorAgreedBy });
const one = (site: Site) => site.announcements['n' as AnnouncementId];

const published = after(null, [newSite(), ...announcement('n', asking('Helm tragen'))]);
const corrected = after(published, [draft('n', asking('Helm tragen!'))]);
const later = stamp('2026-11-23T06:00:00Z');

describe('[E15] a change is minor where two people say so', () => {
  test('then it stands for the version before', () => {
    const next = after(corrected, [propose(), agree()], later);
    expect(one(next)).toMatchObject({
      minorBy: null,
      reviewed: [],
      draft: null,
      published: { number: 2, minorTo: { number: 1, publishedAt: one(published)?.published?.publishedAt } }
    });
  });
  test('and for all it was minor to, until one is not', () => {
    const third = after(corrected, [
      propose(),
      agree(),
      draft('n', asking('Helm tragen!!')),
      propose('ben'),
      agree('anna')
    ]);
    expect(one(third)?.published).toMatchObject({ number: 3, minorTo: { number: 1 } });
    const fourth = after(third, [draft('n', asking('Kein Helm')), propose(), publish('n')]);
    expect(one(fourth)?.published).toMatchObject({ number: 4 });
    expect(one(fourth)?.published?.minorTo).toBeUndefined();
  });
  test.each<[string, Site, ReturnType<typeof agree>, string]>([
    ['not one alone', after(corrected, [propose()]), agree('anna'), 'minorAgreedBy'],
    ['not where nobody proposed it', corrected, agree(), 'minorAgreedBy'],
    [
      'not of words written since',
      after(corrected, [propose(), draft('n', asking('Hut tragen'))]),
      agree(),
      'minorAgreedBy'
    ],
    ['nothing is minor to what is withdrawn', after(corrected, [propose(), withdraw('n')]), agree(), 'draft'],
    ['nor without a draft', published, propose(), 'draft'],
    ['nor before the first version', after(null, [newSite(), draft('n', asking('x'))]), propose(), 'draft'],
    ['nor of another kind', after(published, [draft('n', asking('x', { kind: 'warning' }))]), propose(), 'draft'],
    [
      'nor where nothing was asked',
      after(null, [newSite(), ...announcement('n'), draft('n', asking('x'))]),
      propose(),
      'draft'
    ],
    [
      'nor where more is demanded',
      after(published, [
        draft('n', asking('x', { confirming: { leastSeconds: 9, toTheEnd: false, check: null, demands: 'badge' } }))
      ]),
      propose(),
      'draft'
    ]
  ])('%s', (_name, site, change, field) => {
    expect(refusalOf(site, change, later)).toMatchObject({ refusal: 'not-allowed', field });
  });
  test('saving the same words again keeps the proposal', () => {
    expect(one(after(corrected, [propose(), draft('n', asking('Helm tragen!'))]))?.minorBy).toBe('anna');
  });
});
