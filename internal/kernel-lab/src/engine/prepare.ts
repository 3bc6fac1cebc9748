import type { Cache } from '../cache/cache.ts';
import { KERNELS, type KernelName, type KernelSource } from '../kernels.ts';
import { LabError } from '../lab-error.ts';
import { chooseEngine, type EngineChoice } from './engine.ts';
import { prepareImage } from './image.ts';
import type { Prepared } from './prepared.ts';
import { prepareQemu } from './qemu.ts';
import type { Source } from './source.ts';
import { prepareTools } from './tools.ts';
import { findBuilt, prepareUml } from './uml.ts';

/** Make a kernel ready to be run: fetch what the cache does not have, or with `isUpdate` what Debian has newer. */
export async function prepare(
  cache: Cache,
  kernel: KernelName,
  choice: EngineChoice,
  source: Source,
  isUpdate: boolean,
): Promise<Prepared> {
  const tools = await prepareTools(cache, source);
  const built = findBuilt(cache, kernel, tools);
  const { uml, version }: KernelSource = KERNELS[kernel];
  const engine = chooseEngine(choice, {
    isBuilt: built !== undefined,
    hasUml: uml !== undefined,
    isSameVersion: version !== undefined,
  });
  if (engine === 'built' && built !== undefined) return built;
  if (engine === 'uml' && uml !== undefined) return prepareUml(cache, kernel, uml, tools, source, isUpdate);
  if (engine === undefined) throw new LabError(`--engine: Debian has no User-Mode Linux ${kernel}`);
  const image = await prepareImage(cache, kernel, tools, source, isUpdate);
  return prepareQemu(cache, image, tools, source);
}
