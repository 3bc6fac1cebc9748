import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasCompiler, hasHeader, type Probe, probe, run } from '@netlink/kernel-test';
import { afterAll } from 'vitest';

const source = fileURLToPath(new URL('with-programs.c', import.meta.url));
const loader = new URL('../../../../scripts/typescript.mjs', import.meta.url).href;

let folder: string | undefined;
let compiled: Promise<string> | undefined;

function compile(): Promise<string> {
  compiled ??= (async () => {
    folder = await mkdtemp(join(tmpdir(), 'with-programs-'));
    const file = join(folder, 'with-programs');
    await run(process.env['CC'] ?? 'cc', ['-o', file, source]);
    return file;
  })();
  return compiled;
}

afterAll(async () => {
  if (folder !== undefined) await rm(folder, { recursive: true });
});

/** What it takes to load programs of these types: 'xdp', 'lwt_in,lwt_out'. */
export function canLoad(types: string): readonly Probe[] {
  const loads = probe(`programs of type ${types} cannot be loaded`, async () =>
    run(await compile(), [types]),
  );
  return [hasCompiler, hasHeader('linux/bpf.h'), loads];
}

/** Run a script with programs of these types as descriptors from 9 on, and return what it prints. */
export async function runWithPrograms(types: string, script: URL, words: readonly string[]): Promise<string> {
  const node = [process.execPath, '--conditions=@netlink/source', '--import', loader];
  return run(await compile(), [types, ...node, fileURLToPath(script), ...words]);
}
