/**
 * Takes the fixtures of the running kernel: `main.ts [--out FOLDER] [NAME…]`, as root in a network namespace
 * of its own. Without names all scenes that the kernel can make are captured.
 */
import { fixturesFolder, kernelVersion, lacking, printFixture } from '@netlink/kernel-test';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { capture } from './scene.ts';
import { scenes } from './scenes.ts';

const { values, positionals } = parseArgs({ options: { out: { type: 'string' } }, allowPositionals: true });
const folder = join(values.out ?? fixturesFolder, kernelVersion());
const wanted = scenes.filter(({ name }) => positionals.length === 0 || positionals.includes(name));

let failed = 0;
for (const scene of wanted) {
  const lack = await lacking(scene.needs ?? []);
  if (lack !== undefined) {
    console.log(`${scene.name}: left out: ${lack}`);
    continue;
  }
  try {
    const captures = await capture(scene);
    const path = join(folder, `${scene.name}.txt`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, printFixture(captures));
    const count = captures.reduce((sum, { messages }) => sum + messages.length, 0);
    console.log(`${scene.name}: ${count} messages`);
  } catch (error) {
    failed++;
    console.log(`${scene.name}: failed: ${String(error)}`);
  }
}
process.exitCode = failed === 0 ? 0 : 1;
