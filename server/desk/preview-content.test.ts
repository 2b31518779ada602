import { expect, it } from 'vitest';
import type { TypedAnnouncement } from './announcement-form.ts';
import { previewContent } from './preview-content.ts';

const typed: TypedAnnouncement = {
  template: 'picture-text',
  kind: 'safety',
  texts: { en: { title: 'Stop', body: '', alt: '' } },
  picture: 'a'.repeat(64),
  countFrom: '',
  asksAcknowledgement: true,
  crews: [],
  validFrom: '',
  validUntil: ''
};

it('draws what is whole', () => {
  expect(previewContent(typed)).toEqual({
    template: { type: 'picture-text', picture: 'a'.repeat(64) },
    kind: 'safety',
    texts: { en: { title: 'Stop', body: '', alt: '' } },
    asksAcknowledgement: true
  });
});

it.each<[string, Partial<TypedAnnouncement>, object]>([
  ['an unknown template is text', { template: 'poster' }, { template: { type: 'text' } }],
  ['a picture that is none is left out', { picture: '../x' }, { template: { type: 'picture-text', picture: null } }],
  ['a language that is none is left out', { texts: { klingonisch: { title: 'a', body: '', alt: '' } } }, { texts: {} }],
  [
    'a date half typed is left out',
    { template: 'big-number', countFrom: '2026-1' },
    { template: { type: 'big-number', countFrom: null } }
  ],
  [
    'a body far too long is left out',
    { texts: { en: { title: 'a', body: 'x'.repeat(3000), alt: '' } } },
    { texts: {} }
  ],
  ['nothing written is nothing', { texts: {} }, { texts: {} }]
])('%s', (_name, fields, content) => expect(previewContent({ ...typed, ...fields })).toMatchObject(content));
