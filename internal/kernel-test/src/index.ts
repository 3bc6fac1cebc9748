export { type Capture, parseFixture, printFixture } from './capture/fixture.ts';
export {
  type CapturedMessage,
  capturedMessages,
  fixtureNames,
  fixturesFolder,
  readFixture,
} from './capture/read-fixture.ts';
export { CommandError, run, type RunOptions } from './command.ts';
export {
  COMMON_ELSEWHERE,
  COMMON_SAMPLES,
  COMMON_SETUP,
  type CommonSample,
  FACTS,
  FACTS_UNSEEN,
  PAIR,
} from './link-samples/common.ts';
export { KIND_SAMPLES, PORT_SAMPLES } from './link-samples/kinds.ts';
export { needsOf } from './link-samples/needs-of.ts';
export { sampleHere } from './link-samples/sample-here.ts';
export {
  type KindSamples,
  lineOf,
  type OptionSample,
  type OptionSamples,
  type PortSamples,
} from './link-samples/sample.ts';
export { namedNamespace } from './namespace/create-named-namespace.ts';
export { namespace, type NamespaceOptions } from './namespace/create-namespace.ts';
export { type BatchOptions, type IpJsonOptions, Namespace, type ToolOptions } from './namespace/namespace.ts';
export { type Pair, sameTwice, type SameTwiceOptions } from './oracle/same-twice.ts';
export { TICKING_KEYS, withoutTicks } from './oracle/without-ticks.ts';
export { parseJson, type ParseJsonOptions } from './parse-json.ts';
export { type Capability, lacking, namespaceProbe, type Probe, probe } from './probe/capability.ts';
export {
  canUseNamespaces,
  hasBridge,
  hasCompiler,
  hasHeader,
  hasIp,
  hasTcpdump,
  manyMappings,
  namedNamespaces,
  newestIp,
} from './probe/host.ts';
export {
  bridgeSnooping,
  bridgeVlans,
  congestionControl,
  encap,
  type EncapKind,
  encapRoutes,
  isKernelSince,
  kernelSince,
  kernelVersion,
  linkKind,
  mplsRoutes,
  multicastRules,
  multipath,
  nexthopObjects,
  resilientGroups,
  routeTables,
  sourceRoutes,
  sysctl,
  takes,
} from './probe/kernel.ts';
export { LINK_KINDS, linkKindLines, SAMPLE_LINK } from './probe/link-kinds.ts';
export { randomAddresses4, randomAddresses6, randomNewerAddresses } from './random/addresses.ts';
export { randomLinks } from './random/links.ts';
export { anyOf, batchOf, line, lineIf, maybe, number, oneOf, type Phrase } from './random/line.ts';
export { randomNeighbours, randomNewerNeighbours } from './random/neighbours.ts';
export { randomNexthops } from './random/nexthops.ts';
export { randomRoutes4, randomRoutes6, randomRoutesMpls } from './random/routes.ts';
export { randomNewerRules4, randomNewerRules6, randomRules4, randomRules6 } from './random/rules.ts';
export { anyLink, makeWorld, neighbour4, neighbour6, network4, network6 } from './random/world.ts';
export { netdevsim, simulatedDevice } from './probe/netdevsim.ts';
export { bigScene, bigSceneBatches, type SceneSummary } from './scene/big-scene.ts';
export { type Batch, type Line, runBatch } from './scene/line.ts';
export { settled } from './scene/settled.ts';
export {
  type Comparison,
  compareConstants,
  type Constants,
  type Difference,
} from './uapi/compare-constants.ts';
export { compareStructs, type StructLayout } from './uapi/compare-struct.ts';
export { type Evaluation, evaluate } from './uapi/evaluate.ts';
export { sizeOf } from './size.ts';
export { until, type UntilOptions } from './until.ts';
export { expectConstants, expectStructs, type ExpectUapiOptions } from './vitest/expect-uapi.ts';
export { describeKernel, kernelTest, type Needs } from './vitest/kernel-test.ts';
export { sceneTest, type SceneTest } from './vitest/scene-test.ts';
export { skip, type SkipMeta } from './vitest/skip.ts';
export { useNamespace, type UseNamespaceOptions } from './vitest/use-namespace.ts';
