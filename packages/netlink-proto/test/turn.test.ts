import { afterEach, expect, test, vi } from 'vitest';
import { Portion } from '../src/portion.ts';
import { turn } from '../src/turn.ts';

let now = 0;

function clock(): void {
  vi.spyOn(process, 'hrtime').mockImplementation(() => [0, now * 1e6]);
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('a turn is over after a millisecond, and ends by itself with the turn of the event loop', async () => {
  await turn.next();
  await new Promise(setImmediate);
  clock();
  expect(turn.isOver).toBe(false);
  now += 0.5;
  expect(turn.isOver).toBe(false);
  now += 1;
  expect(turn.isOver).toBe(true);
  expect(turn.lap).toBe(1);
  await new Promise(setImmediate);
  now += 5;
  expect(turn.isOver).toBe(false);
});

test('the clock of the next turn starts with it, not with what is done first in it', async () => {
  clock();
  await turn.next();
  now += 1.5;
  expect(turn.isOver).toBe(true);
  expect(turn.lap).toBe(1.5);
});

test('what is read at a time begins with a datagram, grows while that is quick, and shrinks when it is slow', () => {
  const portion = new Portion();
  const after = (...times: number[]): number | undefined => {
    for (const time of times) portion.took(time);
    return portion.limits.maxDatagrams;
  };
  expect(after()).toBe(1);
  expect(after(5)).toBe(1);
  expect(after(0.1)).toBe(2);
  expect(after(0.1, 0.1, 0.1)).toBe(4);
  expect(after(1)).toBe(4);
  expect(after(3)).toBe(2);
  expect(portion.limits.maxBytes).toBe(64 * 1024);
});
