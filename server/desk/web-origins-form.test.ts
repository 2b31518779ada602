import { expect, it } from 'vitest';
import { valuesOf } from './form-values.ts';
import { webOriginsFrom } from './web-origins-form.ts';

const from = (typed: string) => {
  const form = new FormData();
  form.append('webOrigins', typed);
  return webOriginsFrom(valuesOf(form));
};

it.each([
  ['', []],
  [
    'HTTPS://Board.Plant.example/line-2?x=1\r\n\r\n http://10.0.0.7:3000/ ',
    ['https://board.plant.example', 'http://10.0.0.7:3000']
  ],
  ['https://a.example/1, https://a.example/2', ['https://a.example']],
  ['http://a.example:80', ['http://a.example']],
  ['board.plant.example\nfile:///etc', ['board.plant.example', 'file:///etc']]
])('%j means %j', (typed, origins) => expect(from(typed)).toEqual(origins));
