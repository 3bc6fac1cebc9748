import { afterEach, describe, expect, test, vi } from 'vitest';
import { Portion } from '../src/portion.ts';
import { turn } from '../src/turn.ts';

let now = 0;

function clock(): void {
  vi.spyOn(process, 'hrtime').mockImplementation(() => [0, now * 1e6]);
}

afterEach(() => {
  vi.restoreAllMocks();
});

test('a turn is over after three quarters of a millisecond, and ends by itself with the turn of the event loop', async () => {
  await turn.next();
  await new Promise(setImmediate);
  clock();
  expect(turn.isOver).toBe(false);
  now += 0.5;
  expect(turn.isOver).toBe(false);
  now += 0.5;
  expect(turn.isOver).toBe(true);
  expect(turn.lap).toBe(0.5);
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

describe('what is handed out at a time', () => {
  const KIB = 1024;

  function after(...portions: [octets: number, milliseconds: number][]): Portion {
    const portion = new Portion();
    for (const [octets, milliseconds] of portions) {
      portion.handed(octets);
      portion.took(milliseconds);
    }
    return portion;
  }

  test('begins small, whatever was measured before', () => {
    const portion = new Portion();
    portion.took(0.01);
    expect(portion.octets).toBe(8 * KIB);
    expect(portion.limits).toMatchObject({ maxDatagrams: 1, maxBytes: 32 * KIB });
  });

  test('grows while that is quick, twofold at most, up to four datagrams', () => {
    expect(after([8 * KIB, 0.1]).octets).toBe(16 * KIB);
    expect(after([8 * KIB, 0.5]).octets).toBe(12 * KIB);
    const quick = after(...Array.from({ length: 9 }, (): [number, number] => [128 * KIB, 0.1]));
    expect(quick.octets).toBe(128 * KIB);
    expect(quick.limits).toMatchObject({ maxDatagrams: 4, maxBytes: 128 * KIB });
  });

  test('shrinks at once when it is slow', () => {
    expect(after([8 * KIB, 5]).octets).toBe(8 * KIB);
    expect(after([16 * KIB, 0.1], [16 * KIB, 0.1], [32 * KIB, 3]).octets).toBe(8 * KIB);
  });

  test('is measured once: what is done between two portions says nothing', () => {
    const portion = after([8 * KIB, 0.1]);
    portion.took(50);
    expect(portion.octets).toBe(16 * KIB);
  });
});
