import type { Scene } from './jobs.ts';

const BASE = [
  'link set lo up',
  'link add v0 type veth peer name v1',
  'link set v0 up',
  'link set v1 up',
  'addr add 192.0.2.1/24 dev v0',
];

/** The commands that make a scene of `count` objects, for `ip -batch`. */
export function* sceneOf(scene: Scene, count: number): Generator<string, void, undefined> {
  yield* BASE;
  for (let index = 0; index < count; index++) {
    const [high, middle, low] = [index >> 16, (index >> 8) & 0xff, index & 0xff];
    // prettier-ignore
    switch (scene) {
      case 'nothing': return;
      case 'routes': yield `route add ${10 + high}.${middle}.${low}.0/24 via 192.0.2.${2 + (index % 200)} dev v0 proto bgp metric 100`; break;
      case 'neighbours': yield `neigh add 198.51.${index >> 8}.${low} lladdr 02:00:5e:00:${hex(index >> 8)}:${hex(low)} dev v0 nud permanent`; break;
      case 'links': if (index % 2 === 0) yield `link add a${index} type veth peer name b${index}`;
    }
  }
}

function hex(octet: number): string {
  return octet.toString(16).padStart(2, '0');
}
