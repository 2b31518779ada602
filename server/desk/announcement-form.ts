// The announcement editor's fields, both ways: from the document for the page, from the posted form back to an unparsed change.
// Field names are the change's own dotted paths, so that a fault finds its input by name.
import type { Announcement } from '#playlists/site/announcement.ts';
import { reviewedIn } from '#playlists/site/reviewed.ts';
import type { TimeZone } from '#playlists/site/values.ts';
import { rawAudience, rawConfirming, rawDue, readAsking, typedAsking, type TypedAsking } from './asking-form.ts';
import { sha256 } from '../sites/replay.ts';
import type { FormValues } from './form-values.ts';
import { rawRetention, readRetention, typedRetention, type TypedRetention } from './retention-form.ts';
import { localText, timestampOf } from './site-time.ts';
import { rawTemplate, readTemplate, typedTemplate, type TypedTemplate } from './template-form.ts';

export interface TypedWording {
  readonly title: string;
  readonly body: string;
  readonly alt: string;
}
export interface TypedAnnouncement {
  readonly template: TypedTemplate;
  readonly kind: string;
  readonly texts: Readonly<Record<string, TypedWording>>;
  /** The languages whose words somebody who speaks them has checked. */
  readonly reviewed: readonly string[];
  readonly asksAcknowledgement: boolean;
  /** Null where the form has no such fields. */
  readonly asking: TypedAsking | null;
  readonly retention: TypedRetention | null;
  readonly validFrom: string;
  readonly validUntil: string;
}

/** What the editor opens with: the draft, else what is published, else a blank safety notice. */
export function typedAnnouncement(one: Announcement | null, zone: TimeZone): TypedAnnouncement {
  const content = one?.draft ?? one?.published?.content;
  return {
    template: typedTemplate(content?.template ?? null, zone),
    kind: content?.kind ?? 'safety',
    texts: content?.texts ?? {},
    reviewed: one === null || content === undefined ? [] : reviewedIn(one, content, sha256),
    asksAcknowledgement: content?.asksAcknowledgement ?? false,
    asking: typedAsking(one, content, zone),
    retention: typedRetention(one?.retention),
    validFrom: localText(one?.validFrom ?? null, zone),
    validUntil: localText(one?.validUntil ?? null, zone)
  };
}

export function readAnnouncement(form: FormValues): TypedAnnouncement {
  return {
    template: readTemplate(form),
    kind: form.text('draft.kind'),
    texts: readTexts(form),
    reviewed: form.names().flatMap((name) => REVIEWED_FIELD.exec(name)?.[1] ?? []),
    asksAcknowledgement: form.ticked('draft.asksAcknowledgement'),
    asking: readAsking(form),
    retention: readRetention(form),
    validFrom: form.text('validFrom'),
    validUntil: form.text('validUntil')
  };
}

/** The unparsed change; `workers` are the ids of those it names. A language in which nothing is written is left out; one that has a body but no title is refused by its field. */
export function draftChange(
  typed: TypedAnnouncement,
  id: string,
  zone: TimeZone,
  workers: readonly string[] = []
): unknown {
  const { asking } = typed;
  return {
    type: 'draft-announcement',
    id,
    draft: rawContent(typed, zone),
    reviewed: typed.reviewed,
    ...(asking !== null && { audience: rawAudience(asking, workers), due: rawDue(asking, zone) }),
    ...(typed.retention !== null && { retention: rawRetention(typed.retention) }),
    validFrom: timestampOf(typed.validFrom, zone),
    validUntil: timestampOf(typed.validUntil, zone)
  };
}

/** The content as typed, with what its template has no use for taken off. */
export function rawContent({ template, kind, texts, asksAcknowledgement, asking }: TypedAnnouncement, zone: TimeZone) {
  const goesOn = (language: string) => template.type === 'countdown' && (template.after[language] ?? '') !== '';
  const written = Object.entries(texts).filter(
    ([language, { title, body }]) => title !== '' || body !== '' || goesOn(language)
  );
  const pictured = isPictured(template.type);
  // What is not asked demands nothing.
  const confirming = asksAcknowledgement && asking !== null ? rawConfirming(asking) : undefined;
  return {
    template: rawTemplate(template, zone),
    kind,
    texts: Object.fromEntries(
      written.map(([language, wording]) => [language, { ...wording, alt: pictured ? wording.alt : '' }])
    ),
    asksAcknowledgement,
    ...(confirming !== undefined && { confirming })
  };
}

const isPictured = (type: string): boolean => type === 'picture-text' || type === 'picture' || type === 'video';

const REVIEWED_FIELD = /^reviewed\.([A-Za-z-]{2,20})$/;
const TEXT_FIELD = /^draft\.texts\.([A-Za-z-]{2,20})\.(title|body|alt)$/;

function readTexts(form: FormValues): Record<string, TypedWording> {
  const languages = new Set<string>();
  for (const name of form.names()) {
    const language = TEXT_FIELD.exec(name)?.[1];
    if (language !== undefined) languages.add(language);
  }
  const wording = (language: string): TypedWording => ({
    title: form.text(`draft.texts.${language}.title`),
    body: form.text(`draft.texts.${language}.body`),
    alt: form.text(`draft.texts.${language}.alt`)
  });
  return Object.fromEntries([...languages].map((language) => [language, wording(language)]));
}
