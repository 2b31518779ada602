// What the editor's page is given by the server, and what its form answers.
import type { ShownContent } from '#playlists/wire/content.ts';
import type { TypedAnnouncement } from '#server/desk/announcement-form.ts';
import type { FormTrouble } from '#server/desk/make-change.ts';
import type { Asked } from './asked.ts';
import type { CarriedHere } from './preview-program.ts';
import type { UploadedMedium } from './upload.ts';

export interface OpenedAnnouncement {
  readonly id: string;
  readonly typed: TypedAnnouncement;
  readonly shown: ShownContent;
  readonly media: readonly UploadedMedium[];
  readonly carried: CarriedHere;
  /** Whom it asks as it stands; null in the library, which asks everybody. */
  readonly asked: Asked | null;
  /** What workers are told apart by on this site. */
  readonly labels: {
    readonly roles: readonly string[];
    readonly departments: readonly string[];
    readonly tags: readonly string[];
  };
}

/** `done` says how far it came (`same`: there was nothing new to publish); `refused` why a saved draft was not published; `typed` is what stood in the form. */
export interface EditorAnswer {
  readonly done?: 'saved' | 'same' | 'published';
  readonly refused?: FormTrouble;
  readonly typed?: TypedAnnouncement;
}

/** The languages the editor offers: the site's, and others the announcement has already. */
export function editedLanguages(site: readonly string[], typed: TypedAnnouncement): readonly string[] {
  return [...site, ...Object.keys(typed.texts).filter((language) => !site.includes(language))];
}
