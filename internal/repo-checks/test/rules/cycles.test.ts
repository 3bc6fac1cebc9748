import { describe, expect, it } from 'vitest';

import { checkCycles } from '../../src/rules/cycles.ts';
import { rtnetlink } from '../packages.ts';

describe('checkCycles', () => {
  it('accepts two ways to one file', () => {
    const files = {
      'src/a.ts': "import './b.ts'; import './c.ts';",
      'src/b.ts': "import './d.ts';",
      'src/c.ts': "import './d.ts';",
      'src/d.ts': '',
    };
    expect(checkCycles([rtnetlink(files)])).toEqual([]);
  });

  it('finds a way around, once', () => {
    const files = {
      'src/start.ts': "import './link/a.ts';",
      'src/link/a.ts': "import type { B } from '../b.ts';",
      'src/b.ts': "export * from './link/a.ts';",
    };
    const cycle =
      'packages/rtnetlink/src/link/a.ts → packages/rtnetlink/src/b.ts → packages/rtnetlink/src/link/a.ts';
    expect(checkCycles([rtnetlink(files)])).toEqual([
      { path: 'packages/rtnetlink/src/link/a.ts', message: `imports itself: ${cycle}` },
    ]);
  });
});
