import { kernelTest, useNamespace } from '@netlink/kernel-test';
import { expect } from 'vitest';
import { canLoad, runWithPrograms } from '../programs/with-programs.ts';

const ns = useNamespace();

kernelTest(
  'a program is attached by its descriptor, pushes none away, and is taken off',
  { needs: canLoad('xdp') },
  async () => {
    await ns().ip('link add xdp0 type veth peer name xdp1');
    const script = new URL('./programs/attach-xdp.ts', import.meta.url);
    const lines = (await runWithPrograms('xdp', script, [ns().path, 'xdp0', 'generic', 'drv'])).trim();
    const id = expect.any(Number) as number;
    expect(lines.split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        mode: 'generic',
        attached: { attached: 'skb', progId: id, skbProgId: id },
        second: 'EBUSY',
        after: null,
      },
      { mode: 'drv', attached: { attached: 'drv', progId: id, drvProgId: id }, second: 'EBUSY', after: null },
    ]);
  },
);
