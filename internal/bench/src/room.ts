/** `room JOB ROUNDS COUNT PARTY…`: one job in the namespace of this process; prints each sample as a line of JSON. */
import { execFileSync } from 'node:child_process';
import { contendersOf, jobNamed } from './choice.ts';
import { runContender } from './run-contender.ts';
import { sceneOf } from './scene.ts';

const [name = '', rounds = '1', count = '0', ...parties] = process.argv.slice(2);
const job = jobNamed(name);

function say(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

const commands = [...sceneOf(job.scene, Number(count))];
execFileSync('ip', ['-batch', '-'], {
  input: `${commands.join('\n')}\n`,
  stdio: ['pipe', 'ignore', 'inherit'],
});

const failed = new Set<number>();
const contenders = contendersOf(job, Number(count), parties);
for (let round = 0; round < Number(rounds); round++) {
  // Each party begins once: what comes first may find the caches cold.
  for (let turn = 0; turn < contenders.length; turn++) {
    const index = (turn + round) % contenders.length;
    const contender = contenders[index];
    if (contender === undefined) continue;
    if (failed.has(index)) continue;
    try {
      say({ index, round, sample: runContender(contender, Number(count)) });
    } catch (error) {
      // What we measure has to work; a peer that does not is left out.
      if (contender.party === 'floor' || contender.party === 'ours') throw error;
      failed.add(index);
      process.stderr.write(`${job.name}: ${contender.party} failed and is left out\n`);
    }
    if (job.makes === true) execFileSync('ip', ['route', 'flush', 'table', '1000'], { stdio: 'ignore' });
  }
}
