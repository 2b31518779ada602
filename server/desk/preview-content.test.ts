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
    template: 'picture-text',
    kind: 'safety',
    texts: { en: { title: 'Stop', body: '', alt: '' } },
    picture: 'a'.repeat(64),
    countFrom: null,
    asksAcknowledgement: true
  });
});

it.each<[string, Partial<TypedAnnouncement>, object]>([
  ['an unknown template is text', { template: 'poster' }, { template: 'text', picture: null }],
  ['a picture that is none is left out', { picture: '../x' }, { picture: null }],
  ['a language that is none is left out', { texts: { klingonisch: { title: 'a', body: '', alt: '' } } }, { texts: {} }],
  ['a date half typed is left out', { template: 'big-number', countFrom: '2026-1' }, { countFrom: null }],
  [
    'a body far too long is left out',
    { texts: { en: { title: 'a', body: 'x'.repeat(3000), alt: '' } } },
    { texts: {} }
  ],
  ['nothing written is nothing', { texts: {} }, { texts: {} }]
])('%s', (_name, fields, content) => expect(previewContent({ ...typed, ...fields })).toMatchObject(content));
