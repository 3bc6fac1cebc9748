/**
 * `npm run capture -- [--kernel KERNEL] NAME [--given COMMAND]… -- COMMAND [-- COMMAND]…`: record what commands say to the kernel of
 * a guest and what it answers. `npm run capture -- [--kernel KERNEL] --scenes [NAME…]`: take the captures of all scenes.
 */
import { resolve } from 'node:path';
import { fetchNewest } from '../engine/newest.ts';
import { runGuest } from '../guest/run-guest.ts';
import { lament } from '../guest/verdict.ts';
import { isKernelName } from '../kernels.ts';
import { BROKEN, kernelOf, MEMORY, openLab, runProgram, say } from '../lab.ts';
import { LabError } from '../lab-error.ts';

/** Seconds. */
const LIMIT = 3600;

await runProgram(async (words) => {
  const isNamed = words[0] === '--kernel';
  const kernel = isNamed ? (words[1] ?? '') : '6.12';
  if (!isKernelName(kernel)) throw new LabError(`--kernel: there is no ${kernel}`);
  const [first = '', ...others] = isNamed ? words.slice(2) : words;
  const isOfScenes = first === '--scenes';
  const lab = await openLab(MEMORY);
  const program = resolve('internal', 'captures', 'src', isOfScenes ? 'main.ts' : 'tap/main.ts');
  const node = [
    process.execPath,
    '--import',
    resolve('scripts/typescript.mjs'),
    '--conditions',
    '@netlink/source',
  ];
  const verdict = await runGuest(
    await kernelOf(lab, kernel, 'fullest'),
    {
      command: [...node, program, ...(isOfScenes || first === '' ? others : [first, ...others])],
      timeout: LIMIT,
      memory: MEMORY,
      shared: [resolve('fixtures')],
      iproute2: lab.iproute2,
      ...(isOfScenes ? {} : { tcpdump: await fetchNewest(lab.cache, 'tcpdump', lab.source) }),
    },
    lab.cache,
  );
  if (verdict.code !== undefined) return verdict.code;
  say(lament(verdict, LIMIT));
  return BROKEN;
});
