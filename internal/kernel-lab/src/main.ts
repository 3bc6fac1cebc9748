/** `npm run lab`: run a command in a guest. */
import { buildUml } from './engine/build-uml.ts';
import { runGuest } from './guest/run-guest.ts';
import { lament } from './guest/verdict.ts';
import { BROKEN, kernelOf, openLab, runProgram, say } from './lab.ts';
import { type LabOptions, readOptions, USAGE } from './options.ts';

/** What timeout(1) ends with. */
const TIMED_OUT = 124;

await runProgram(async (words) => {
  const options = readOptions(words);
  if (options === undefined) {
    process.stdout.write(USAGE);
    return 0;
  }
  return options.build ? build(options) : run(options);
});

async function run(options: LabOptions): Promise<number> {
  const lab = await openLab(options.memory);
  const prepared = await kernelOf(lab, options.kernel, options.engine, options.update);
  if (options.verbose || options.command.length === 0) say(prepared.title);
  if (options.command.length === 0) return 0;
  const verdict = await runGuest(prepared, { ...options, iproute2: lab.iproute2 }, lab.cache);
  if (options.verbose) process.stderr.write(verdict.console);
  else if (verdict.complaint !== undefined) say(`the guest's kernel complained:\n${verdict.complaint}`);
  if (verdict.code !== undefined) return verdict.code;
  say(lament(verdict, options.timeout));
  return verdict.kind === 'timedOut' ? TIMED_OUT : BROKEN;
}

async function build({ memory, kernel }: LabOptions): Promise<number> {
  const { cache, source } = await openLab(memory);
  say(`built: ${await buildUml(cache, kernel, source)}`);
  return 0;
}
