import { expect, test } from 'vitest';
import { figuresOf, median } from '../src/figures.ts';
import type { Contender } from '../src/jobs.ts';
import type { Sample } from '../src/programs/report.ts';
import { tableOf } from '../src/table.ts';

const floor: Contender = { party: 'floor', program: 'floor', args: [] };
const ours: Contender = { party: 'ours', program: 'ours', args: [], most: 1.5, as: '`Route`' };

function sample(wall: number, peak = 1024): Sample {
  return { count: 1_000_000, wall, user: wall / 4, system: wall / 4, peak };
}

test('the median lies between the middle ones', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});

test('ratios are those of the rounds', () => {
  const [, figures] = figuresOf([
    { contender: floor, samples: [sample(1), sample(10), sample(2)] },
    { contender: ours, samples: [sample(2, 2048), sample(15, 3072), sample(3, 2048)] },
  ]);
  expect(figures).toMatchObject({ each: 3, processor: 1.5, ratio: 1.5, memory: 2 });
});

test('the table names the job once, and the targets', () => {
  const figures = figuresOf([
    { contender: floor, samples: [sample(1)] },
    { contender: ours, samples: [sample(2)] },
  ]);
  const job = {
    name: 'one',
    title: 'read it',
    scene: 'nothing',
    count: 1,
    quick: 1,
    contenders: () => [],
  } as const;
  const [, , first, second] = tableOf([{ job, count: 1, figures }]).split('\n');
  expect(first).toMatch(/^\| read it +\| floor +\| 1.00 /);
  expect(second).toMatch(/^\| +\| ours: `Route` +\| \*\*2.00\*\* +\| ≤ 1.5 /);
});
