import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Audience, EVERYBODY } from '../site/audience.ts';
import { type Addressee, type AudienceRule, audienceRule } from './audience.ts';

const person = (over: object = {}): Addressee =>
  ({ id: 'w', crew: null, roles: [], departments: [], tags: [], ...over }) as unknown as Addressee;
const to = (over: object): Audience => ({ ...EVERYBODY, ...over }) as Audience;
const group = (over: object): AudienceRule =>
  ({ type: 'group', crew: null, role: null, department: null, tag: null, onDuty: false, ...over }) as AudienceRule;
const driver = person({ crew: 'a', roles: ['Forklift driver'], departments: ['Press'] });

describe('[A1] the rule that puts a worker in', () => {
  test.each<[string, object, Addressee, AudienceRule | null]>([
    ['everybody where nothing is named', {}, person(), { type: 'everybody' }],
    ['their crew', { crews: ['a', 'b'] }, driver, group({ crew: 'a' })],
    ['not another', { crews: ['b'] }, driver, null],
    ['nor those without one', { crews: ['b'] }, person(), null],
    [
      'a role, whatever its case and spaces',
      { roles: ['first aid', 'FORKLIFT  driver'] },
      driver,
      group({ role: 'FORKLIFT  driver' })
    ],
    [
      'kinds narrow each other',
      { crews: ['a'], roles: ['Forklift driver'] },
      driver,
      group({ crew: 'a', role: 'Forklift driver' })
    ],
    ['so that one of them is not enough', { crews: ['b'], roles: ['Forklift driver'] }, driver, null],
    ['a department', { departments: ['Press'] }, driver, group({ department: 'Press' })],
    ['not a tag of that name', { tags: ['Press'] }, driver, null],
    ['by name, besides a group', { crews: ['b'], workers: ['w'] }, driver, { type: 'named' }],
    ['who is not named where names alone are', { workers: ['v'] }, driver, null],
    ['not off duty', { onDuty: true }, person(), null],
    ['but by name also then', { onDuty: true, workers: ['w'] }, person(), { type: 'named' }]
  ])('%s', (_name, audience, worker, rule) => {
    expect(audienceRule(to(audience), worker, false)).toEqual(rule);
  });
  test('who is at work while it asks', () => {
    expect(audienceRule(to({ onDuty: true }), person(), true)).toEqual(group({ onDuty: true }));
    expect(audienceRule(to({ onDuty: true, crews: ['b'] }), driver, true)).toBeNull();
  });
});

const seed = Number(process.env['FLOOR_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const few = (...names: string[]) => fc.subarray(names);
const anyAudience = fc
  .record({
    crews: few('a', 'b'),
    roles: few('r', 's'),
    departments: few('d'),
    tags: few('t', 'u'),
    onDuty: fc.boolean(),
    workers: few('v', 'w')
  })
  .map(to);
const anyone = fc
  .record({
    id: fc.constantFrom('v', 'w', 'x'),
    crew: fc.constantFrom('a', 'b', null),
    roles: few('R', 's'),
    departments: few('d'),
    tags: few('T')
  })
  .map(person);

describe(`of any audience and worker (seed ${seed})`, () => {
  test('[A1] to name more of a kind that is named never leaves anybody out, nor does duty', () => {
    fc.assert(
      fc.property(anyAudience, anyone, fc.boolean(), (audience, worker, onDuty) => {
        if (audienceRule(audience, worker, onDuty) === null) return;
        const named = [...audience.crews, ...audience.roles, ...audience.departments, ...audience.tags];
        const wider = (all: readonly string[], one: string) => (all.length === 0 ? all : [...all, one]);
        const more = to({
          ...audience,
          crews: wider(audience.crews, 'z'),
          roles: wider(audience.roles, 'z'),
          workers: named.length > 0 || audience.onDuty || audience.workers.length > 0 ? [...audience.workers, 'z'] : []
        });
        expect(audienceRule(more, worker, onDuty)).not.toBeNull();
        expect(audienceRule(audience, worker, true)).not.toBeNull();
      }),
      { seed }
    );
  });
});
