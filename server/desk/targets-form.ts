// Which displays a schedule or a takeover is aimed at, as a form names them: all, or ticked displays and tags.
import type { Targets } from '#playlists/site/display.ts';
import type { Fault } from '#playlists/site/parse.ts';
import type { FormValues } from './form-values.ts';

export interface TypedTargets {
  readonly type: 'all' | 'some';
  readonly displays: readonly string[];
  readonly tags: readonly string[];
}

export function typedTargets(targets: Targets): TypedTargets {
  return targets.type === 'all' ? { type: 'all', displays: [], tags: [] } : targets;
}

export function readTargets(form: FormValues): TypedTargets {
  return {
    type: form.text('targets.type') === 'some' ? 'some' : 'all',
    displays: form.list('targets.displays'),
    tags: form.list('targets.tags')
  };
}

/** The targets as a change wants them; unparsed. */
export function rawTargets({ type, displays, tags }: TypedTargets): unknown {
  return type === 'all' ? { type } : { type, displays, tags };
}

/** Aiming at nothing is allowed by the rules (a tag may come later) but is never what somebody at a form meant. */
export function targetFaults(typed: TypedTargets): Fault[] {
  const none = typed.type === 'some' && typed.displays.length === 0 && typed.tags.length === 0;
  return none ? [{ field: 'targets', says: 'must name at least one display or group' }] : [];
}
