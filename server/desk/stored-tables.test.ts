import { expect, test } from 'vitest';
import { migrations } from '../storage/migrations.ts';
import { playMigrations } from '../storage/play-migrations.ts';
import { columnsOf } from '../storage/schema.ts';
import { ofNobody, ofPeople } from './stored-tables.ts';

const schema = new Map([...columnsOf(migrations), ...columnsOf(playMigrations)]);

test('every table is said to be about people or about nobody, and no other is', () => {
  expect([...Object.keys(ofPeople), ...Object.keys(ofNobody)].sort()).toEqual([...schema.keys()].sort());
});

test.each(Object.keys(ofPeople))('every column of %s is named, and no other is', (table) => {
  expect(Object.keys(ofPeople[table]!.columns).sort()).toEqual([...(schema.get(table) ?? [])].sort());
});

test('what is about nobody names no worker and no account', () => {
  const telling = /worker|person|account|first_name|last_name|badge|pin|by_id|actor/;
  for (const table of Object.keys(ofNobody)) expect(schema.get(table)?.filter((one) => telling.test(one))).toEqual([]);
});

test('a column that is added is seen', () => {
  const grown = columnsOf([...migrations, 'ALTER TABLE workers ADD COLUMN shoe_size INTEGER']);
  expect(grown.get('workers')).toContain('shoe_size');
  expect(Object.keys(ofPeople['workers']!.columns)).not.toContain('shoe_size');
});
