import { expect, it } from 'vitest';
import type { TimeZone } from '#playlists/site/values.ts';
import type { TypedAnnouncement } from './announcement-form.ts';
import { previewContent } from './preview-content.ts';
import { typedTemplate, type TypedTemplate } from './template-form.ts';

const zone = 'Europe/Berlin' as TimeZone;
const by = (over: Partial<TypedTemplate>): TypedTemplate => ({ ...typedTemplate(null, zone), ...over });

const typed: TypedAnnouncement = {
  template: by({ type: 'picture-text', picture: 'a'.repeat(64) }),
  kind: 'safety',
  texts: { en: { title: 'Stop', body: '', alt: '' } },
  reviewed: [],
  asksAcknowledgement: true,
  asking: null,
  retention: null,
  validFrom: '',
  validUntil: ''
};

it('draws what is whole', () => {
  expect(previewContent(typed, zone)).toEqual({
    template: { type: 'picture-text', picture: 'a'.repeat(64) },
    kind: 'safety',
    texts: { en: { title: 'Stop', body: '', alt: '' } },
    asksAcknowledgement: true
  });
});

it.each<[string, Partial<TypedAnnouncement>, object]>([
  ['an unknown template is text', { template: by({ type: 'poster' }) }, { template: { type: 'text' } }],
  [
    'a picture that is none is left out',
    { template: by({ type: 'picture-text', picture: '../x' }) },
    { template: { type: 'picture-text', picture: null } }
  ],
  ['a language that is none is left out', { texts: { klingonisch: { title: 'a', body: '', alt: '' } } }, { texts: {} }],
  [
    'a date half typed is left out',
    { template: by({ type: 'big-number', countFrom: '2026-1' }) },
    { template: { type: 'big-number', countFrom: null } }
  ],
  [
    'an address half typed is left out, and its zoom stays',
    { template: by({ type: 'web', url: 'boa', zoom: '150' }) },
    { template: { type: 'web', url: null, zoom: 150 } }
  ],
  [
    'a zoom that is none is 100 %',
    { template: by({ type: 'web', url: 'https://board.example/', zoom: '' }) },
    { template: { type: 'web', url: 'https://board.example/', zoom: 100 } }
  ],
  [
    'a countdown to nowhere keeps what comes after it',
    { template: by({ type: 'countdown', to: '2026-', after: { en: 'Now' } }) },
    { template: { type: 'countdown', to: null, after: { en: 'Now' } } }
  ],
  [
    'a body far too long is left out',
    { texts: { en: { title: 'a', body: 'x'.repeat(3000), alt: '' } } },
    { texts: {} }
  ],
  ['nothing written is nothing', { texts: {} }, { texts: {} }]
])('%s', (_name, fields, content) => expect(previewContent({ ...typed, ...fields }, zone)).toMatchObject(content));
