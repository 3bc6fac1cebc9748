import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasCompiler, hasHeader, kernelTest, probe, run, useNamespace } from '@netlink/kernel-test';
import { afterAll, expect } from 'vitest';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const loader = new URL('../../../../scripts/typescript.mjs', import.meta.url).href;

let folder: string | undefined;
let compiled: Promise<string> | undefined;

/** The program that loads a program of the express data path. */
function withProgram(): Promise<string> {
  compiled ??= (async () => {
    folder = await mkdtemp(join(tmpdir(), 'xdp-'));
    const file = join(folder, 'with-xdp-program');
    await run(process.env['CC'] ?? 'cc', ['-o', file, here('./programs/with-xdp-program.c')]);
    return file;
  })();
  return compiled;
}

const canLoad = probe('programs of the express data path cannot be loaded', async () => {
  await run(await withProgram(), []);
});

const ns = useNamespace();

afterAll(async () => {
  if (folder !== undefined) await rm(folder, { recursive: true });
});

kernelTest(
  'a program is attached by its descriptor, pushes none away, and is taken off',
  { needs: [hasCompiler, hasHeader('linux/bpf.h'), canLoad] },
  async () => {
    await ns().ip('link add xdp0 type veth peer name xdp1');
    const node = [process.execPath, '--conditions=@netlink/source', '--import', loader];
    const words = [...node, here('./programs/attach-xdp.ts'), ns().path, 'xdp0', 'generic', 'drv'];
    const lines = (await run(await withProgram(), words)).trim().split('\n');
    const id = expect.any(Number) as number;
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
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
